import Panels

/// The rows of a panel that a model can use, and those it cannot.
struct EstimationSample {
  /// The outcome, one value a row.
  private(set) var outcome: [Double] = []
  /// One array a regressor, in the model's order.
  private(set) var regressors: [[Double]]
  /// The unit and period of each row.
  private(set) var places: [(unit: Int, period: Int)] = []
  /// Rows that have no use, by unit, then period.
  private(set) var dropped: [DroppedRow] = []
  /// How many used rows have a value that the source does not give.
  private(set) var filledRowCount = 0

  init(_ panel: Panel, _ model: RegressionModel) throws(RegressionError) {
    var columns: [Column] = []
    do {
      columns.append(try panel.column(model.outcome))
      for name in model.regressors { columns.append(try panel.column(name)) }
    } catch {
      throw .panel(outcome: model.outcome, error)
    }
    regressors = model.regressors.map { _ in [] }
    var reasons = Self.missing(in: columns, of: panel)
    Self.markSingletons(&reasons, of: panel, effects: model.effects)
    for (position, reason) in reasons.enumerated() {
      let (unit, period) = (position / panel.periods.count, position % panel.periods.count)
      if let reason {
        dropped.append(DroppedRow(unit: panel.units[unit], period: panel.periods[period], reason: reason))
        continue
      }
      let cells = columns.map { $0[position] }
      outcome.append(cells[0].value ?? 0)
      for (index, cell) in cells.dropFirst().enumerated() { regressors[index].append(cell.value ?? 0) }
      places.append((unit, period))
      if cells.contains(where: { $0.state != .observed }) { filledRowCount += 1 }
    }
  }

  /// For every row of the grid why it cannot be used, or `nil`.
  private static func missing(in columns: [Column], of panel: Panel) -> [DroppedRow.Reason?] {
    (0..<(panel.units.count * panel.periods.count)).map { position in
      let names = columns.filter { $0[position].state == .missing }.map(\.name)
      return names.isEmpty ? nil : .missing(names)
    }
  }

  /// A unit or period with one row is fitted exactly by its own effect. Dropping one can leave another alone, so this
  /// goes on until none is left.
  private static func markSingletons(
    _ reasons: inout [DroppedRow.Reason?], of panel: Panel, effects: FixedEffects
  ) {
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
