/// How far each of some numbers lies from their middle, in units that a few wild numbers do not stretch.
///
/// The modified z score of B. Iglewicz and D. C. Hoaglin, "How to Detect and Handle Outliers" (ASQC Basic References in
/// Quality Control 16, 1993): 0.6745 (x - median) / MAD, where MAD is the median of the distances from the median.
/// Where more than half the numbers are equal the MAD is zero; then the mean distance stands in:
/// (x - median) / (1.253314 x mean distance), 1.253314 being the square root of pi / 2, which makes both agree for
/// normal numbers. Where that is zero too, all numbers are equal and every score is 0.
public struct RobustScores: Hashable, Sendable {
  /// The median of the numbers.
  public let median: Double
  /// The median of the distances from the median.
  public let medianDeviation: Double
  /// The mean of the distances from the median.
  public let meanDeviation: Double

  /// Measures the middle and the spread of numbers. The median of an even count is the mean of the two in the middle.
  ///
  /// - Parameters:
  ///   - numbers: Finite numbers.
  ///   - noise: Distances up to this count as none: what rounding alone can cause.
  /// - Returns: `nil` without numbers.
  public init?(of numbers: [Double], noise: Double = 0) {
    guard !numbers.isEmpty else { return nil }
    let sorted = numbers.sorted()
    let median = Self.median(ofSorted: sorted)
    // Added in their order, so that the order of the numbers does not show in the last digit.
    let distances = Self.distances(ofSorted: sorted, from: median)
      .map { $0 <= noise ? 0 : $0 }
    self.median = median
    medianDeviation = Self.median(ofSorted: distances)
    meanDeviation = distances.reduce(0) { $0 + $1 / Double(numbers.count) }
  }

  /// The score of a number.
  public func score(_ number: Double) -> Double {
    if medianDeviation > 0 { return 0.6745 * (number - median) / medianDeviation }
    return meanDeviation > 0 ? (number - median) / (1.253314 * meanDeviation) : 0
  }

  /// The distances from a number between the first and the last, ascending: those below and those above it are in order
  /// already.
  private static func distances(ofSorted numbers: [Double], from middle: Double) -> [Double] {
    var (low, high) = (0, numbers.count - 1)
    var descending: [Double] = []
    descending.reserveCapacity(numbers.count)
    while low <= high {
      let (below, above) = (middle - numbers[low], numbers[high] - middle)
      if below > above { low += 1 } else { high -= 1 }
      descending.append(max(below, above))
    }
    return descending.reversed()
  }

  private static func median(ofSorted numbers: [Double]) -> Double {
    let middle = numbers.count / 2
    return numbers.count.isMultiple(of: 2) ? (numbers[middle - 1] / 2 + numbers[middle] / 2) : numbers[middle]
  }
}
