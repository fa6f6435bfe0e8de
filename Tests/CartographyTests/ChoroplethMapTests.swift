import DrawingChecks
import Drawings
import Geography
import Testing

@testable import Cartography

@Suite struct ChoroplethMapTests {
  /// With sea around, the legend finds a corner; without, it stands under the map with counts in brackets.
  @Test(arguments: [(1.2, false), (0.02, true)])
  func fillsFollowTheClassesAndTheLegendShowsThem(padding: Double, isBelow: Bool) throws {
    let map = try ToyCountry.map()
    let classification = try ToyCountry.theme().classification
    var settings = ToyCountry.settings
    settings.padding = padding
    let base = try ToyCountry.base(settings)
    let figure = try map.figure(on: base, measuring: FakeMeasurer())
    let colors = ColorScheme.standard.colors(classes: 4)
    let fills = figure.drawing.paths.compactMap(\.fill)
    // Two of eight values a class, and one swatch.
    for color in colors { #expect(fills.count { $0 == .solid(color) } == 3) }
    #expect(fills.count { $0 == MapStyle().noData } == 2)
    let texts = figure.drawing.textBoxes.map(\.text)
    for part in 0..<4 {
      let range = classification.text(of: part, format: classification.limitFormat)
      #expect(texts.contains(isBelow ? "\(range) (2)" : range))
    }
    #expect(texts.contains(isBelow ? "No data (1)" : "No data"))
    #expect(texts.contains("Upper limits included"))
    #expect(figure.notices.contains(.noData([FeatureID("9")])))
    for notice in [MapNotice.legendBelowMap, .scaleBarLeftOut, .northArrowLeftOut] {
      #expect(figure.notices.contains(notice) == isBelow)
    }
    #expect(figure.drawing.overlaps == [] && figure.drawing.cut == [])
  }

  @Test func fillsOverlapUnderTheBorder() throws {
    let figure = try ToyCountry.map().figure(on: try ToyCountry.base(), measuring: FakeMeasurer())
    let paths = figure.drawing.paths
    for color in ColorScheme.standard.colors(classes: 4) {
      for path in paths where path.fill == .solid(color) && (path.path.bounds?.width ?? 0) > 30 {
        #expect(path.stroke == Stroke(color: color, width: MapStyle().trap))
      }
    }
    let lastFill = paths.lastIndex { $0.stroke?.width == MapStyle().trap } ?? .max
    let border = paths.firstIndex { $0.stroke == MapStyle().border } ?? 0
    #expect(lastFill < border)
  }

  @Test func textIsLegibleAndApart() throws {
    for words in [MapWords.english, .chinese] {
      var map = try ToyCountry.map()
      map.words = words
      map.furniture = .all
      let figure = try map.figure(on: try ToyCountry.base(), measuring: FakeMeasurer())
      #expect(figure.drawing.overlaps == [])
      #expect(figure.drawing.cut == [])
      #expect(figure.drawing.smallestType >= 6)
    }
  }

  @Test func namesAreDrawnOrReported() throws {
    var map = try ToyCountry.map()
    map.labels[FeatureID("5")] = String(repeating: "very long ", count: 20)
    let figure = try map.figure(on: try ToyCountry.base(), measuring: FakeMeasurer())
    #expect(figure.unplacedLabels == [FeatureID("5")])
    #expect(figure.notices.contains(.unplacedLabels([FeatureID("5")])))
    let texts = Set(figure.drawing.textBoxes.map(\.text))
    #expect(texts.isSuperset(of: ["Unit 1", "Unit 9"]))
  }

  @Test func theFigureTellsWhereThingsAre() throws {
    let base = try ToyCountry.base()
    let figure = try ToyCountry.map().figure(on: base, measuring: FakeMeasurer())
    #expect(figure.plotArea.size == base.plotSize)
    #expect(figure.plotArea.x == base.settings.leftMargin)
    let middle = figure.view.point(Coordinate(x: 150_000, y: 1_150_000))
    #expect(abs((figure.pageX(of: FeatureID("5")) ?? 0) - middle.x) < 1)
    #expect(figure.pageX(of: FeatureID("none")) == nil)
  }

  @Test func highlightedUnitsAreOutlinedOutsideTheirEdge() throws {
    var map = try ToyCountry.map()
    map.highlighted = [FeatureID("5")]
    let figure = try map.figure(on: try ToyCountry.base(), measuring: FakeMeasurer())
    let paths = figure.drawing.paths
    let line = MapStyle().highlight
    let outline = try #require(
      paths.firstIndex { $0.stroke == Stroke(color: line.color, width: 2 * line.width) })
    #expect(abs((paths[outline].path.bounds?.center.x ?? 0) - (figure.pageX(of: FeatureID("5")) ?? -9)) < 1)
    // The unit's own fill follows on top and hides the inner half of the line.
    #expect(paths[outline + 1].path == paths[outline].path)
    #expect(paths[outline + 1].fill != nil && paths[outline + 1].stroke == nil)
  }

  @Test func strangersAreRefused() throws {
    let base = try ToyCountry.base()
    var theme = try ToyCountry.theme()
    theme.values[FeatureID("77")] = 2
    var map = try ToyCountry.map(.classed(theme))
    #expect(throws: CartographyError.unknownFeature(FeatureID("77"), layer: "toy")) {
      try map.figure(on: base, measuring: FakeMeasurer())
    }
    theme = try ToyCountry.theme()
    theme.values[FeatureID("9")] = 99
    map.theme = .classed(theme)
    #expect(throws: CartographyError.valueOutsideClasses(99, lowest: 1, highest: 8)) {
      try map.figure(on: base, measuring: FakeMeasurer())
    }
  }

  @Test func emptyClassesAreReported() throws {
    var theme = try ToyCountry.theme()
    theme.classification = try .manual(lowest: 0, breaks: [4, 8, 12], values: [])
    let map = try ToyCountry.map(.classed(theme))
    let figure = try map.figure(on: try ToyCountry.base(), measuring: FakeMeasurer())
    #expect(figure.notices.contains(.emptyClasses([3])))
  }
}
