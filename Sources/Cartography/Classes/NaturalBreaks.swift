/// The exact optimum of Fisher (1958) and Jenks: the partition of the sorted values into `k` runs with the least
/// sum of squared deviations from the class means.
///
/// Dynamic programming over the distinct values with their frequencies. The best start of the last class never
/// moves left when a value is added, so each row is filled by divide and conquer: O(k n log n). Equal sums go
/// to the partition whose upper classes start lowest. Nothing is sampled.
struct NaturalBreaks {
  /// Sums of frequency, deviation and squared deviation over the first `i` distinct values.
  private var count: [Double] = [0]
  private var first: [DoubleDouble] = [DoubleDouble(0)]
  private var second: [DoubleDouble] = [DoubleDouble(0)]
  private let size: Int

  /// Takes distinct values in rising order with their frequencies.
  init(distinct values: [Double], frequencies: [Int]) {
    size = values.count
    let origin = values[size / 2]
    for (value, frequency) in zip(values, frequencies) {
      let deviation = DoubleDouble(value) - DoubleDouble(origin)
      let weight = DoubleDouble(Double(frequency))
      count.append(count[count.count - 1] + Double(frequency))
      first.append(first[first.count - 1] + deviation * weight)
      second.append(second[second.count - 1] + deviation * deviation * weight)
    }
  }

  /// Squared deviations from their mean of the distinct values `start..<end`.
  private func cost(_ start: Int, _ end: Int) -> DoubleDouble {
    let sum = first[end] - first[start]
    return second[end] - second[start] - sum * sum / (count[end] - count[start])
  }

  /// The index of the highest distinct value of each class, in rising order.
  func upperIndices(classes: Int) -> [Int] {
    var best = [DoubleDouble(0)] + (1...size).map { cost(0, $0) }
    var starts: [[Int]] = [Array(repeating: 0, count: size + 1)]
    for used in stride(from: 2, through: classes, by: 1) {
      var row = Row(costs: best, starts: Array(repeating: used - 1, count: size + 1))
      fill(&row, previous: best, ends: used...size, candidates: (used - 1)...(size - 1))
      best = row.costs
      starts.append(row.starts)
    }
    var uppers: [Int] = []
    var end = size
    for row in starts.reversed() {
      uppers.append(end - 1)
      end = row[end]
    }
    return uppers.reversed()
  }

  private struct Row {
    var costs: [DoubleDouble]
    var starts: [Int]
  }

  /// Solves the middle end, then both halves with the starts the middle leaves possible.
  private func fill(
    _ row: inout Row, previous: [DoubleDouble], ends: ClosedRange<Int>,
    candidates: ClosedRange<Int>
  ) {
    let middle = (ends.lowerBound + ends.upperBound) / 2
    var chosen = candidates.lowerBound
    var least = previous[chosen] + cost(chosen, middle)
    for start in stride(from: chosen + 1, through: min(middle - 1, candidates.upperBound), by: 1) {
      let total = previous[start] + cost(start, middle)
      if (total - least).value < 0 {
        least = total
        chosen = start
      }
    }
    row.costs[middle] = least
    row.starts[middle] = chosen
    if ends.lowerBound < middle {
      fill(
        &row, previous: previous, ends: ends.lowerBound...(middle - 1),
        candidates: candidates.lowerBound...chosen)
    }
    if middle < ends.upperBound {
      fill(
        &row, previous: previous, ends: (middle + 1)...ends.upperBound,
        candidates: chosen...candidates.upperBound)
    }
  }
}
