import CSpecialFunctions

/// Student's t distribution (Boost.Math `students_t_distribution`).
public struct StudentT: Hashable, Sendable {
  /// Degrees of freedom, positive; otherwise every answer is NaN.
  public let degrees: Double

  /// Makes the distribution.
  public init(degrees: Double) { self.degrees = degrees }

  /// The probability of a value at most `t`.
  public func cumulative(_ t: Double) -> Double { special_student_t_cdf(t, degrees) }

  /// The probability of a value farther from zero than `t`: the two-sided p-value.
  public func twoSided(_ t: Double) -> Double { 2 * special_student_t_upper(abs(t), degrees) }

  /// The value below which the probability lies.
  public func quantile(_ probability: Double) -> Double {
    special_student_t_quantile(probability, degrees)
  }
}

/// The F distribution (Boost.Math `fisher_f_distribution`).
public struct FDistribution: Hashable, Sendable {
  /// Degrees of freedom of the numerator, positive; otherwise every answer is NaN.
  public let numeratorDegrees: Double
  /// Degrees of freedom of the denominator, positive.
  public let denominatorDegrees: Double

  /// Makes the distribution.
  public init(numeratorDegrees: Double, denominatorDegrees: Double) {
    self.numeratorDegrees = numeratorDegrees
    self.denominatorDegrees = denominatorDegrees
  }

  /// The probability of a value at most `f`.
  public func cumulative(_ f: Double) -> Double {
    special_f_cdf(f, numeratorDegrees, denominatorDegrees)
  }

  /// The probability of a value above `f`: the p-value of a test.
  public func upperTail(_ f: Double) -> Double {
    special_f_upper(f, numeratorDegrees, denominatorDegrees)
  }

  /// The value below which the probability lies.
  public func quantile(_ probability: Double) -> Double {
    special_f_quantile(probability, numeratorDegrees, denominatorDegrees)
  }
}

/// The chi-squared distribution (Boost.Math `chi_squared_distribution`).
public struct ChiSquared: Hashable, Sendable {
  /// Degrees of freedom, positive; otherwise every answer is NaN.
  public let degrees: Double

  /// Makes the distribution.
  public init(degrees: Double) { self.degrees = degrees }

  /// The probability of a value at most `x`.
  public func cumulative(_ x: Double) -> Double { special_chi_squared_cdf(x, degrees) }

  /// The probability of a value above `x`.
  public func upperTail(_ x: Double) -> Double { special_chi_squared_upper(x, degrees) }

  /// The value below which the probability lies.
  public func quantile(_ probability: Double) -> Double {
    special_chi_squared_quantile(probability, degrees)
  }
}

/// The standard normal distribution (Boost.Math `normal_distribution`).
public struct StandardNormal: Hashable, Sendable {
  /// Makes the distribution.
  public init() {}

  /// The probability of a value at most `z`.
  public func cumulative(_ z: Double) -> Double { special_normal_cdf(z) }

  /// The probability of a value farther from zero than `z`.
  public func twoSided(_ z: Double) -> Double { 2 * special_normal_upper(abs(z)) }

  /// The value below which the probability lies.
  public func quantile(_ probability: Double) -> Double { special_normal_quantile(probability) }
}
