import DrawingChecks
import Drawings
import Geography
import Testing

@testable import Cartography

/// The toy country's figures, fingerprinted: a change of the picture is seen and must be looked at before the number
/// here is changed.
@Suite struct GoldenTests {
  @Test func toyCountryIsTheOneThatWasLookedAt() throws {
    let figure = try ToyCountry.map().figure(on: try ToyCountry.base(), measuring: FakeMeasurer())
    #expect(figure.drawing.fingerprint == 5_986_236_901_134_466_721)
    let again = try ToyCountry.map().figure(on: try ToyCountry.base(), measuring: FakeMeasurer())
    #expect(again == figure)
  }

  @Test func locatorIsTheOneThatWasLookedAt() throws {
    var map = try ToyCountry.map()
    map.highlighted = [FeatureID("2")]
    map.furniture = [.legend]
    let settings = MapSettings(
      pageWidth: 40.0.millimetres, leftMargin: 1, rightMargin: 1, southLimit: 8,
      graticuleStep: nil, labelsGraticule: false)
    let figure = try map.figure(
      on: try ToyCountry.base(settings), style: .locator, measuring: FakeMeasurer())
    #expect(figure.drawing.fingerprint == 334_448_411_946_213_877)
  }

  /// Every kind with room for the legend on the map, in English, and without, in Chinese.
  @Test func everyKindIsTheOneThatWasLookedAt() throws {
    let looked: [String: [UInt64]] = [
      "diverging": [17_413_506_193_805_349_584, 17_282_503_207_326_039_829],
      "unclassed": [14_656_739_604_124_435_859, 8_749_380_003_650_442_863],
      "bivariate": [1_689_701_674_587_508_014, 17_030_567_686_751_854_137],
      "circles": [1_617_520_204_180_223_632, 15_766_795_460_030_664_352],
      "categories": [14_292_378_559_994_082_234, 3_702_765_625_076_837_856],
    ]
    for (name, map) in try ToyCountry.kinds() {
      var settings = ToyCountry.settings
      settings.padding = 1.2
      let wide = try map.figure(on: try ToyCountry.base(settings), measuring: FakeMeasurer())
      var chinese = map
      chinese.words = .chinese
      let narrow = try chinese.figure(on: try ToyCountry.base(), measuring: FakeMeasurer())
      #expect([wide.drawing.fingerprint, narrow.drawing.fingerprint] == looked[name], "\(name)")
      for drawing in [wide.drawing, narrow.drawing] {
        #expect(drawing.overlaps == [] && drawing.cut == [] && drawing.smallestType >= 6, "\(name)")
      }
    }
  }
}

extension Drawing {
  /// FNV-1a over everything drawn, places to a hundredth of a point.
  fileprivate var fingerprint: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ text: String) {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    func add(_ point: Point) {
      add("\(Int((point.x * 100).rounded())),\(Int((point.y * 100).rounded()));")
    }
    func add(_ element: Element) {
      switch element {
      case .path(let path, let fill, let stroke):
        add("\(path.verbs.map(\.rawValue))")
        path.points.forEach(add)
        switch fill {
        case .solid(let color): add(color.hexText)
        case .hatch(let line, _, _, let ground): add(line.hexText + ground.hexText)
        case nil: break
        }
        if let stroke { add("\(stroke.color.hexText) \(Int(stroke.width * 100))") }
      case .text(let text):
        add(text.position)
        for span in text.spans { add("\(span.text) \(Int(span.font.size * 10)) \(span.color.hexText)") }
      case .group(let group):
        // A group without name or clip says what its parts are and draws nothing.
        if group.id != nil || group.clip != nil { add(group.id ?? "-") }
        group.elements.forEach(add)
      case .link(_, let target): add(target)
      case .anchor(let name, _): add(name)
      }
    }
    add("\(Int(size.width)) \(Int(size.height))")
    elements.forEach(add)
    return hash
  }
}
