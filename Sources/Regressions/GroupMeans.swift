/// The weighted means of the groups of one dimension.
struct GroupMeans: Sendable {
  /// The group of each row.
  let numbers: [Int]
  /// One a row; `nil` for 1.
  let weights: [Double]?
  /// The sum of the weights of each group.
  let totals: [Double]

  init(_ numbers: [Int], count: Int, weights: [Double]?) {
    self.numbers = numbers
    self.weights = weights
    totals = Self.sums(Array(repeating: 1, count: numbers.count), numbers, count, weights)
  }

  /// The sums of weight x value by group.
  func sums(_ values: [Double]) -> [Double] { Self.sums(values, numbers, totals.count, weights) }

  /// Takes the mean of its group out of each value.
  ///
  /// - Returns: the largest mean.
  @discardableResult func subtract(from values: inout [Double]) -> Double {
    var means = sums(values)
    var largest = 0.0
    for group in means.indices {
      means[group] /= totals[group]
      largest = max(largest, abs(means[group]))
      // `max` passes over NaN.
      if means[group].isNaN { largest = .infinity }
    }
    for row in values.indices { values[row] -= means[numbers[row]] }
    return largest
  }

  /// The share of a row in the sum of its group.
  func leverage(row: Int) -> Double { (weights?[row] ?? 1) / totals[numbers[row]] }

  private static func sums(
    _ values: [Double], _ numbers: [Int], _ count: Int, _ weights: [Double]?
  ) -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    if let weights {
      for row in values.indices { sums[numbers[row]] += weights[row] * values[row] }
    } else {
      for row in values.indices { sums[numbers[row]] += values[row] }
    }
    return sums
  }
}
