import Panels
import Regressions
import Testing

/// Estimators, kinds of R2 and tests against R's `lm` and `plm`.
@Suite struct PanelReferenceTests {
  private let printed: PrintedNumbers

  init() throws { printed = try PrintedNumbers("panel-models/output.txt") }

  private func expect(_ found: [Double?], _ kind: String, _ sample: String, _ tolerance: Double = 1e-9) {
    let expected = printed(kind, sample)
    #expect(found.count == expected.count && !found.isEmpty, "\(kind) \(sample)")
    for (value, number) in zip(found, expected) {
      #expect(agrees(value ?? .nan, number, tolerance), "\(kind) \(sample): \(value ?? .nan) for \(number)")
    }
  }

  @Test(arguments: ["balanced", "unbalanced"], FixedEffects.allCases)
  func leastSquares(_ sample: String, _ effects: FixedEffects) throws {
    let panel = try grunfeldPanel(sample)
    for weighted in [false, true] {
      let prefix = (weighted ? "weighted-" : "") + effects.rawValue + "-"
      let result = try grunfeldModel(.leastSquares, effects, weighted: weighted).estimate(on: panel)
      expect(
        [Double(result.n)] + result.coefficients.prefix(2).map(\.estimate), prefix + "estimate", sample)
      expect([result.r2, result.adjustedR2], prefix + "r2", sample)
      if let test = result.effectsTest, case .f(let numerator, let denominator) = test.distribution {
        expect(
          [test.statistic, test.p, Double(numerator), Double(denominator)], prefix + "effects", sample, 1e-8)
      } else {
        #expect(effects == .none)
      }
      if !weighted {
        expect([result.residualDeviation], prefix + "sigma", sample)
        expect([result.fTest?.statistic, result.fTest?.p], prefix + "F", sample, 1e-8)
      }
    }
  }

  @Test(arguments: ["balanced", "unbalanced"]) func randomEffects(_ sample: String) throws {
    let result = try grunfeldModel(.randomEffects, .unit).estimate(on: grunfeldPanel(sample))
    expect([Double(result.n)] + result.coefficients.map(\.estimate), "random-estimate", sample)
    expect(result.coefficients.map(\.standardError), "random-iid", sample)
    let components = try #require(result.components)
    expect(
      [components.unit, components.error, components.theta.lowerBound, components.theta.upperBound],
      "random-components", sample)
    expect([result.fit.within, result.fit.between, result.fit.overall], "r2-random", sample)
  }

  @Test(arguments: ["balanced", "unbalanced"]) func kindsOfR2(_ sample: String) throws {
    let result = try grunfeldModel(.leastSquares, .unit).estimate(on: grunfeldPanel(sample))
    expect([result.fit.within, result.fit.between, result.fit.overall], "r2-unit", sample)
  }

  @Test(arguments: ["balanced", "unbalanced"]) func between(_ sample: String) throws {
    let result = try grunfeldModel(.between, .none).estimate(on: grunfeldPanel(sample))
    expect([Double(result.n)] + result.coefficients.map(\.estimate), "between-estimate", sample)
    expect(result.coefficients.map(\.standardError), "between-iid", sample)
    expect([result.r2, result.adjustedR2], "between-r2", sample)
  }

  @Test(arguments: ["balanced", "unbalanced"]) func firstDifferences(_ sample: String) throws {
    let panel = try grunfeldPanel(sample)
    let result = try grunfeldModel(.firstDifferences, .unit).estimate(on: panel)
    expect([Double(result.n)] + result.coefficients.map(\.estimate), "fd-estimate", sample)
    expect(result.coefficients.map(\.standardError), "fd-iid", sample)
    let clustered = try grunfeldModel(.firstDifferences, .unit, .clustered(.unit)).estimate(on: panel)
    expect(clustered.coefficients.map(\.standardError), "fd-unit", sample)
    let twoWay = try grunfeldModel(.firstDifferences, .twoWay).estimate(on: panel)
    expect(twoWay.coefficients.map(\.estimate), "fd-two-way-estimate", sample)
    expect(twoWay.coefficients.map(\.standardError), "fd-two-way-iid", sample)
  }

  @Test(arguments: ["balanced", "unbalanced"]) func tests(_ sample: String) throws {
    let panel = try grunfeldPanel(sample)
    func check(_ kind: TestKind, _ line: String, _ model: RegressionModel) throws {
      let test = try #require(PanelTests(of: model, on: panel)[kind])
      expect([test.statistic, test.p], line, sample, 1e-8)
    }
    let model = try grunfeldModel(.leastSquares, .twoWay, .iid, .plm)
    if sample == "balanced" {
      try check(.hausman, "hausman", model)
    } else {
      // The covariances differ by a matrix with a negative eigenvalue; plm prints the absolute value of -8.29.
      #expect(PanelTests(of: model, on: panel).obstacles.map(\.kind) == [.hausman])
    }
    try check(.hausmanRobust, "hausman-robust", model)
    try check(.breuschPagan, "breusch-pagan", model)
    try check(.pesaranCD, "pesaran-two-way", model)
    try check(.pesaranCD, "pesaran-unit", grunfeldModel(.leastSquares, .unit))
    try check(.pesaranCD, "pesaran-none", grunfeldModel(.leastSquares, .none))
    let wooldridge = try #require(PanelTests(of: model, on: panel)[.wooldridge])
    #expect(wooldridge.distribution == .f(numerator: 1, denominator: 9))
    expect([wooldridge.statistic, wooldridge.p, 9], "wooldridge", sample, 1e-8)
  }
}
