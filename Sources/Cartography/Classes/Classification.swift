/// Classes over the real line, the same for every method: open below, closed above, the lowest value included in
/// the first. A legend drawn from a classification states the very limits that coloured the map.
public struct Classification: Hashable, Sendable {
  /// How the limits were found.
  public enum Method: Hashable, Sendable {
    /// Exact Fisher-Jenks: least squared deviations from the class means. Limits are the highest members.
    case naturalBreaks
    /// Equal shares of the values; limits are quantiles of type 7 (Hyndman and Fan 1996), the default of R.
    case quantile
    /// Equal widths between the lowest and the highest value.
    case equalInterval
    /// Round numbers that cover the values, in equal steps; as R chooses them.
    case pretty
    /// Steps of one standard deviation from the mean, which lies on a limit or in the middle of a class.
    case standardDeviation
    /// The mean, the mean of what lies above it, and so on while that is the lesser part (Jiang 2013).
    case headTail
    /// Limits given by hand.
    case manual
  }

  /// How the limits were found.
  public let method: Method
  /// The lowest value classified (or the lower end given by hand); it belongs to the first class.
  public let lowest: Double
  /// The upper limit of each class in rising order at full precision; a value equal to it is inside.
  public let breaks: [Double]
  /// How many of the values classified fall in each class.
  public let counts: [Int]
  /// The mean of the values classified; 0 when there are none.
  public let mean: Double
  /// One minus the squared deviations inside classes over those of all values; 1 when all values are equal.
  public let goodnessOfVarianceFit: Double

  /// The number of classes.
  public var classCount: Int { breaks.count }
  /// The highest value that has a class.
  public var highest: Double { breaks[breaks.count - 1] }

  /// The class of a value, from 0; `nil` when it lies below the lowest, above the highest or is not a number.
  public func index(of value: Double) -> Int? {
    guard value >= lowest, value <= highest else { return nil }
    var (low, high) = (0, breaks.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if value <= breaks[middle] { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// How many of other values, such as one year of several, fall in each class.
  ///
  /// - Throws: ``CartographyError/valueOutsideClasses(_:lowest:highest:)`` for a value without a class.
  public func counts(of values: some Sequence<Double>) throws(CartographyError) -> [Int] {
    var counts = Array(repeating: 0, count: breaks.count)
    for value in values {
      guard let index = index(of: value) else {
        throw .valueOutsideClasses(value, lowest: lowest, highest: highest)
      }
      counts[index] += 1
    }
    return counts
  }

  /// Where a class begins: its values lie above this, in the first class at or above it.
  public func lowerLimit(of index: Int) -> Double { index == 0 ? lowest : breaks[index - 1] }
}

extension Classification {
  /// The values in rising order, at least as many different ones as classes.
  static func checked(
    _ values: some Sequence<Double>, classes: Int
  ) throws(CartographyError) -> [Double] {
    guard classes >= 1 else { throw .classCountTooSmall(classes) }
    var all = Array(values)
    for value in all where !value.isFinite { throw .valueNotFinite(value) }
    guard !all.isEmpty else { throw .noValues }
    all.sort()
    let distinct = 1 + zip(all, all.dropFirst()).count { $0 != $1 }
    guard distinct >= classes else {
      throw .fewerDistinctValues(distinct: distinct, classes: classes)
    }
    return all
  }

  /// Counts the values and measures the fit.
  init(
    _ method: Method, lowest: Double, breaks: [Double], sorted: [Double]
  ) throws(CartographyError) {
    // The lowest limit is a value itself where it is not chosen apart from them: one class may hold that value alone.
    let limits = [.manual, .pretty].contains(method) ? [lowest] + breaks : breaks
    guard zip(limits, limits.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw .limitsNotIncreasing(limits)
    }
    self.method = method
    self.lowest = lowest
    self.breaks = breaks
    var members = Array(repeating: [Double](), count: breaks.count)
    for value in sorted {
      guard value >= lowest, let index = breaks.firstIndex(where: { value <= $0 }) else {
        throw .valueOutsideClasses(value, lowest: lowest, highest: breaks[breaks.count - 1])
      }
      members[index].append(value)
    }
    counts = members.map(\.count)
    mean = Self.mean(sorted[...])
    let total = Self.squaredDeviations(sorted)
    let within = members.reduce(0) { $0 + Self.squaredDeviations($1) }
    goodnessOfVarianceFit = total > 0 ? 1 - within / total : 1
  }

  /// The mean, taken from the first value on so that large numbers keep their digits; 0 for none.
  static func mean(_ values: ArraySlice<Double>) -> Double {
    guard let origin = values.first else { return 0 }
    return origin + values.reduce(0) { $0 + ($1 - origin) } / Double(values.count)
  }

  private static func squaredDeviations(_ values: [Double]) -> Double {
    let mean = mean(values[...])
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }
}
