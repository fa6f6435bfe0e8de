extension Classification {
  /// Limits one standard deviation (n - 1) apart: the mean is one of them for an even number of classes and lies in the
  /// middle of a class for an odd one. The outer classes reach to the lowest and the highest value; those beyond them
  /// fall away, so that there may be fewer classes than asked for.
  ///
  /// - Throws: as ``naturalBreaks(_:classes:)``.
  public static func standardDeviation(
    _ values: some Sequence<Double>, classes: Int
  ) throws(CartographyError) -> Classification {
    let sorted = try checked(values, classes: classes)
    let (low, high) = (sorted[0], sorted[sorted.count - 1])
    let mean = mean(sorted[...])
    let squares = sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = (squares / Double(sorted.count - 1)).squareRoot()
    let limits = stride(from: 1, to: Double(classes), by: 1).map {
      mean + ($0 - Double(classes) / 2) * deviation
    }
    let inner = limits.filter { $0 >= low && $0 < high }
    return try Classification(.standardDeviation, lowest: low, breaks: inner + [high], sorted: sorted)
  }

  /// Head and tail: the mean of all values, then the mean of those above it, and so on while they are at most 40 % of
  /// those they come from. The values decide how many classes there are.
  ///
  /// - Throws: when there are no values, one is not finite, or all are equal.
  public static func headTail(_ values: some Sequence<Double>) throws(CartographyError) -> Classification {
    let sorted = try checked(values, classes: 2)
    let high = sorted[sorted.count - 1]
    var breaks: [Double] = []
    var head = sorted[...]
    while head.count > 1 {
      let mean = mean(head)
      guard mean < high else { break }
      breaks.append(mean)
      let next = head.drop { $0 <= mean }
      guard Double(next.count) <= 0.4 * Double(head.count) else { break }
      head = next
    }
    return try Classification(.headTail, lowest: sorted[0], breaks: breaks + [high], sorted: sorted)
  }
}
