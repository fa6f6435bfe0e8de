import DrawingChecks
import Drawings
import Geography
import Testing

@testable import Cartography

@Suite struct LabelLettersTests {
  /// The letters of every name on a map whose nine units are of one colour.
  private func letters(on color: Color, naming label: String = "X") throws -> [Element.Text] {
    let members = Dictionary(uniqueKeysWithValues: ToyCountry.ids.map { ($0, 0) })
    var map = try ToyCountry.map(
      .categories(CategoryTheme(categories: [.init(label: "one", color: color)], members: members)))
    map.furniture = []
    map.labels = Dictionary(uniqueKeysWithValues: ToyCountry.ids.map { ($0, label) })
    return Self.texts(try map.figure(on: try ToyCountry.base(), measuring: FakeMeasurer()).drawing.elements)
      .filter { $0.spans.first?.text == label }
  }

  private static func texts(_ elements: [Element]) -> [Element.Text] {
    elements.flatMap { element -> [Element.Text] in
      switch element {
      case .text(let text): [text]
      case .group(let group): texts(group.elements)
      default: []
      }
    }
  }

  @Test(arguments: [(0x0C2C84, true), (0xFFFFCC, false)] as [(UInt32, Bool)])
  func namesStandOutFromTheirFill(hex: UInt32, isWhite: Bool) throws {
    let letters = try letters(on: Color(hex: hex))
    #expect(letters.count == 9)
    for text in letters {
      #expect(text.spans[0].color == (isWhite ? .white : MapStyle().ink))
      #expect(text.halo == nil)
    }
  }

  @Test func onAMiddlingFillTheyHaveAHalo() throws {
    for text in try letters(on: Color(hex: 0x808080)) { #expect(text.halo != nil) }
  }

  /// A name across borders of dark units is white in a dark halo, not dark in a white one.
  @Test func namesAcrossBordersFollowTheGround() throws {
    let wide = try letters(on: Color(hex: 0x0C2C84), naming: "A name as wide as a unit is")
    #expect(!wide.isEmpty)
    for text in wide {
      let halo = try #require(text.halo)
      #expect(Contrast.ratio(text.spans[0].color, halo.color) >= 4.5)
    }
    #expect(wide.contains { $0.spans[0].color == .white })
  }

  @Test func namesStandBesideCircles() throws {
    var map = try ToyCountry.map()
    map.furniture = []
    map.symbols = ProportionalSymbols(
      title: "", values: Dictionary(uniqueKeysWithValues: ToyCountry.ids.map { ($0, 1.0) }), largestRadius: 6)
    let figure = try map.figure(on: try ToyCountry.base(), measuring: FakeMeasurer())
    let boxes = figure.drawing.textBoxes.filter { $0.text.hasPrefix("Unit") }
    #expect(boxes.count == 9)
    for (_, box) in boxes {
      for point in figure.featurePoints.values { #expect(!box.contains(point)) }
    }
  }
}
