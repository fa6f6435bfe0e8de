/// The unit and the period of every row, numbered from 0 without gaps in the order of the panel.
struct RowGroups: Hashable, Sendable {
  /// The unit of each row.
  let units: [Int]
  /// The period of each row; numbers ascend with time.
  let periods: [Int]
  /// How many units have rows.
  let unitCount: Int
  /// How many periods have rows.
  let periodCount: Int

  /// Numbers units and periods anew, in ascending order of what is given.
  init(units: [Int], periods: [Int]) {
    (self.units, unitCount) = Self.numbered(units)
    (self.periods, periodCount) = Self.numbered(periods)
  }

  /// How many rows there are.
  var rowCount: Int { units.count }

  /// The group of each row in one dimension, and how many groups there are.
  func groups(_ dimension: Dimension) -> (numbers: [Int], count: Int) {
    switch dimension {
    case .unit: (units, unitCount)
    case .period: (periods, periodCount)
    }
  }

  /// What rows are grouped by.
  enum Dimension: Hashable, Sendable {
    case unit
    case period
  }

  /// The parts into which units and periods fall when each row links its unit to its period: how many, and a number
  /// for that of each unit and of each period.
  var connectedParts: (count: Int, ofUnits: [Int], ofPeriods: [Int]) {
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
    return (parts, (0..<unitCount).map { root($0) }, (0..<periodCount).map { root(unitCount + $0) })
  }

  private static func numbered(_ values: [Int]) -> ([Int], Int) {
    guard let least = values.min(), let greatest = values.max() else { return ([], 0) }
    let (span, overflows) = greatest.subtractingReportingOverflow(least)
    guard !overflows, span < 16 * values.count + 1024 else {
      let distinct = Set(values).sorted()
      let numbers = Dictionary(uniqueKeysWithValues: zip(distinct, distinct.indices))
      return (values.map { numbers[$0] ?? 0 }, distinct.count)
    }
    var numbers = [Int](repeating: -1, count: span + 1)
    for value in values { numbers[value - least] = 0 }
    var count = 0
    for index in numbers.indices where numbers[index] == 0 {
      numbers[index] = count
      count += 1
    }
    return (values.map { numbers[$0 - least] }, count)
  }
}
