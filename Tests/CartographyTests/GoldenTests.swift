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
    #expect(figure.drawing.fingerprint == 1_737_318_627_368_736_543)
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
    #expect(figure.drawing.fingerprint == 6_014_595_357_982_691_438)
  }

  /// Every kind with room for the legend on the map, in English, and without, in Chinese.
  @Test func everyKindIsTheOneThatWasLookedAt() throws {
    let looked: [String: [UInt64]] = [
      "diverging": [2_761_685_912_316_362_415, 14_738_446_464_395_891_612],
      "unclassed": [4_509_875_678_392_023_112, 6_223_734_503_305_108_270],
      "bivariate": [10_201_741_920_961_237_391, 16_582_779_358_104_781_130],
      "circles": [204_330_857_315_933_742, 14_608_855_504_242_311_190],
      "categories": [1_911_812_275_413_953_913, 6_590_534_261_791_742_304],
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
        add(group.id ?? "-")
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
