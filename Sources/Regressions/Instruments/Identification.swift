/// How well the instruments explain the endogenous variables together: the canonical correlations between both, once
/// effects and exogenous regressors are taken out.
struct Identification {
  /// The smallest canonical correlation.
  let correlation: Double
  private let rows: Int
  private let endogenous: OrthonormalBasis
  private let instruments: OrthonormalBasis
  private let decomposition: SingularValues

  /// - Parameters:
  ///   - endogenous: columns without what effects and exogenous regressors explain, independent.
  ///   - instruments: likewise, at least as many.
  init(endogenous: [[Double]], instruments: OrthonormalBasis) throws(RegressionError) {
    self.instruments = instruments
    self.endogenous = try OrthonormalBasis(endogenous)
    rows = endogenous.first?.count ?? 0
    // Between orthonormal bases the singular values of the cross products are the canonical correlations.
    decomposition = try SingularValues(
      columns: self.endogenous.vectors.map { instruments.coordinates(of: $0) })
    correlation = min(1, decomposition.values.last ?? 0)
  }

  /// Instruments minus endogenous variables plus one: degrees of freedom of every test here.
  var degrees: Int { instruments.vectors.count - endogenous.vectors.count + 1 }

  /// Anderson's canonical correlation test of underidentification: N r^2 with the smallest correlation r, for errors of
  /// one variance.
  var andersonStatistic: Double { Double(rows) * correlation * correlation }

  /// Cragg and Donald's statistic as F (1993): r^2 / (1 - r^2) x degrees of freedom / instruments.
  func craggDonaldF(residualDegrees: Int) -> Double {
    let squared = correlation * correlation
    return squared / (1 - squared) * Double(residualDegrees) / Double(instruments.vectors.count)
  }

  /// Which residuals stand in the covariance of Kleibergen and Paap's statistic.
  enum Residuals {
    /// Those under the null hypothesis, where nothing is explained: the Lagrange multiplier form.
    case ofNull
    /// Those of the first stages: the Wald form.
    case ofFirstStage
  }

  /// Kleibergen and Paap's rk statistic that the coefficients of the first stages lack full rank (2006), as Stata's
  /// `ranktest` computes it, without a small-sample factor.
  ///
  /// With the last right singular vector v and the left ones U past the others, theta v is the weakest direction, and
  /// the statistic is m' W^-1 m with m = U'Z'X v and W the covariance of the scores U'z times the residual of X v.
  ///
  /// - Parameter meat: the sum of outer products of the scores (columns x residuals), summed within clusters.
  /// - Returns: the statistic; `nil` when W has no inverse, as with fewer clusters than instruments.
  func kleibergenPaap(
    _ residuals: Residuals,
    meat: ([[Double]], [Double]) throws(RegressionError) -> SquareMatrix
  ) throws(RegressionError) -> Double? {
    guard let weakest = decomposition.right.last else { return nil }
    let direction = endogenous.combined(weakest)
    let others = decomposition.left.dropFirst(weakest.count - 1)
    let columns = others.map { instruments.combined($0) }
    let moments = columns.map { dot($0, direction) }
    let residual = residuals == .ofNull ? direction : instruments.residual(of: direction)
    return try meat(columns, residual).inverseForm(moments)
  }
}
