/// The test that one coefficient is the same in models of separate samples, such as regions.
///
/// The estimates are independent, because no unit is in two samples, so the Wald statistic of the fully interacted model
/// needs no covariances: W = sum of (b - mean)^2 / v with the mean weighted by 1 / v, chi-squared with one degree less
/// than there are samples (Cochran 1954).
public struct CoefficientEquality: Hashable, Sendable {
  /// The Wald statistic.
  public let statistic: Double
  /// Samples minus one.
  public let degrees: Int
  /// The probability of a larger statistic when the coefficients are equal.
  public let p: Double

  /// Tests estimates with their standard errors.
  ///
  /// - Returns: `nil` for fewer than two estimates or a standard error that is not positive.
  public init?(_ estimates: [(estimate: Double, standardError: Double)]) {
    guard estimates.count > 1, estimates.allSatisfy({ $0.standardError > 0 && $0.estimate.isFinite })
    else { return nil }
    // Weights on the scale of the smallest error, so that tiny errors do not overflow.
    let smallest = estimates.map(\.standardError).min() ?? 1
    let weights = estimates.map { (smallest / $0.standardError) * (smallest / $0.standardError) }
    let total = weights.reduce(0, +)
    let mean = zip(weights, estimates).reduce(0) { $0 + $1.0 * $1.1.estimate } / total
    statistic = estimates.reduce(0) { sum, entry in
      let z = (entry.estimate - mean) / entry.standardError
      return sum + z * z
    }
    degrees = estimates.count - 1
    p = ChiSquared(degrees: Double(degrees)).upperTail(statistic)
  }
}
