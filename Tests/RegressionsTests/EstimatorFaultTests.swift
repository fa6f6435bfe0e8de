import Panels
import Regressions
import Testing

/// What cannot be estimated is an error that names the model and the reason.
@Suite struct EstimatorFaultTests {
  private func expect(
    _ error: RegressionError, _ panel: Panel, _ estimator: Estimator = .leastSquares,
    _ effects: FixedEffects = .twoWay, _ errors: StandardErrors = .iid, weights: String? = nil
  ) {
    #expect(throws: error) {
      try RegressionModel(
        outcome: "y", regressors: ["a"], estimator: estimator, effects: effects, standardErrors: errors,
        weights: weights, name: "row 3"
      ).estimate(on: panel)
    }
  }

  @Test func estimatorsRefuseWhatTheyDoNotHave() throws {
    let panel = try randomPanel(units: 4, periods: 3, seed: 1)
    expect(.badEffects(model: "row 3", estimator: .between, found: .twoWay), panel, .between)
    expect(.badEffects(model: "row 3", estimator: .randomEffects, found: .none), panel, .randomEffects, .none)
    expect(.noWeights(model: "row 3", estimator: .between), panel, .between, .none, weights: "b")
    #expect(
      RegressionError.badEffects(model: "row 3", estimator: .firstDifferences, found: .none).description
        == "The model 'row 3' asks for the first-differences estimator with the effects 'none': "
        + "it takes 'unit' or 'two-way'.")
  }

  @Test func weightsMustBePositive() throws {
    let panel = try randomPanel(units: 4, periods: 3, seed: 1).adding([
      Column(name: "w", values: (0..<12).map { $0 == 7 ? 0 : 1 })
    ])
    let place = CellPlace(indicator: "w", unit: UnitCode("U2"), period: 2001)
    expect(.badWeight(model: "row 3", place: place, found: 0), panel, weights: "w")
    // A row without a weight is dropped.
    let sparse = try randomPanel(units: 4, periods: 3, seed: 1).adding([
      Column(name: "w", values: (0..<12).map { $0 == 7 ? nil : 1 })
    ])
    let result = try RegressionModel(outcome: "y", regressors: ["a"], weights: "w").estimate(on: sparse)
    #expect(result.droppedRows.map(\.reason) == [.missing(["w"])])
  }

  @Test func clustersAndLagsNeedPeriods() throws {
    let panel = try randomPanel(units: 6, periods: 1, seed: 1)
    expect(
      .tooFewClusters(model: "row 3", dimension: "period", found: 1), panel, .leastSquares, .none,
      .clustered(.both))
    expect(
      .tooFewClusters(model: "row 3", dimension: "period", found: 1), panel, .leastSquares, .none,
      .driscollKraay(lags: nil))
    let longer = try randomPanel(units: 6, periods: 4, seed: 1)
    expect(
      .badLags(model: "row 3", found: 4, periods: 4), longer, .leastSquares, .twoWay, .driscollKraay(lags: 4))
    expect(
      .badLags(model: "row 3", found: -1, periods: 4), longer, .leastSquares, .twoWay,
      .driscollKraay(lags: -1))
    // No differences can be taken, and units have no variation of their own.
    expect(.noRows(model: "row 3", dropped: 6), panel, .firstDifferences, .unit)
    expect(.tooFewRows(model: "row 3", rows: 6, parameters: 6), panel, .randomEffects, .unit)
  }

  @Test func exactlyFittedRowsHaveNoHC3() throws {
    let panel = try randomPanel(units: 4, periods: 3, seed: 1).adding([
      Column(name: "only", values: (0..<12).map { $0 == 5 ? 1 : 0 })
    ])
    #expect(throws: RegressionError.leverageOfOne(model: "y", row: 5)) {
      try RegressionModel(outcome: "y", regressors: ["a", "only"], effects: .none, standardErrors: .hc3)
        .estimate(on: panel)
    }
  }

  @Test func overflowIsNamed() throws {
    let panel = try Panel(
      units: ["A", "B", "C"].map { UnitCode($0) }, periods: [1, 2],
      columns: [
        Column(name: "y", values: [1e308, -1e308, 1.5e308, 1.1e308, 1.7e308, 0]),
        Column(name: "a", values: [1, 2, 4, 3, 5, 9]),
      ])
    expect(.notFinite(model: "y"), panel)
  }

  @Test func testsThatCannotBeComputedSaySo() throws {
    let panel = try randomPanel(units: 5, periods: 2, seed: 3)
    let tests = PanelTests(of: try RegressionModel(outcome: "y", regressors: ["a"]), on: panel)
    #expect(tests.obstacles.map(\.kind).contains(.wooldridge))
    #expect(tests.results.map(\.kind).contains(.breuschPagan))
    #expect(tests.obstacles.allSatisfy { $0.reason.contains("'y'") })
  }

  @Test func twoStagesTakeLeastSquaresOnly() throws {
    let differences = try RegressionModel(
      outcome: "y", regressors: ["a"], estimator: .firstDifferences, name: "row 3")
    #expect(
      throws: RegressionError.notWithInstruments(model: "row 3", found: "the first-differences estimator")
    ) {
      try InstrumentalVariablesModel(equation: differences, endogenous: ["a"], instruments: ["b"])
    }
  }
}
