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
}
