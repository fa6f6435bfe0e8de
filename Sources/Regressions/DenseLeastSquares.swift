/// Ordinary least squares for estimators of other targets: `LeastSquares` with collinear columns left out.
package struct DenseLeastSquares: Sendable {
  /// The positions of the columns that were kept, ascending: of collinear columns the first stay.
  package let kept: [Int]
  /// One coefficient a kept column.
  package let coefficients: [Double]
  /// Outcome minus fit, one a row.
  package let residuals: [Double]
  /// (X'X)^-1 of the kept columns.
  package let inverseGram: SquareMatrix

  /// Fits the outcome of a model, of which `name` is what errors call it.
  ///
  /// - Throws: `RegressionError.tooFewRows`, `allRegressorsDropped`, `notFinite`, `lapack`.
  package init(columns: [[Double]], outcome: [Double], name: String) throws(RegressionError) {
    let fit = try LeastSquares(columns: columns, outcome: outcome, name: name)
    (kept, coefficients) = (fit.kept, fit.coefficients)
    (residuals, inverseGram) = (fit.residuals, fit.inverseGram)
  }
}

extension Coefficient {
  /// An estimate whose error is normal in large samples: p-value and interval from the normal distribution, `t` the
  /// estimate over its standard error (z).
  package static func asymptotic(
    _ name: String, estimate: Double, standardError: Double, confidence: Double
  ) -> Coefficient {
    let normal = StandardNormal()
    let reach = normal.quantile(0.5 + confidence / 2) * standardError
    let z = estimate / standardError
    return Coefficient(
      name: name, estimate: estimate, standardError: standardError, t: z, p: normal.twoSided(z),
      lower: estimate - reach, upper: estimate + reach)
  }
}
