/// What a covariance counted: a table's note must name it.
public struct CovarianceFacts: Hashable, Sendable {
  /// How standard errors were computed.
  public let errors: StandardErrors
  /// Whose small-sample factors were used.
  public let convention: SmallSampleConvention
  /// What the sandwich, or the sum of squared residuals (`iid`), was multiplied with; of two-way clusters with a factor
  /// each, that of the units.
  public let factor: Double
  /// Degrees of freedom of t; `nil` for the normal distribution.
  public let degrees: Int?
  /// Rows, N.
  public let rowCount: Int
  /// K of the factor.
  public let parameterCount: Int
  /// Clusters by unit; `nil` when the covariance has none.
  public let unitClusters: Int?
  /// Clusters by period, also the periods of Driscoll and Kraay; `nil` when the covariance has none.
  public let periodClusters: Int?
  /// The lags of Driscoll and Kraay.
  public let lags: Int?
  /// Whether negative eigenvalues of a two-way covariance were set to 0.
  public let eigenvaluesRaised: Bool

  /// The smallest number of clusters; `nil` when the covariance has none.
  public var fewestClusters: Int? { [unitClusters, periodClusters].compactMap(\.self).min() }

  /// The sentence for a table's note: kind, factor, degrees of freedom, clusters.
  public var description: String {
    "\(kind); \(factorText); \(degreesText) (convention \(convention.rawValue))."
  }

  private var kind: String {
    switch errors {
    case .iid: return "Standard errors for independent errors of one variance"
    case .hc0: return "Heteroskedasticity-robust standard errors (HC0)"
    case .hc1: return "Heteroskedasticity-robust standard errors (HC1)"
    case .hc2: return "Heteroskedasticity-robust standard errors (HC2)"
    case .hc3: return "Heteroskedasticity-robust standard errors (HC3)"
    case .wildBootstrap(let bootstrap):
      return
        "Standard errors clustered by unit (\(unitClusters ?? 0) units), p-values and intervals from the wild "
        + "cluster bootstrap (\(bootstrap.weights.rawValue) weights, \(bootstrap.replications) draws, null imposed)"
    case .clustered(let dimensions):
      let counts = [unitClusters.map { "\($0) units" }, periodClusters.map { "\($0) periods" }]
      let text = counts.compactMap(\.self).joined(separator: " and ")
      let raised = eigenvaluesRaised ? "; negative eigenvalues set to 0" : ""
      return "Standard errors clustered by \(dimensions.words) (\(text)\(raised))"
    case .driscollKraay:
      return
        "Driscoll-Kraay standard errors (Bartlett weights, \(lags ?? 0) lags, \(periodClusters ?? 0) periods)"
    }
  }

  private var factorText: String {
    switch errors {
    case .iid:
      return convention.isAsymptotic
        ? "variance SSR / N" : "variance SSR / (N − K) with K = \(parameterCount)"
    case .hc0, .hc2, .hc3: return "no small-sample factor"
    case .hc1: return "factor N / (N − K) with K = \(parameterCount)"
    case .clustered, .driscollKraay, .wildBootstrap:
      if convention == .plm || convention == .ivregress { return "no small-sample factor" }
      let clusters = if case .driscollKraay = errors { "T / (T − 1)" } else { "G / (G − 1)" }
      return "factor \(clusters) × (N − 1) / (N − K) with K = \(parameterCount)"
    }
  }

  private var degreesText: String {
    degrees.map { "t with \($0) degrees of freedom" } ?? "normal distribution"
  }
}

extension ClusterDimensions {
  fileprivate var words: String {
    switch self {
    case .unit: "unit"
    case .period: "period"
    case .both: "unit and period"
    }
  }
}
