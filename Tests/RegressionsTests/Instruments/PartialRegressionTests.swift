import Panels
import Testing

@testable import Regressions

/// A picture of a first stage shows the coefficient of the first stage.
@Suite struct PartialRegressionTests {
  private typealias Samples = InstrumentSamples

  @Test(
    "The slope is the coefficient of the instrument in the first stage, whose values are checked against R",
    arguments: InstrumentSamples.names)
  func slopes(_ name: String) throws {
    let partials = try Samples.model(name).partialRegressions(on: Samples.counties())
    let result = try Samples.result(name)
    #expect(
      partials.map { [$0.endogenous, $0.instrument] }
        == result.firstStages.flatMap { stage in result.instruments.map { [stage.endogenous, $0] } })
    for partial in partials {
      let stage = try #require(result.firstStages.first { $0.endogenous == partial.endogenous })
      let coefficient = try #require(stage[partial.instrument]).estimate
      #expect(agrees(partial.slope, coefficient, 1e-9), "\(name): \(partial.slope) for \(coefficient)")
      #expect(partial.endogenousResiduals.count == result.secondStage.n)
      // So is the slope of the points themselves, and the line goes through zero.
      let (x, y) = (partial.instrumentResiduals, partial.endogenousResiduals)
      #expect(agrees(dot(x, y) / dot(x, x), coefficient, 1e-9))
      for residuals in [x, y] {
        #expect(abs(residuals.reduce(0, +)) < 1e-9 * residuals.reduce(0) { $0 + abs($1) })
      }
    }
  }

  @Test("Weights decide the slope; the residuals themselves do not carry them")
  func weights() throws {
    let panel = try randomPanel(units: 6, periods: 5, seed: 4).adding([
      Column(name: "w", values: (0..<30).map { 1 + Double($0 % 4) }),
      Column(name: "z", values: (0..<30).map { Double($0 * 7 % 11) }),
    ])
    let model = try InstrumentalVariablesModel(
      equation: RegressionModel(outcome: "y", regressors: ["a", "b"], weights: "w"), endogenous: ["a"],
      instruments: ["z"])
    let partial = try #require(try model.partialRegressions(on: panel).first)
    let coefficient = try #require(try model.estimate(on: panel).firstStages[0]["z"]).estimate
    #expect(agrees(partial.slope, coefficient))
    let (x, y) = (partial.instrumentResiduals, partial.endogenousResiduals)
    let w = (0..<30).map { 1 + Double($0 % 4) }
    #expect(agrees(dot(zip(x, w).map { $0 * $1 }, y) / dot(zip(x, w).map { $0 * $1 }, x), coefficient))
    #expect(!agrees(dot(x, y) / dot(x, x), coefficient, 1e-3))
  }

  @Test func anInstrumentThatAddsNothingHasNoPicture() throws {
    let panel = try randomPanel(units: 6, periods: 5, seed: 4).adding([
      Column(name: "z", values: (0..<30).map { Double($0 * 7 % 11) }),
      Column(name: "of units", values: (0..<30).map { Double($0 / 5) }),
    ])
    let model = try InstrumentalVariablesModel(
      equation: RegressionModel(outcome: "y", regressors: ["a"]), endogenous: ["a"],
      instruments: ["of units", "z"])
    #expect(try model.partialRegressions(on: panel).map(\.instrument) == ["z"])
  }

  @Test func withoutRowsThereIsNothingToShow() throws {
    let panel = try randomPanel(units: 2, periods: 2, seed: 1).adding([
      Column(name: "z", values: [nil, nil, nil, nil])
    ])
    let model = try InstrumentalVariablesModel(
      equation: RegressionModel(outcome: "y", regressors: ["a"], name: "row 3"), endogenous: ["a"],
      instruments: ["z"])
    #expect(throws: RegressionError.noRows(model: "row 3", dropped: 4)) {
      try model.partialRegressions(on: panel)
    }
  }
}
