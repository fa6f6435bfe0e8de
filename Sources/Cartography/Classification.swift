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
  /// Natural breaks: the exact optimum, whatever the number of values.
  ///
  /// - Throws: when there are no values, one is not finite, or fewer are different than there are classes.
  public static func naturalBreaks(
    _ values: some Sequence<Double>, classes: Int
  ) throws(CartographyError) -> Classification {
    let sorted = try checked(values, classes: classes)
    var distinct: [Double] = []
    var frequencies: [Int] = []
    for value in sorted {
      if value == distinct.last {
        frequencies[frequencies.count - 1] += 1
      } else {
        distinct.append(value)
        frequencies.append(1)
      }
    }
    let optimum = NaturalBreaks(distinct: distinct, frequencies: frequencies)
    let breaks = optimum.upperIndices(classes: classes).map { distinct[$0] }
    return try Classification(.naturalBreaks, lowest: sorted[0], breaks: breaks, sorted: sorted)
  }

  /// Quantiles of type 7. The highest limit is the highest value.
  ///
  /// - Throws: as ``naturalBreaks(_:classes:)``; ties that make two quantiles equal are refused.
  public static func quantile(
    _ values: some Sequence<Double>, classes: Int
  ) throws(CartographyError) -> Classification {
    let sorted = try checked(values, classes: classes)
    let breaks = (1...classes).map { part in
      let place = Double(sorted.count - 1) * Double(part) / Double(classes)
      let below = min(Int(place), sorted.count - 1)
      let above = min(below + 1, sorted.count - 1)
      return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
    }
    return try Classification(.quantile, lowest: sorted[0], breaks: breaks, sorted: sorted)
  }

  /// Equal widths. The highest limit is the highest value.
  ///
  /// - Throws: as ``naturalBreaks(_:classes:)``.
  public static func equalInterval(
    _ values: some Sequence<Double>, classes: Int
  ) throws(CartographyError) -> Classification {
    let sorted = try checked(values, classes: classes)
    let (low, high) = (sorted[0], sorted[sorted.count - 1])
    let breaks = (1...classes).map { part in
      let share = Double(part) / Double(classes)
      return part == classes ? high : low * (1 - share) + high * share
    }
    return try Classification(.equalInterval, lowest: low, breaks: breaks, sorted: sorted)
  }

  /// Limits given by hand: the lower end of the first class, then the upper limit of each.
  ///
  /// - Throws: when limits do not increase, a value is not finite or lies outside.
  public static func manual(
    lowest: Double, breaks: [Double], values: some Sequence<Double>
  ) throws(CartographyError) -> Classification {
    guard !breaks.isEmpty else { throw .classCountTooSmall(0) }
    for limit in [lowest] + breaks where !limit.isFinite { throw .valueNotFinite(limit) }
    let sorted = values.sorted()
    for value in sorted where !value.isFinite { throw .valueNotFinite(value) }
    return try Classification(.manual, lowest: lowest, breaks: breaks, sorted: sorted)
  }

  /// The values in rising order, at least as many different ones as classes.
  private static func checked(
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
  private init(
    _ method: Method, lowest: Double, breaks: [Double], sorted: [Double]
  ) throws(CartographyError) {
    let limits = method == .manual ? [lowest] + breaks : breaks
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
    let total = Self.squaredDeviations(sorted)
    let within = members.reduce(0) { $0 + Self.squaredDeviations($1) }
    goodnessOfVarianceFit = total > 0 ? 1 - within / total : 1
  }

  private static func squaredDeviations(_ values: [Double]) -> Double {
    guard let origin = values.first else { return 0 }
    let mean = origin + values.reduce(0) { $0 + ($1 - origin) } / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }
}
