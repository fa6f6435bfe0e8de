/// How indicators are brought to a common scale on which more is better.
///
/// With the figures of the reference cells (all cells, those of each period, those of a base period, or given
/// extremes):
///
/// | method | positive | negative |
/// | --- | --- | --- |
/// | `minMax` | (x - min) / (max - min) | (max - x) / (max - min) |
/// | `maximum` | x / max | 1 - x / max |
/// | `sum` | x / sum x | (1 / x) / sum (1 / x) |
/// | `vector` | x / sqrt(sum x^2) | 1 - x / sqrt(sum x^2) |
///
/// `maximum`, `sum` and `vector` are not defined for negative values, and `sum` takes no zeros of a negative
/// indicator: such values are refused. `vector` is the normalisation of Hwang and Yoon (1981); its form for negative
/// indicators leaves the distances of their TOPSIS as they are.
public struct Normalization: Hashable, Sendable {
  /// The formula. The raw value is the word of a study file.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// By the extremes, to 0 (worst) and 1 (best).
    case minMax = "min-max"
    /// By the largest value.
    case maximum = "max"
    /// By the sum.
    case sum = "sum"
    /// By the Euclidean norm.
    case vector = "vector"
  }

  /// Where the figures of the formula come from.
  public enum Reference: Hashable, Sendable {
    /// From the cells of the panel.
    case cells(Pooling)
    /// From outside: the extremes of every indicator by its name, for `minMax` alone.
    case fixed([String: Extremes])
  }

  /// The smallest and the largest value of an indicator.
  public struct Extremes: Hashable, Sendable {
    /// The smallest.
    public let minimum: Double
    /// The largest.
    public let maximum: Double

    /// Names both.
    public init(minimum: Double, maximum: Double) {
      self.minimum = minimum
      self.maximum = maximum
    }
  }

  /// The formula.
  public var method: Method
  /// Where its figures come from. Pooled over all cells, a year that is added can change every score; with a base
  /// period or given extremes it cannot, and values may lie outside 0 to 1.
  public var reference: Reference

  /// Chooses a normalisation; the default is the textbook's.
  public init(_ method: Method = .minMax, reference: Reference = .cells(.pooled)) {
    self.method = method
    self.reference = reference
  }
}
