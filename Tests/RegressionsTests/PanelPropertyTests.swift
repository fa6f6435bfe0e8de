import Panels
import Testing

@testable import Regressions

/// What must hold whatever the data are.
@Suite struct PanelPropertyTests {
  private func model(
    _ estimator: Estimator = .leastSquares, _ effects: FixedEffects = .twoWay,
    _ errors: StandardErrors = .iid, weights: String? = nil
  ) throws -> RegressionModel {
    try RegressionModel(
      outcome: "y", regressors: ["a", "b"], estimator: estimator, effects: effects, standardErrors: errors,
      weights: weights)
  }

  @Test(arguments: 1...5) func withinIsFirstDifferencesForTwoPeriods(_ seed: Int) throws {
    let panel = try randomPanel(units: 12, periods: 2, seed: UInt64(seed))
    for effects in [FixedEffects.unit, .twoWay] {
      let within = try model(.leastSquares, effects).estimate(on: panel)
      let differences = try model(.firstDifferences, effects).estimate(on: panel)
      for (left, right) in zip(within.coefficients, differences.coefficients) {
        #expect(agrees(left.estimate, right.estimate, 1e-9))
        #expect(agrees(left.standardError, right.standardError, 1e-9))
      }
      #expect(within.residualDegrees == differences.residualDegrees)
    }
  }

  @Test func equalWeightsChangeNothing() throws {
    let panel = try randomPanel(units: 7, periods: 6, seed: 2, missing: 0.2).adding([
      Column(name: "w", values: Array(repeating: 3.7, count: 42))
    ])
    let kinds: [StandardErrors] = [
      .iid, .hc0, .hc1, .hc2, .hc3, .clustered(.unit), .clustered(.both), .driscollKraay(lags: nil),
      .wildBootstrap(WildBootstrap(replications: 199)),
    ]
    for effects in FixedEffects.allCases {
      for kind in kinds {
        let plain = try model(.leastSquares, effects, kind).estimate(on: panel)
        let weighted = try model(.leastSquares, effects, kind, weights: "w").estimate(on: panel)
        for (left, right) in zip(plain.coefficients, weighted.coefficients) {
          #expect(agrees(left.estimate, right.estimate, 1e-11))
          #expect(agrees(left.standardError, right.standardError, 1e-11))
          #expect(agrees(left.p, right.p, 1e-9))
        }
        #expect(agrees(plain.r2, weighted.r2, 1e-12))
        #expect(agrees(plain.residualDeviation, weighted.residualDeviation, 1e-11))
      }
    }
  }

  @Test func theOrderOfUnitsDoesNotMatter() throws {
    let panel = try randomPanel(units: 8, periods: 7, seed: 6, missing: 0.2)
    let reversed = try panel.selecting(units: panel.units.reversed())
    for (estimator, effects) in [
      (Estimator.leastSquares, FixedEffects.twoWay), (.randomEffects, .unit), (.firstDifferences, .twoWay),
      (.between, .none),
    ] {
      for kind in [StandardErrors.hc3, .clustered(.both), .driscollKraay(lags: 1)] {
        if estimator == .between, kind != .hc3 { continue }
        let left = try model(estimator, effects, kind).estimate(on: panel)
        let right = try model(estimator, effects, kind).estimate(on: reversed)
        for (one, other) in zip(left.coefficients, right.coefficients) {
          #expect(agrees(one.estimate, other.estimate, 1e-9))
          #expect(agrees(one.standardError, other.standardError, 1e-9))
        }
      }
    }
  }

  @Test func differencesDoNotCrossGaps() throws {
    let panel = try Panel(
      units: ["A", "B", "C"].map { UnitCode($0) }, periods: [2000, 2001, 2003, 2004],
      columns: [
        Column(name: "y", values: [1, 2, 4, 9, 3, 4, 4, 8, 1, nil, 5, nil]),
        Column(name: "a", values: [1, 3, 3, 8, 1, 2, 9, 4, 2, 2, 3, 1]),
      ])
    let result = try RegressionModel(
      outcome: "y", regressors: ["a"], estimator: .firstDifferences, effects: .unit, standardErrors: .iid
    ).estimate(on: panel)
    // A and B have 2000-2001 and 2003-2004; C has 2000 and 2003, which are in no difference.
    #expect(result.n == 4)
    #expect(
      result.droppedRows.map(\.reason) == [
        .missing(["y"]), .missing(["y"]), .noAdjacentPeriod, .noAdjacentPeriod,
      ])
    // Differences of y 1, 5, 1, 4 on those of a 2, 5, 1, -5: (2 + 25 + 1 - 20) / 55.
    #expect(agrees(try #require(result["a"]).estimate, 8.0 / 55))
  }

  @Test func singletonsAreDroppedInTurnAndCounted() throws {
    let panel = try Panel(
      units: ["A", "B", "C"].map { UnitCode($0) }, periods: [2000, 2001, 2002],
      columns: [
        Column(name: "y", values: [1, 2, nil, 3, 5, nil, nil, 4, 6]),
        Column(name: "a", values: [1, 3, 0, 2, 9, 0, 0, 4, 1]),
      ])
    // 2002 stands alone; without it C does.
    let sample = try EstimationSample(
      panel, RegressionModel(outcome: "y", regressors: ["a"], effects: .twoWay))
    #expect(sample.outcome == [1, 2, 3, 5])
    #expect(sample.dropped.suffix(2).map(\.reason) == [.onlyRowOfItsUnit, .onlyRowOfItsPeriod])
    // With only four rows left nothing can be estimated, but a longer panel says how many stood alone.
    var late: [Double?] = (0..<30).map { Double($0 * 7 % 11) }
    for row in 11..<15 { late[row] = nil }
    let longer = try randomPanel(units: 6, periods: 5, seed: 4).adding([Column(name: "late", values: late)])
    let result = try RegressionModel(outcome: "y", regressors: ["late"]).estimate(on: longer)
    #expect(result.singletonCount == 1 && result.droppedRows.count == 5 && result.unitCount == 5)
    #expect(sample.units.map(\.rawValue) == ["A", "B"] && sample.periods == [2000, 2001])
  }

  @Test func randomEffectsLieBetween() throws {
    // Without variation between units beyond the regressors', random effects are pooled least squares.
    let panel = try Panel(
      units: (0..<6).map { UnitCode("U\($0)") }, periods: [1, 2, 3, 4],
      columns: [
        Column(name: "y", values: (0..<24).map { Double($0 % 4) + Double($0 * 7 % 5) }),
        Column(name: "a", values: (0..<24).map { Double($0 * 5 % 7) }),
      ])
    let random = try RegressionModel(
      outcome: "y", regressors: ["a"], estimator: .randomEffects, effects: .unit, standardErrors: .iid
    ).estimate(on: panel)
    let pooled = try RegressionModel(
      outcome: "y", regressors: ["a"], effects: .none, standardErrors: .iid
    ).estimate(on: panel)
    #expect(random.components?.unit == 0 && random.components?.theta == 0...0)
    #expect(agrees(try #require(random["a"]).estimate, try #require(pooled["a"]).estimate, 1e-12))
  }
}
