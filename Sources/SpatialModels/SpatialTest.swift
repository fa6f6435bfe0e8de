import Regressions

/// A test of spatial dependence with a chi-squared distribution.
public struct SpatialTest: Hashable, Sendable {
  /// Which test. The raw value is a word for files.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Lagrange multiplier: no spatial lag (Anselin 1988).
    case lag = "lm-lag"
    /// Lagrange multiplier: no spatial error dependence.
    case error = "lm-error"
    /// Lagrange multiplier: no spatial lag, error dependence allowed for (Anselin and others 1996).
    case robustLag = "robust-lm-lag"
    /// Lagrange multiplier: no error dependence, a spatial lag allowed for.
    case robustError = "robust-lm-error"
    /// Lagrange multiplier: neither.
    case either = "lm-either"
    /// Likelihood ratio: a restricted model against a fuller one.
    case likelihoodRatio = "lr"
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
    p = ChiSquared(degrees: Double(degrees)).upperTail(max(0, statistic))
  }
}
