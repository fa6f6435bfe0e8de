/// How far two orders agree. Pairs with a missing value are left out.
public enum RankCorrelation {
  /// Spearman's rho: the correlation of ranks, equal values sharing the mean of their places.
  ///
  /// - Returns: -1 to 1; `nil` below two pairs, or when one side is the same throughout.
  public static func spearman(_ left: [Double?], _ right: [Double?]) -> Double? {
    let pairs = pairs(left, right)
    guard pairs.count > 1 else { return nil }
    let (x, y) = (midRanks(pairs.map(\.x)), midRanks(pairs.map(\.y)))
    // Ranks with ties shared have this mean always.
    let mean = Double(pairs.count + 1) / 2
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (a, b) in zip(x, y) {
      xx += (a - mean) * (a - mean)
      yy += (b - mean) * (b - mean)
      xy += (a - mean) * (b - mean)
    }
    guard xx > 0, yy > 0 else { return nil }
    return min(max(xy / (xx * yy).squareRoot(), -1), 1)
  }

  /// Kendall's tau-b: (concordant - discordant) / sqrt((pairs - ties left) (pairs - ties right)), by sorting in
  /// O(n log n) (Knight 1966).
  ///
  /// - Returns: -1 to 1; `nil` below two pairs, or when one side is the same throughout.
  public static func kendall(_ left: [Double?], _ right: [Double?]) -> Double? {
    let sorted = pairs(left, right).sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    guard sorted.count > 1 else { return nil }
    let all = sorted.count * (sorted.count - 1) / 2
    let leftTies = ties(sorted) { $0.x == $1.x }
    let jointTies = ties(sorted) { $0 == $1 }
    var values = sorted.map(\.y)
    let swaps = mergeSort(&values)
    let rightTies = ties(values, same: ==)
    let (x, y) = (all - leftTies, all - rightTies)
    guard x > 0, y > 0 else { return nil }
    let difference = all - leftTies - rightTies + jointTies - 2 * swaps
    return min(max(Double(difference) / (Double(x) * Double(y)).squareRoot(), -1), 1)
  }

  private static func pairs(_ left: [Double?], _ right: [Double?]) -> [(x: Double, y: Double)] {
    zip(left, right).compactMap { x, y in
      guard let x, let y else { return nil }
      return (x, y)
    }
  }

  private static func midRanks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for place in start..<end { ranks[order[place]] = Double(start + 1 + end) / 2 }
      start = end
    }
    return ranks
  }

  /// How many pairs of a sorted list are alike.
  private static func ties<Item>(_ items: [Item], same: (Item, Item) -> Bool) -> Int {
    var (count, run) = (0, 1)
    for position in items.indices.dropFirst() {
      run = same(items[position], items[position - 1]) ? run + 1 : 1
      count += run - 1
    }
    return count
  }

  /// Sorts ascending and counts the exchanges of neighbours that takes.
  private static func mergeSort(_ values: inout [Double]) -> Int {
    var (swaps, width) = (0, 1)
    var buffer = values
    while width < values.count {
      var start = 0
      while start < values.count {
        let middle = min(start + width, values.count)
        let end = min(start + 2 * width, values.count)
        var (left, right) = (start, middle)
        for place in start..<end {
          if left < middle, right == end || values[left] <= values[right] {
            buffer[place] = values[left]
            left += 1
          } else {
            buffer[place] = values[right]
            swaps += middle - left
            right += 1
          }
        }
        start = end
      }
      swap(&values, &buffer)
      width *= 2
    }
    return swaps
  }
}
