import DrawingChecks
import Drawings
import Geography
import Testing

@testable import Cartography

@Suite struct ProportionalSymbolsTests {
  private let symbols = ProportionalSymbols(
    title: "Output", values: [FeatureID("1"): 400, FeatureID("2"): 100, FeatureID("3"): 0], largestRadius: 10)

  @Test func areasAreAsAmounts() {
    #expect(symbols.radius(of: 400) == 10)
    #expect(symbols.radius(of: 100) == 5)
    #expect(ProportionalSymbols(title: "", values: [:]).radius(of: 3) == 0)
  }

  @Test func circlesStandOnTheirUnitsTheLargestBelow() throws {
    var map = try ToyCountry.map()
    map.symbols = symbols
    let figure = try map.figure(on: try ToyCountry.base(), measuring: FakeMeasurer())
    let circles = figure.drawing.paths.filter { $0.stroke == symbols.stroke }
    #expect(circles.count == 2)
    for (circle, width) in zip(circles, [20.0, 10]) {
      #expect(abs((circle.path.bounds?.width ?? 0) - width) < 1e-9)
    }
    for (circle, id) in zip(circles, ["1", "2"]) {
      let place = try #require(figure.featurePoints[FeatureID(id)])
      let center = try #require(circle.path.bounds?.center)
      #expect(abs(center.x - place.x) < 1e-9 && abs(center.y - place.y) < 1e-9)
    }
    let texts = figure.drawing.textBoxes.map(\.text)
    for text in ["Output", "200", "50", "10"] { #expect(texts.contains(text), "\(text)") }
    #expect(figure.drawing.overlaps == [] && figure.drawing.cut == [])
  }

  @Test func theLegendShowsRoundAmountsThatOccur() {
    let legend = ProportionalSymbols(title: "", values: [FeatureID("1"): 137_905.4]).legend
    #expect(legend.circles.map(\.text) == ["100\u{202F}000", "20\u{202F}000", "5\u{202F}000"])
    #expect(zip(legend.circles, legend.circles.dropFirst()).allSatisfy { $0.radius > $1.radius })
    let small = ProportionalSymbols(title: "", values: [FeatureID("1"): 0.034]).legend
    #expect(small.circles.map(\.text) == ["0.020", "0.005", "0.001"])
    #expect(ProportionalSymbols(title: "", values: [FeatureID("1"): 0]).legend.circles.isEmpty)
  }

  @Test func negativeAmountsAreRefused() throws {
    var map = try ToyCountry.map()
    map.symbols = ProportionalSymbols(title: "", values: [FeatureID("5"): -3])
    #expect(throws: CartographyError.negativeSymbol(-3, FeatureID("5"))) {
      try map.figure(on: try ToyCountry.base(), measuring: FakeMeasurer())
    }
    map.symbols = ProportionalSymbols(title: "", values: [FeatureID("77"): 3])
    #expect(throws: CartographyError.unknownFeature(FeatureID("77"), layer: "toy")) {
      try map.figure(on: try ToyCountry.base(), measuring: FakeMeasurer())
    }
  }
}
