import Panels
import Testing

@testable import Regressions

/// The second stage against R's AER and sandwich, plm, pyfixest and Stata's ivreg2.
@Suite struct TwoStageLeastSquaresTests {
  private typealias Samples = InstrumentSamples

  @Test(arguments: InstrumentSamples.names) func estimates(_ name: String) throws {
    let result = try Samples.result(name).secondStage
    let rows = try #require(try Samples.printed("output-r.txt", "rows", name))
    #expect(
      [result.n, result.unitCount, result.periodCount, result.parameterCount].map(Double.init) == rows)
    let estimates = try #require(try Samples.printed("output-r.txt", "estimate", name))
    Samples.expect(result.coefficients.map(\.estimate), estimates, name)
    let deviance = try #require(try Samples.printed("output-r.txt", "deviance", name))
    let degrees = Double(result.residualDegrees)
    Samples.expect([result.residualDeviation * result.residualDeviation * degrees], deviance, name)
    Samples.expect([result.r2], try #require(try Samples.printed("output-r.txt", "r2", name)), name)
  }

  @Test(arguments: InstrumentSamples.names) func standardErrors(_ name: String) throws {
    var checked = 0
    for kind in Samples.kinds {
      guard let printed = try Samples.printed("output-r.txt", "se-\(kind.name)", name) else { continue }
      // Leverages of two stages above 1, for which R computes HC3 but not HC2.
      if name == "weak", kind.errors == .hc3 { continue }
      let result = try Samples.result(name, kind.errors, kind.convention).secondStage
      Samples.expect(result.coefficients.map(\.standardError), printed, "\(kind.name) \(name)")
      if let f = try Samples.printed("output-r.txt", "F-\(kind.name)", name) {
        Samples.expect([try #require(result.fTest).statistic], f, "F \(kind.name) \(name)")
      }
      checked += 1
    }
    #expect(checked >= 7)
  }

  @Test(arguments: [StandardErrors.hc2, .hc3]) func leverageAboveOne(_ errors: StandardErrors) throws {
    #expect {
      _ = try Samples.result("weak", errors)
    } throws: { error in
      guard case .leverageOfOne(model: "weak", _)? = error as? RegressionError else { return false }
      return true
    }
  }

  @Test(arguments: ["unit", "period", "lag", "weak"]) func factorsOfReghdfe(_ name: String) throws {
    for dimension in ClusterDimensions.allCases {
      let kind = dimension == .both ? "both" : dimension.rawValue
      let printed = try #require(try Samples.printed("output-python.txt", "reghdfe-\(kind)", name))
      let result = try Samples.result(name, .clustered(dimension), .reghdfe).secondStage
      Samples.expect(result.coefficients.map(\.standardError), printed, "\(kind) \(name)", tolerance: 1e-7)
    }
  }

  /// `ivregress` without `small`: SSR / N and the normal distribution.
  @Test func asymptotic() throws {
    let small = try Samples.result("two-way").secondStage
    let result = try Samples.result("two-way", .iid, .ivregress)
    let share = (Double(small.residualDegrees) / Double(small.n)).squareRoot()
    for (found, other) in zip(result.secondStage.coefficients, small.coefficients) {
      #expect(agrees(found.standardError, other.standardError * share))
      #expect(agrees(found.p, StandardNormal().twoSided(found.t)))
    }
    #expect(result.secondStage.testDegrees == nil)
    // First stages and tests of instruments stay those of small samples.
    let stages = try Samples.result("two-way")
    #expect(result.firstStages == stages.firstStages)
    #expect(result.endogeneity == stages.endogeneity)
  }

  @Test func plm() throws {
    let printed = try #require(try Samples.printed("output-r.txt", "plm-estimate", "unit"))
    Samples.expect(try Samples.result("unit").secondStage.coefficients.map(\.estimate), printed, "plm")
  }

  @Test(arguments: [0, 2]) func driscollKraay(lags: Int) throws {
    let printed = try #require(try Samples.printed("output-r.txt", "se-driscoll-kraay-\(lags)", "unit"))
    let result = try Samples.result("unit", .driscollKraay(lags: lags), .plm)
    Samples.expect(result.secondStage.coefficients.map(\.standardError), printed, "\(lags) lags")
    // Of one endogenous regressor this is its partial F.
    let f = try #require(result.firstStages[0].partialF)
    #expect(agrees(try #require(result.kleibergenPaapF), f.statistic, 1e-9))
  }

  @Test(arguments: InstrumentSamples.names) func weighted(_ name: String) throws {
    for (kind, errors) in [("iid", StandardErrors.iid), ("hc1", .hc1), ("unit-small", .clustered(.unit))] {
      let plain = try Samples.model(name, errors)
      let equation = plain.equation
      let result = try InstrumentalVariablesModel(
        equation: RegressionModel(
          outcome: equation.outcome, regressors: equation.regressors, effects: equation.effects,
          standardErrors: errors, convention: .ivregressSmall, weights: "lwmfg"),
        endogenous: plain.endogenous, instruments: plain.instruments
      ).estimate(on: Samples.counties())
      let coefficients = result.secondStage.coefficients
      let estimates = try #require(try Samples.printed("output-r.txt", "weighted-estimate", name))
      Samples.expect(coefficients.map(\.estimate), estimates, name)
      let printed = try #require(try Samples.printed("output-r.txt", "weighted-se-\(kind)", name))
      Samples.expect(coefficients.map(\.standardError), printed, "\(kind) \(name)")
      for stage in result.firstStages {
        let f = try #require(
          try Samples.printed("output-r.txt", "weighted-first-F-\(kind)", name, stage.endogenous))
        Samples.expect([try #require(stage.partialF).statistic], f, "\(kind) \(name)")
      }
    }
  }

  /// Digits as Stata prints them.
  @Test func ivreg2() throws {
    let result = try WageSample.result(.iid, .ivregress)
    let second = result.secondStage
    try WageSample.expect(second.coefficients.map(\.estimate), 2e-6, "estimate")
    try WageSample.expect(second.coefficients.map(\.standardError), 2e-6, "se-asymptotic")
    try WageSample.expect([second.r2], 4e-4, "r2")
    let squares = second.residualDeviation * second.residualDeviation * Double(second.residualDegrees)
    try WageSample.expect([squares], 5e-8, "residual-ss")
    let f = try #require(try WageSample.result(.iid, .ivregressSmall).secondStage.fTest)
    try WageSample.expect([f.statistic], 2e-3, "F")
  }

  @Test func weightsOfOneChangeNothing() throws {
    let panel = try Samples.counties()
    let ones = Column(
      name: "one", values: Array(repeating: 3.0, count: panel.units.count * panel.periods.count))
    let plain = try Samples.model("two-way", .clustered(.unit), .reghdfe)
    let equation = plain.equation
    let weighted = try InstrumentalVariablesModel(
      equation: RegressionModel(
        outcome: equation.outcome, regressors: equation.regressors, effects: equation.effects,
        standardErrors: equation.standardErrors, convention: equation.convention, weights: "one"),
      endogenous: plain.endogenous, instruments: plain.instruments)
    let (left, right) = (try plain.estimate(on: panel), try weighted.estimate(on: panel.adding([ones])))
    for (a, b) in zip(left.secondStage.coefficients, right.secondStage.coefficients) {
      #expect(agrees(a.estimate, b.estimate, 1e-9) && agrees(a.standardError, b.standardError, 1e-9))
    }
    #expect(agrees(left.craggDonaldF, right.craggDonaldF, 1e-9))
    for (a, b) in zip(left.tests, right.tests) { #expect(agrees(a.statistic, b.statistic, 1e-8)) }
  }

  /// A weight of two counts a row twice, but for the number of rows.
  @Test func weightsCountRows() throws {
    var random = PseudoRandom(seed: 5)
    var rows: [(y: Double, x: Double, z: Double, weight: Double)] = []
    for _ in 0..<40 {
      let (z, u) = (random.next(), random.next())
      rows.append((1 + 2 * u + random.next(), z + u, z, random.next() < 0.5 ? 1 : 2))
    }
    func estimate(_ rows: [(y: Double, x: Double, z: Double, weight: Double)], _ weights: String?) throws
      -> Coefficient
    {
      let panel = try Panel(
        units: rows.indices.map { UnitCode("U\($0)") }, periods: [2000],
        columns: [
          Column(name: "y", values: rows.map(\.y)), Column(name: "x", values: rows.map(\.x)),
          Column(name: "z", values: rows.map(\.z)), Column(name: "w", values: rows.map(\.weight)),
        ])
      let equation = try RegressionModel(
        outcome: "y", regressors: ["x"], effects: .none, standardErrors: .iid, weights: weights)
      let model = try InstrumentalVariablesModel(equation: equation, endogenous: ["x"], instruments: ["z"])
      return try #require(try model.estimate(on: panel).secondStage["x"])
    }
    let doubled = rows.flatMap { $0.weight == 2 ? [$0, $0] : [$0] }
    let (weighted, repeated) = (try estimate(rows, "w"), try estimate(doubled, nil))
    #expect(agrees(weighted.estimate, repeated.estimate))
    #expect(weighted.estimate != (try estimate(rows, nil).estimate))
  }

  /// With as many instruments as endogenous regressors the estimate is (Z'X)^-1 Z'y.
  @Test func exactlyIdentified() throws {
    let panel = try randomPanel(units: 12, periods: 6, seed: 3, missing: 0.1)
    let model = try InstrumentalVariablesModel(
      equation: RegressionModel(outcome: "y", regressors: ["a"], standardErrors: .iid), endogenous: ["a"],
      instruments: ["b"])
    let result = try model.estimate(on: panel)
    let reduced = try #require(try RegressionModel(outcome: "y", regressors: ["b"]).estimate(on: panel)["b"])
    let first = try #require(result.firstStages[0]["b"])
    let estimate = try #require(result.secondStage["a"]).estimate
    #expect(agrees(estimate, reduced.estimate / first.estimate, 1e-9))
    #expect(result.isExactlyIdentified && result.overidentification == nil)
  }
}
