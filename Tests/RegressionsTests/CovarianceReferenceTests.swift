import Panels
import Regressions
import Testing

/// Standard errors of every kind against R's `sandwich` and `plm`, with and without effects, weights and gaps.
@Suite struct CovarianceReferenceTests {
  private let printed: PrintedNumbers

  init() throws { printed = try PrintedNumbers("panel-models/output.txt") }

  private func expect(_ found: [Double], _ kind: String, _ sample: String, _ tolerance: Double = 1e-9) {
    let expected = printed(kind, sample)
    #expect(found.count == expected.count && !found.isEmpty, "\(kind) \(sample)")
    for (value, number) in zip(found, expected) {
      #expect(agrees(value, number, tolerance), "\(kind) \(sample): \(value) for \(number)")
    }
  }

  private func slopes(_ result: RegressionResult) -> [Double] {
    result.coefficients.prefix(2).map(\.standardError)
  }

  @Test(arguments: ["balanced", "unbalanced"], FixedEffects.allCases)
  func sandwich(_ sample: String, _ effects: FixedEffects) throws {
    let panel = try grunfeldPanel(sample)
    for weighted in [false, true] {
      let prefix = (weighted ? "weighted-" : "") + effects.rawValue + "-"
      func check(
        _ kind: String, _ errors: StandardErrors, _ convention: SmallSampleConvention = .reghdfe
      ) throws {
        let result = try grunfeldModel(.leastSquares, effects, errors, convention, weighted: weighted)
          .estimate(on: panel)
        expect(slopes(result), prefix + kind, sample)
      }
      try check("iid", .iid)
      try check("hc0", .hc0)
      try check("hc1", .hc1)
      try check("hc2", .hc2)
      try check("hc3", .hc3)
      try check("unit-small", .clustered(.unit), .ivregressSmall)
      try check("period-small", .clustered(.period), .ivregressSmall)
      try check("unit-plain", .clustered(.unit), .ivregress)
      try check("both-own", .clustered(.both), .xtreg)
      try check("both-fewest", .clustered(.both))
    }
  }

  @Test(arguments: ["balanced", "unbalanced"]) func plm(_ sample: String) throws {
    let panel = try grunfeldPanel(sample)
    let models: [(String, Estimator, FixedEffects)] = [
      ("none", .leastSquares, .none), ("unit", .leastSquares, .unit), ("two-way", .leastSquares, .twoWay),
      ("random", .randomEffects, .unit),
    ]
    for (name, estimator, effects) in models {
      func check(_ kind: String, _ errors: StandardErrors) throws {
        let result = try grunfeldModel(estimator, effects, errors, .plm).estimate(on: panel)
        expect(slopes(result), "plm-\(name)-\(kind)", sample)
      }
      try check("hc0", .hc0)
      try check("hc1", .hc1)
      try check("hc2", .hc2)
      try check("hc3", .hc3)
      try check("unit", .clustered(.unit))
      try check("period", .clustered(.period))
      try check("both", .clustered(.both))
      for lags in 0...3 { try check("dk\(lags)", .driscollKraay(lags: lags)) }
      let result = try grunfeldModel(estimator, effects, .clustered(.unit), .plm).estimate(on: panel)
      expect(result.coefficients.prefix(2).map(\.p), "plm-\(name)-unit-p", sample, 1e-8)
    }
  }

  /// plm's `sss` is T / (T - 1) (N - 1) / (N - k) with k the regressors that are there, which for pooled and random models
  /// is everything.
  @Test(arguments: ["balanced", "unbalanced"]) func driscollKraayWithAFactor(_ sample: String) throws {
    let panel = try grunfeldPanel(sample)
    let pooled = try grunfeldModel(.leastSquares, .none, .driscollKraay(lags: 2)).estimate(on: panel)
    expect(slopes(pooled), "plm-none-dk2-sss", sample)
    let random = try grunfeldModel(.randomEffects, .unit, .driscollKraay(lags: nil)).estimate(on: panel)
    // floor(4 (20 / 100)^(2/9)) = 2.
    #expect(random.covariance.lags == 2 && random.covariance.degrees == 19)
    expect(slopes(random), "plm-random-dk2-sss", sample)
  }
}
