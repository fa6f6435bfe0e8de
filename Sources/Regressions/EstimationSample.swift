import Panels

/// The rows of a panel that a model can use, and those it cannot. A row is one unit in one period; rows stand by unit,
/// then period.
struct EstimationSample {
  /// The outcome, one value a row.
  let outcome: [Double]
  /// One array a regressor, in the model's order.
  let regressors: [[Double]]
  /// Further columns that every row must have, such as instruments, by name.
  let extra: [String: [Double]]
  /// Weights scaled to a mean of 1, as Stata does with analytic weights; `nil` for 1 throughout.
  let weights: [Double]?
  /// The unit and period of each row by number.
  let groups: RowGroups
  /// The units that the numbers mean.
  let units: [UnitCode]
  /// The periods that the numbers mean, ascending.
  let periods: [Int]
  /// Rows that have no use, by unit, then period.
  let dropped: [DroppedRow]
  /// How many used rows have a value that the source does not give.
  let filledRowCount: Int
}

extension EstimationSample {
  /// Collects the rows that have a value for every column.
  ///
  /// - Parameter extraNames: columns beside those that the model names.
  /// - Throws: `RegressionError.panel` for an unknown column, `badWeight`.
  init(
    _ panel: Panel, _ model: RegressionModel, extra extraNames: [String] = []
  ) throws(RegressionError) {
    let names = [model.outcome] + model.regressors + extraNames + (model.weights.map { [$0] } ?? [])
    var columns: [Column] = []
    do {
      for name in names { columns.append(try panel.column(name)) }
    } catch {
      throw .panel(model: model.name, error)
    }
    var reasons = Self.missing(in: columns, rows: panel.units.count * panel.periods.count)
    if model.estimator == .leastSquares {
      Self.markSingletons(&reasons, of: panel, effects: model.effects)
    }
    let length = panel.periods.count
    let used = reasons.indices.filter { reasons[$0] == nil }
    let (unitNumbers, periodNumbers) = (used.map { $0 / length }, used.map { $0 % length })
    groups = RowGroups(units: unitNumbers, periods: periodNumbers)
    units = Set(unitNumbers).sorted().map { panel.units[$0] }
    periods = Set(periodNumbers).sorted().map { panel.periods[$0] }
    dropped = reasons.enumerated().compactMap { position, reason in
      reason.map {
        DroppedRow(unit: panel.units[position / length], period: panel.periods[position % length], reason: $0)
      }
    }
    filledRowCount = used.count { row in columns.contains { $0.states[row] != .observed } }
    outcome = Self.values(of: columns[0], used)
    regressors = columns[1...].prefix(model.regressors.count).map { Self.values(of: $0, used) }
    extra = Dictionary(
      uniqueKeysWithValues: columns[(1 + model.regressors.count)...].prefix(extraNames.count).map {
        ($0.name, Self.values(of: $0, used))
      })
    weights = try model.weights.map { name throws(RegressionError) in
      let found = Self.values(of: columns[columns.count - 1], used)
      if let row = found.firstIndex(where: { !($0 > 0) }) {
        throw .badWeight(
          model: model.name, place: panel.place(used[row], in: name), found: found[row])
      }
      let mean = found.reduce(0) { $0 + $1 / Double(found.count) }
      return found.map { $0 / mean }
    }
  }

  private static func values(of column: Column, _ positions: [Int]) -> [Double] {
    positions.map { column.values[$0] }
  }

  /// For every row of the grid why it cannot be used, or `nil`.
  private static func missing(in columns: [Column], rows: Int) -> [DroppedRow.Reason?] {
    var reasons = [DroppedRow.Reason?](repeating: nil, count: rows)
    for column in columns {
      for position in 0..<rows where column.states[position] == .missing {
        if case .missing(let names) = reasons[position] {
          if !names.contains(column.name) { reasons[position] = .missing(names + [column.name]) }
        } else {
          reasons[position] = .missing([column.name])
        }
      }
    }
    return reasons
  }

  /// A unit or period with one row is fitted exactly by its own effect. Dropping one can leave another alone, so this
  /// goes on until none is left.
  private static func markSingletons(
    _ reasons: inout [DroppedRow.Reason?], of panel: Panel, effects: FixedEffects
  ) {
    guard effects != .none else { return }
    let length = panel.periods.count
    var changed = true
    while changed {
      changed = false
      var units = [Int](repeating: 0, count: panel.units.count)
      var periods = [Int](repeating: 0, count: length)
      for position in reasons.indices where reasons[position] == nil {
        units[position / length] += 1
        periods[position % length] += 1
      }
      for position in reasons.indices where reasons[position] == nil {
        if effects.hasUnits, units[position / length] == 1 {
          reasons[position] = .onlyRowOfItsUnit
          changed = true
        } else if effects.hasPeriods, periods[position % length] == 1 {
          reasons[position] = .onlyRowOfItsPeriod
          changed = true
        }
      }
    }
  }
}
