/// Anderson and Rubin's test (1949): under the null hypothesis instruments explain nothing of the outcome minus what the
/// endogenous regressors contribute, however weak they are.
struct AndersonRubin {
  let reduced: ReducedForm
  let confidence: Double

  /// The test that all coefficients of endogenous regressors are zero.
  func testOfZero() throws(RegressionError) -> TestResult? {
    try reduced.test(reduced.outcome, .andersonRubin)
  }

  /// The coefficients of one endogenous regressor that the test does not reject; `nil` with several, when the covariance
  /// of the instruments has no inverse, or where negative eigenvalues were raised and it is no quadratic of the
  /// coefficient.
  ///
  /// - Parameters:
  ///   - estimate: of two-stage least squares.
  ///   - standardError: its standard error: both only set the scale on which the ends are computed.
  func set(around estimate: Double, standardError: Double) throws(RegressionError) -> AndersonRubinSet? {
    guard reduced.endogenous.count == 1, let regressor = reduced.endogenous.first else { return nil }
    let basis = reduced.instruments
    let unit = standardError > 0 && standardError.isFinite ? standardError : 1
    let outcome = zip(reduced.outcome, regressor).map { $0 - estimate * $1 }
    let slope = regressor.map { unit * $0 }
    guard let (pencil, degrees) = try covariance(basis.residual(of: outcome), basis.residual(of: slope)),
      pencil.quadratic.inverseForm(basis.coordinates(of: slope)) != nil
    else { return nil }
    let count = basis.vectors.count
    let critical =
      Double(count)
      * FDistribution(numeratorDegrees: Double(count), denominatorDegrees: Double(degrees))
      .quantile(confidence)
    return try AndersonRubinSet(
      constant: basis.coordinates(of: outcome), slope: basis.coordinates(of: slope), covariance: pencil,
      critical: critical, confidence: confidence, centre: estimate, unit: unit)
  }

  /// The covariance with the residuals u - t v. It is a quadratic of t, which its values at -1, 0 and 1 give, and that of
  /// v alone.
  private func covariance(_ u: [Double], _ v: [Double]) throws(RegressionError)
    -> (QuadraticPencil, degrees: Int)?
  {
    let constant = try reduced.covariance(residuals: u)
    let quadratic = try reduced.covariance(residuals: v)
    let after = try reduced.covariance(residuals: zip(u, v).map { $0 - $1 })
    let before = try reduced.covariance(residuals: zip(u, v).map { $0 + $1 })
    guard let degrees = constant.facts.degrees, reduced.instruments.vectors.count <= degrees,
      ![constant, quadratic, after, before].contains(where: { $0.facts.eigenvaluesRaised })
    else { return nil }
    let pencil = QuadraticPencil(
      constant: constant.matrix, linear: (after.matrix - before.matrix).scaled(by: 0.5),
      quadratic: quadratic.matrix)
    return (pencil, degrees)
  }
}
