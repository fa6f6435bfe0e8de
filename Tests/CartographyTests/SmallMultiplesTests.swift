import DrawingChecks
import Drawings
import Geography
import Testing

@testable import Cartography

@Suite struct SmallMultiplesTests {
  private func sheet(_ count: Int) throws -> SmallMultiples {
    SmallMultiples(
      title: "By year", measure: "Index", sources: ["Source: none"],
      panels: (0..<count).map { .init(title: "\(2016 + $0)", values: ToyCountry.values) },
      classification: try .equalInterval(ToyCountry.values.values, classes: 4), columns: 3)
  }
  private var base: BaseMap {
    get throws {
      try ToyCountry.base(
        MapSettings(
          pageWidth: SmallMultiples.panelWidth(sheetWidth: 400, columns: 3), leftMargin: 1,
          rightMargin: 1, southLimit: 8, graticuleStep: nil, labelsGraticule: false))
    }
  }

  @Test func panelsStandInRowsWithOneLegend() throws {
    let figure = try sheet(5).figure(on: try base, measuring: FakeMeasurer())
    #expect(abs(figure.drawing.size.width - 400) < 1e-9)
    #expect(figure.plotAreas.count == 5)
    #expect(figure.plotAreas[0].y == figure.plotAreas[2].y)
    #expect(figure.plotAreas[3].x == figure.plotAreas[0].x)
    #expect(figure.plotAreas[3].y >= figure.plotAreas[0].maxY)
    let texts = figure.drawing.textBoxes.map(\.text)
    #expect(texts.count { $0 == "Index" } == 1 && texts.contains("2020"))
    #expect(figure.drawing.overlaps == [] && figure.drawing.cut == [])
  }

  @Test func groupNamesAreUnique() throws {
    let figure = try sheet(4).figure(on: try base, measuring: FakeMeasurer())
    let names = figure.drawing.groupNames
    #expect(names.count == 36 && Set(names).count == 36)
  }

  @Test func lettersStandBeforeTitlesWhereAsked() throws {
    var sheet = try sheet(3)
    sheet.isLettered = true
    let texts = try sheet.figure(on: try base, measuring: FakeMeasurer()).drawing.textBoxes.map(\.text)
    for title in ["(a) 2016", "(b) 2017", "(c) 2018"] { #expect(texts.contains(title), "\(title)") }
  }

  @Test func noPanelsAreRefused() throws {
    let base = try base
    let empty = try sheet(0)
    #expect(throws: CartographyError.noValues) {
      try empty.figure(on: base, measuring: FakeMeasurer())
    }
  }
}

extension Drawing {
  /// The names of all groups.
  fileprivate var groupNames: [String] { Self.names(elements) }

  private static func names(_ elements: [Element]) -> [String] {
    elements.flatMap { element -> [String] in
      guard case .group(let group) = element else { return [] }
      return (group.id.map { [$0] } ?? []) + names(group.elements)
    }
  }
}
