public import Regressions

/// A test of spatial dependence with a chi-squared distribution.
public struct SpatialTest: Hashable, Sendable {
  /// Which test. The raw value is a word for files.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Lagrange multiplier: no spatial lag (Anselin 1988).
    case lag = "lm-lag"
    /// Lagrange multiplier: no spatial error dependence (Burridge 1980).
    case error = "lm-error"
    /// Lagrange multiplier: no spatial lag, error dependence allowed for (Anselin and others 1996).
    case robustLag = "robust-lm-lag"
    /// Lagrange multiplier: no error dependence, a spatial lag allowed for.
    case robustError = "robust-lm-error"
    /// Lagrange multiplier: neither.
    case either = "lm-either"
    /// Likelihood ratio: a model against the same without spatial dependence.
    case dependence = "lr-dependence"
    /// Likelihood ratio: a lag model against the Durbin model.
    case durbinLag = "lr-durbin-lag"
    /// Likelihood ratio: an error model against the Durbin model (the common factor hypothesis).
    case durbinError = "lr-durbin-error"
  }

  /// Which test.
  public let kind: Kind
  /// The statistic.
  public let statistic: Double
  /// Degrees of freedom.
  public let degrees: Int
  /// The p-value.
  public let p: Double

  init(_ kind: Kind, _ statistic: Double, degrees: Int = 1) {
    (self.kind, self.statistic, self.degrees) = (kind, statistic, degrees)
    // A likelihood ratio that rounding leaves below zero is zero.
    p = TestDistribution.chiSquared(degrees: degrees).p(max(0, statistic))
  }

  /// The distribution when the null hypothesis holds.
  public var distribution: TestDistribution { .chiSquared(degrees: degrees) }

  /// The name that tables print.
  public var name: String {
    switch kind {
    case .lag: "LM test for a spatial lag"
    case .error: "LM test for spatial errors"
    case .robustLag: "Robust LM test for a spatial lag"
    case .robustError: "Robust LM test for spatial errors"
    case .either: "LM test for either"
    case .dependence: "LR test of spatial dependence"
    case .durbinLag: "LR test of the lag against the Durbin model"
    case .durbinError: "LR test of the error against the Durbin model"
    }
  }

  /// What the test may refute, as a clause.
  public var nullHypothesis: String {
    switch kind {
    case .lag: "the outcome does not depend on its spatial lag"
    case .error: "disturbances do not depend on their spatial lag"
    case .robustLag: "the outcome does not depend on its spatial lag, whether or not disturbances do"
    case .robustError: "disturbances do not depend on their spatial lag, whether or not the outcome does"
    case .either: "neither the outcome nor disturbances depend on their spatial lag"
    case .dependence: "the spatial parameter is zero"
    case .durbinLag: "the spatial lags of the regressors have no coefficients"
    case .durbinError:
      "the coefficients of the lags are those of the regressors times minus the spatial parameter"
    }
  }
}
