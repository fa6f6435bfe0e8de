/// Coefficients with their covariance: standard errors, tests and intervals.
struct Inference {
  /// The columns' names, `RegressionResult.constantName` for the constant.
  let names: [String]
  /// One estimate a name.
  let estimates: [Double]
  let covariance: Covariance
  let confidence: Double
  /// The p-value and interval of each coefficient, where they do not come from its distribution.
  let bootstrap: [WildBootstrap.Inference?]?

  init(
    names: [String], coefficients: [Double], covariance: Covariance, confidence: Double,
    bootstrap: [WildBootstrap.Inference?]? = nil
  ) {
    self.names = names
    estimates = coefficients
    self.covariance = covariance
    self.confidence = confidence
    self.bootstrap = bootstrap
  }

  /// One line of a table for each name, the constant last.
  var coefficients: [Coefficient] {
    let degrees = covariance.facts.degrees
    let distribution: TestDistribution = degrees.map { .studentT(degrees: $0) } ?? .normal
    let upper = 0.5 + confidence / 2
    let reach =
      degrees.map { StudentT(degrees: Double($0)).quantile(upper) } ?? StandardNormal().quantile(upper)
    let all = names.indices.map { index in
      let estimate = estimates[index]
      let error = max(0, covariance.matrix[index, index]).squareRoot()
      let drawn = bootstrap.flatMap { $0[index] }
      return Coefficient(
        name: names[index], estimate: estimate, standardError: error, t: estimate / error,
        p: drawn?.p ?? distribution.p(estimate / error), lower: drawn?.lower ?? estimate - reach * error,
        upper: drawn?.upper ?? estimate + reach * error)
    }
    let constant = RegressionResult.constantName
    return all.filter { $0.name != constant } + all.filter { $0.name == constant }
  }

  /// The estimates of regressors in an order of the caller's; 0 for a name without a coefficient.
  func estimates(of regressors: [String]) -> [Double] {
    regressors.map { name in names.firstIndex(of: name).map { estimates[$0] } ?? 0 }
  }

  /// The Wald test that some coefficients are all zero: F with the degrees of t as denominator, chi-squared when
  /// statistics are set against the normal distribution. `nil` when their covariance has no inverse.
  func jointTest(of tested: [String], kind: TestKind = .regressors) -> TestResult? {
    let positions = names.indices.filter { tested.contains(names[$0]) }
    let count = positions.count
    guard count > 0, count <= covariance.facts.degrees ?? .max,
      let form = covariance.matrix.restricted(to: positions).inverseForm(positions.map { estimates[$0] })
    else { return nil }
    guard let degrees = covariance.facts.degrees else {
      return TestResult(kind, statistic: form, distribution: .chiSquared(degrees: count))
    }
    return TestResult(
      kind, statistic: form / Double(count), distribution: .f(numerator: count, denominator: degrees))
  }
}
