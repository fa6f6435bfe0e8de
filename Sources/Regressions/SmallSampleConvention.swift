/// Which program's small-sample factors and degrees of freedom are used. The raw value is the word of a study file.
///
/// N counts rows, G clusters, K parameters. `hc0`, `hc2` and `hc3` have no factor, `hc1` has N / (N - K) everywhere.
public enum SmallSampleConvention: String, Hashable, Sendable, CaseIterable {
  /// Stata's `reghdfe` and R's `fixest`: clusters G / (G - 1) x (N - 1) / (N - K), where K counts no effects that are
  /// nested in the clusters, but one constant; of two dimensions the smaller G counts. t with N - K or G - 1 degrees.
  case reghdfe = "reghdfe"
  /// Stata's `xtreg, fe` with period effects as dummies: as `reghdfe`, but of two dimensions each term has its own G, as
  /// Cameron, Gelbach and Miller (2011) have it.
  case xtreg = "xtreg"
  /// R's `plm` with its own covariances: no factor for clusters; `hc1` counts no effects in K, `hc2` and `hc3` none in
  /// the leverages; t with N - K degrees, all effects counted.
  case plm = "plm"
  /// Stata's `ivregress`: nothing is corrected, the variance of the residuals is SSR / N; normal distribution.
  case ivregress = "ivregress"
  /// Stata's `ivregress, small` and `regress` with dummies: K counts all effects. t with N - K or G - 1 degrees.
  case ivregressSmall = "ivregress-small"

  /// Whether statistics are set against the normal distribution.
  var isAsymptotic: Bool { self == .ivregress }

  /// The degrees of freedom of t; `nil` for the normal distribution.
  ///
  /// - Parameter clusters: what the covariance groups by, the smaller of two dimensions; `nil` when it does not.
  func degrees(residual: Int, clusters: Int?) -> Int? {
    switch self {
    case .ivregress: nil
    case .plm: residual
    case .reghdfe, .xtreg, .ivregressSmall: clusters.map { $0 - 1 } ?? residual
    }
  }

  /// K of `hc1`.
  func hc1Parameters(_ parameters: ParameterCount) -> Int {
    self == .plm ? parameters.coefficients : parameters.all
  }

  /// K of the factor of clusters.
  func clusteredParameters(
    _ parameters: ParameterCount, _ clusters: ClusterDimensions, of groups: RowGroups
  ) -> Int {
    switch self {
    case .reghdfe, .xtreg: parameters.notNested(in: clusters, of: groups)
    case .plm, .ivregress, .ivregressSmall: parameters.all
    }
  }

  /// The factor of a sum over clusters.
  func clusteredFactor(clusters: Int, rows: Int, parameters: Int) -> Double {
    switch self {
    case .plm, .ivregress: 1
    case .reghdfe, .xtreg, .ivregressSmall:
      Double(clusters) / Double(clusters - 1) * Double(rows - 1) / Double(rows - parameters)
    }
  }
}
