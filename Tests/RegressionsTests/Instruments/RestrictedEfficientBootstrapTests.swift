import Panels
import Testing

@testable import Regressions

@Suite struct RestrictedEfficientBootstrapTests {
  private func panel(_ sample: String) throws -> Panel {
    var panel = try grunfeldPanel(sample)
    for name in ["value", "capital"] {
      panel = try panel.deriving("L.\(name)", .lag(name, periods: 1)).panel
    }
    return panel
  }

  private func model(
    _ effects: FixedEffects, instruments: Int, weighted: Bool = false,
    _ bootstrap: WildBootstrap = WildBootstrap(replications: 2000)
  ) throws -> InstrumentalVariablesModel {
    try InstrumentalVariablesModel(
      equation: grunfeldModel(.leastSquares, effects, .wildBootstrap(bootstrap), weighted: weighted),
      endogenous: ["value"], instruments: Array(["L.value", "L.capital"].prefix(instruments)))
  }

  private func bootstrap(
    _ model: InstrumentalVariablesModel, on panel: Panel
  ) throws -> RestrictedEfficientBootstrap {
    let sample = try EstimationSample(panel, model.equation, extra: model.instruments)
    let within = try WithinTransformation(
      groups: sample.groups, effects: model.equation.effects, weights: sample.weights)
    let reduced = try ReducedForm(InstrumentedDesign(sample, within, model), within, model.equation)
    guard case .wildBootstrap(let bootstrap) = model.equation.standardErrors else {
      throw RegressionError.noRegressors(model: "no bootstrap")
    }
    return try RestrictedEfficientBootstrap(bootstrap, reduced, within: within, name: "")
  }

  /// Every Rademacher draw once, so that no random number is in the comparison.
  @Test(arguments: ["balanced", "unbalanced"], [FixedEffects.none, .twoWay])
  func agreesWithBothStagesOnDummies(_ sample: String, _ effects: FixedEffects) throws {
    let printed = try PrintedNumbers("wild-restricted/output.txt")
    let panel = try panel(sample)
    for weighted in [false, true] {
      for count in [1, 2] {
        let key = [sample, effects.rawValue, weighted ? "weighted" : "plain", "\(count)"]
        let model = try model(effects, instruments: count, weighted: weighted)
        let bootstrap = try bootstrap(model, on: panel)
        let line = try #require(printed.all("estimate").first { Array($0[1...4]) == key })
        #expect(agrees(bootstrap.estimate, Double(line[5]) ?? .nan, 1e-7), "\(key)")
        #expect(agrees(bootstrap.error, Double(line[6]) ?? .nan, 1e-7), "\(key)")
        let lines = printed.all("p").filter { Array($0[1...4]) == key }
        #expect(lines.count == 4)
        for cells in lines {
          #expect(bootstrap.pValue(try #require(Double(cells[5]))) == Double(cells[6]), "\(cells)")
        }
        if count == 2 { continue }
        let value = try #require(try model.estimate(on: panel).secondStage["value"])
        #expect(value.p == Double(lines[0][6]) && agrees(value.estimate, bootstrap.estimate, 1e-9))
      }
    }
  }

  @Test func intervalsEndWhereHypothesesAreRejected() throws {
    let panel = try panel("balanced")
    let model = try model(.none, instruments: 2)
    let result = try model.estimate(on: panel)
    let value = try #require(result.secondStage["value"])
    let p = try bootstrap(model, on: panel).pValue
    let step = 1e-6 * value.standardError
    #expect(value.lower < value.estimate && value.estimate < value.upper)
    #expect(p(value.lower) >= 0.05 && p(value.lower - step) < 0.05)
    #expect(value.upper == .infinity || (p(value.upper) >= 0.05 && p(value.upper + step) < 0.05))
    // An instrument that says too little leaves the interval without an end.
    let weak = try self.model(.twoWay, instruments: 1).estimate(on: self.panel("unbalanced"))
    #expect(weak.secondStage["value"]?.upper == .infinity)
  }

  @Test("All else is that of clusters by unit")
  func restIsClustered() throws {
    let panel = try panel("balanced")
    let drawn = try model(.unit, instruments: 2).estimate(on: panel)
    let clustered = try InstrumentalVariablesModel(
      equation: grunfeldModel(.leastSquares, .unit, .clustered(.unit)), endogenous: ["value"],
      instruments: ["L.value", "L.capital"]
    ).estimate(on: panel)
    #expect(drawn.tests == clustered.tests && drawn.kleibergenPaapF == clustered.kleibergenPaapF)
    #expect(drawn.firstStages == clustered.firstStages)
    #expect(drawn.secondStage["capital"] == clustered.secondStage["capital"])
    let (left, right) = (
      try #require(drawn.secondStage["value"]), try #require(clustered.secondStage["value"])
    )
    #expect(left.standardError == right.standardError && left.estimate == right.estimate && left.p != right.p)
  }

  @Test func seedsRepeat() throws {
    let panel = try panel("balanced")
    func p(_ seed: UInt64) throws -> Double? {
      try model(.unit, instruments: 1, WildBootstrap(replications: 199, seed: seed, weights: .webb))
        .estimate(on: panel).secondStage["value"]?.p
    }
    #expect(try p(3) == p(3))
  }

  @Test func whatIsNotComputedIsRefused() throws {
    let equation = try grunfeldModel(.leastSquares, .unit, .wildBootstrap(WildBootstrap()))
    #expect(
      throws: RegressionError.notWithInstruments(
        model: "inv", found: "the wild bootstrap of several endogenous regressors")
    ) {
      try InstrumentalVariablesModel(
        equation: equation, endogenous: ["value", "capital"], instruments: ["L.value", "L.capital"])
    }
    let many = try randomPanel(units: 201, periods: 3, seed: 1).deriving("L.a", .lag("a", periods: 1)).panel
    let model = try InstrumentalVariablesModel(
      equation: RegressionModel(
        outcome: "y", regressors: ["a"], effects: .none, standardErrors: .wildBootstrap(WildBootstrap())),
      endogenous: ["a"], instruments: ["L.a"])
    #expect(throws: RegressionError.tooManyClusters(model: "y", found: 201, limit: 200)) {
      try model.estimate(on: many)
    }
    // 200 clusters, one instrument, three sources: 600 numbers a draw.
    let wide = try randomPanel(units: 200, periods: 3, seed: 1).deriving("L.a", .lag("a", periods: 1)).panel
    let demanding = try InstrumentalVariablesModel(
      equation: RegressionModel(
        outcome: "y", regressors: ["a"], effects: .none,
        standardErrors: .wildBootstrap(WildBootstrap(replications: 99_999))),
      endogenous: ["a"], instruments: ["L.a"])
    #expect(throws: RegressionError.tooManyDraws(model: "y", found: 99_999, limit: 83_333)) {
      try demanding.estimate(on: wide)
    }
  }
}
