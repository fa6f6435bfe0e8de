/// Takes the means of units, periods or both out of a variable. For two-way effects the means are taken out in turn
/// until they vanish (von Neumann's alternating projections), which is exact for unbalanced panels too; a
/// balanced panel is done after one turn.
struct WithinTransformation {
  /// Means count as zero below this share of the largest value left after the first turn.
  static let tolerance = 1e-13
  private static let maximumTurns = 10_000

  /// The unit of each row, numbered from 0 without gaps.
  let units: [Int]
  /// The period of each row, numbered from 0 without gaps.
  let periods: [Int]
  /// How many units have rows.
  let unitCount: Int
  /// How many periods have rows.
  let periodCount: Int
  /// How many parameters the effects take: U, T, or U + T minus the number of unconnected parts of the panel.
  let absorbed: Int
  private let groupings: [Grouping]

  private struct Grouping {
    let groups: [Int]
    let sizes: [Double]
  }

  init(places: [(unit: Int, period: Int)], effects: FixedEffects) {
    (units, unitCount) = Self.numbered(places.map(\.unit))
    (periods, periodCount) = Self.numbered(places.map(\.period))
    var groupings: [Grouping] = []
    if effects.hasUnits { groupings.append(Self.grouping(units, count: unitCount)) }
    if effects.hasPeriods { groupings.append(Self.grouping(periods, count: periodCount)) }
    self.groupings = groupings
    switch effects {
    case .none: absorbed = 0
    case .unit: absorbed = unitCount
    case .period: absorbed = periodCount
    case .twoWay:
      absorbed =
        unitCount + periodCount
        - Self.partCount(units: units, periods: periods, unitCount: unitCount, periodCount: periodCount)
    }
  }

  /// The variable without its means.
  ///
  /// - Throws: `RegressionError.notConverged` when the means do not vanish, which takes an almost unconnected panel.
  func apply(_ values: [Double], name: String) throws(RegressionError) -> [Double] {
    guard !groupings.isEmpty else { return values }
    var values = values
    _ = subtractMeans(from: &values)
    let limit = Self.tolerance * (values.lazy.map { abs($0) }.max() ?? 0)
    for _ in 0..<Self.maximumTurns where subtractMeans(from: &values) <= limit { return values }
    throw .notConverged(variable: name, turns: Self.maximumTurns)
  }

  /// One turn over all groupings.
  ///
  /// - Returns: the largest mean that was taken out.
  private func subtractMeans(from values: inout [Double]) -> Double {
    var largest = 0.0
    for grouping in groupings {
      var means = [Double](repeating: 0, count: grouping.sizes.count)
      for (row, group) in grouping.groups.enumerated() { means[group] += values[row] }
      for group in means.indices {
        means[group] /= grouping.sizes[group]
        largest = max(largest, abs(means[group]))
      }
      for (row, group) in grouping.groups.enumerated() { values[row] -= means[group] }
    }
    return largest
  }

  private static func numbered(_ values: [Int]) -> ([Int], Int) {
    let distinct = Set(values).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(distinct, distinct.indices))
    return (values.map { numbers[$0] ?? 0 }, distinct.count)
  }

  private static func grouping(_ groups: [Int], count: Int) -> Grouping {
    var sizes = [Double](repeating: 0, count: count)
    for group in groups { sizes[group] += 1 }
    return Grouping(groups: groups, sizes: sizes)
  }

  /// The number of parts into which units and periods fall when each row links its unit to its period.
  private static func partCount(
    units: [Int], periods: [Int], unitCount: Int, periodCount: Int
  ) -> Int {
    var parents = Array(0..<(unitCount + periodCount))
    func root(_ start: Int) -> Int {
      var node = start
      while parents[node] != node {
        parents[node] = parents[parents[node]]
        node = parents[node]
      }
      return node
    }
    var parts = unitCount + periodCount
    for (unit, period) in zip(units, periods) {
      let (left, right) = (root(unit), root(unitCount + period))
      if left != right {
        parents[left] = right
        parts -= 1
      }
    }
    return parts
  }
}
