import Panels
import Regressions
import Testing

@Suite struct EstimationTests {
  /// A panel with a dummy column for every unit and period but the first of each.
  private func withDummies(_ panel: Panel) throws -> (Panel, [String]) {
    var dummies: [Column] = []
    let length = panel.periods.count
    for unit in panel.units.indices.dropFirst() {
      dummies.append(
        Column(
          name: "unit \(unit)",
          values: (0..<(panel.units.count * length)).map { $0 / length == unit ? 1 : 0 }))
    }
    for period in panel.periods.indices.dropFirst() {
      dummies.append(
        Column(
          name: "period \(period)",
          values: (0..<(panel.units.count * length)).map { $0 % length == period ? 1 : 0 }))
    }
    return (try panel.adding(dummies), dummies.map(\.name))
  }

  @Test(arguments: [(6, 4, 0.0), (6, 4, 0.3), (12, 9, 0.5), (5, 20, 0.2)])
  func withinAgreesWithDummies(_ units: Int, _ periods: Int, _ missing: Double) throws {
    for seed in 1...5 {
      let panel = try randomPanel(units: units, periods: periods, seed: UInt64(seed), missing: missing)
      for errors in [StandardErrors.iid, .hc1, .clustered(.unit)] {
        let within = try RegressionModel(
          outcome: "y", regressors: ["a", "b"], standardErrors: errors, convention: .ivregressSmall
        ).estimate(on: panel)
        // Singletons are taken out by hand: a dummy fits them exactly, but the rows would count.
        guard within.droppedRows.allSatisfy({ if case .missing = $0.reason { true } else { false } })
        else { continue }
        let (wide, names) = try withDummies(panel)
        let dummies = try RegressionModel(
          outcome: "y", regressors: ["a", "b"] + names, effects: .none, standardErrors: errors,
          convention: .ivregressSmall
        ).estimate(on: wide)
        #expect(within.parameterCount == dummies.parameterCount)
        #expect(agrees(within.r2, dummies.r2))
        for name in ["a", "b"] {
          let (left, right) = (try #require(within[name]), try #require(dummies[name]))
          #expect(agrees(left.estimate, right.estimate, 1e-9))
          #expect(agrees(left.standardError, right.standardError, 1e-9))
        }
      }
    }
  }

  @Test func theOrderOfUnitsAndTheScaleOfARegressorDoNotMatter() throws {
    let panel = try randomPanel(units: 8, periods: 6, seed: 3, missing: 0.1)
    let model = try RegressionModel(outcome: "y", regressors: ["a", "b"])
    let result = try model.estimate(on: panel)
    let reversed = try model.estimate(on: panel.selecting(units: panel.units.reversed()))
    let scaled = try RegressionModel(outcome: "y", regressors: ["k", "b"]).estimate(
      on: panel.deriving("k", .scaled("a", by: 1e6)).panel)
    let a = try #require(result["a"])
    #expect(agrees(try #require(reversed["a"]).standardError, a.standardError))
    #expect(agrees(try #require(scaled["k"]).estimate * 1e6, a.estimate))
    #expect(agrees(try #require(scaled["k"]).t, a.t))
  }

  @Test func regressorsWithoutACoefficientAreNamed() throws {
    let panel = try randomPanel(units: 6, periods: 5, seed: 1)
    let more = try panel.adding([
      Column(name: "area", values: (0..<30).map { Double($0 / 5) * 1e6 + 0.1 }),
      Column(name: "trend", values: (0..<30).map { Double($0 % 5) }),
    ]).deriving("mix", .sum(["a", "b"])).panel
    let result = try RegressionModel(
      outcome: "y", regressors: ["area", "a", "trend", "b", "mix"]
    ).estimate(on: more)
    #expect(result.coefficients.map(\.name) == ["a", "b"])
    #expect(result.droppedRegressors.map(\.name) == ["area", "trend", "mix"])
    #expect(result.droppedRegressors.map(\.reason) == [.absorbedByEffects, .absorbedByEffects, .collinear])
  }

  @Test func confidenceWidensTheInterval() throws {
    let panel = try randomPanel(units: 6, periods: 5, seed: 2)
    func width(_ confidence: Double) throws -> Double {
      let result = try RegressionModel(outcome: "y", regressors: ["a"], confidence: confidence)
        .estimate(on: panel)
      let a = try #require(result["a"])
      return (a.upper - a.lower) / a.standardError
    }
    // Twice the quantiles of t with 5 degrees of freedom, as tables print them.
    #expect(abs(try width(0.95) - 2 * 2.570582) < 1e-5)
    #expect(abs(try width(0.99) - 2 * 4.032143) < 1e-5)
  }

  private func expect(
    _ error: RegressionError, _ panel: Panel, _ regressors: [String] = ["a"], outcome: String = "y",
    effects: FixedEffects = .twoWay, _ errors: StandardErrors = .clustered(.unit)
  ) {
    #expect(throws: error) {
      try RegressionModel(
        outcome: outcome, regressors: regressors, effects: effects, standardErrors: errors
      ).estimate(on: panel)
    }
  }

  @Test func faultsAreErrorsNotCrashes() throws {
    let panel = try randomPanel(units: 4, periods: 3, seed: 1).adding([
      Column(name: "flat", values: Array(repeating: 3.3, count: 12)),
      Column(name: "none", values: Array(repeating: nil, count: 12)),
    ])
    expect(.panel(model: "y", .unknownIndicator("flatt", nearest: "flat")), panel, ["flatt"])
    expect(.noRows(model: "y", dropped: 12), panel, ["none"])
    expect(
      .constantOutcome(model: "flat", outcome: "flat", effects: .none), panel, outcome: "flat", effects: .none
    )
    expect(.constantOutcome(model: "flat", outcome: "flat", effects: .twoWay), panel, outcome: "flat")
    expect(.allRegressorsDropped(model: "y"), panel, ["flat"])
    expect(.allRegressorsDropped(model: "y"), panel, ["flat"], effects: .none)
    let one = try panel.selecting(units: panel.units.prefix(1).map(\.self))
    expect(.tooFewClusters(model: "y", dimension: "unit", found: 1), one, effects: .none)
    let small = try panel.selecting(units: panel.units.prefix(2).map(\.self))
      .selecting(periods: [2000, 2001])
    expect(.tooFewRows(model: "y", rows: 4, parameters: 4), small)
    let empty = try Panel(
      units: [], periods: [], columns: [Column(name: "y", values: []), Column(name: "a", values: [])])
    expect(.noRows(model: "y", dropped: 0), empty)
  }

  @Test func moreRegressorsThanClustersHaveNoFTest() throws {
    let panel = try randomPanel(units: 2, periods: 20, seed: 5)
    let result = try RegressionModel(outcome: "y", regressors: ["a", "b"], effects: .unit)
      .estimate(on: panel)
    #expect(result.fTest == nil && result.testDegrees == 1)
  }
}
