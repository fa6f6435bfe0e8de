/// Tests that instruments beyond those needed agree: that all are unrelated to the errors of the equation.
struct Overidentification {
  let reduced: ReducedForm
  /// Those of the structural equation.
  let residuals: [Double]

  /// Sargan's test for `iid`, otherwise Hansen's; `nil` with as many instruments as endogenous regressors, or with fewer
  /// clusters than instruments.
  func test() throws(RegressionError) -> TestResult? {
    let surplus = reduced.instruments.vectors.count - reduced.endogenous.count
    guard surplus > 0 else { return nil }
    if reduced.errors == .iid {
      return TestResult(.sargan, statistic: sargan, distribution: .chiSquared(degrees: surplus))
    }
    guard let statistic = try hansen() else { return nil }
    return TestResult(.hansen, statistic: statistic, distribution: .chiSquared(degrees: surplus))
  }

  /// N x the share of the residuals that the instruments explain (Sargan 1958).
  private var sargan: Double {
    let moments = reduced.instruments.coordinates(of: residuals)
    return Double(residuals.count) * dot(moments, moments) / dot(residuals, residuals)
  }

  /// The least value of m(b)' S^-1 m(b) over b, m the moments of the instruments and S their covariance with the
  /// residuals of two-stage least squares: what two-step efficient GMM leaves (Hansen 1982). Neither has a small-sample
  /// factor.
  private func hansen() throws(RegressionError) -> Double? {
    let basis = reduced.instruments
    let weights: StandardErrors = reduced.errors.isByRow ? .hc0 : reduced.errors
    let covariance = try reduced.covariance(
      basis.vectors, residuals, errors: weights, convention: .ivregress)
    let (values, vectors) = try covariance.matrix.eigen()
    guard let least = values.first, let greatest = values.last, least > 1e-12 * greatest else { return nil }
    // S^-1/2 makes it least squares on few rows.
    func whitened(_ moments: [Double]) -> [Double] {
      values.indices.map { index in
        moments.indices.reduce(0) { $0 + vectors[$1, index] * moments[$1] } / values[index].squareRoot()
      }
    }
    let fit = try LeastSquares(
      columns: reduced.endogenous.map { whitened(basis.coordinates(of: $0)) },
      outcome: whitened(basis.coordinates(of: reduced.outcome)), name: "")
    return dot(fit.residuals, fit.residuals)
  }
}

extension StandardErrors {
  /// Whether rows count as independent with variances of their own.
  var isByRow: Bool {
    switch self {
    case .hc0, .hc1, .hc2, .hc3: true
    case .iid, .clustered, .driscollKraay, .wildBootstrap: false
    }
  }
}
