/// Whether every unit of a panel is there in every period. A row is one unit in one period.
public struct PanelBalance: Hashable, Sendable {
  /// How long a unit is in the panel.
  public struct Presence: Hashable, Sendable {
    /// The unit.
    public let unit: UnitCode
    /// In how many periods it has a value of any indicator.
    public let periods: Int
    /// The first of them; `nil` when there is none.
    public let first: Int?
    /// The last of them; `nil` when there is none.
    public let last: Int?
  }

  /// Two successive periods of the panel that are further apart than others.
  public struct Skip: Hashable, Sendable {
    /// The period before the step.
    public let after: Int
    /// The period after it.
    public let before: Int
  }

  /// Units in the panel.
  public let units: Int
  /// Periods in the panel.
  public let periods: Int
  /// Rows with a value of every indicator.
  public let completeRows: Int
  /// Rows with values of some indicators.
  public let partialRows: Int
  /// Rows without a value.
  public let emptyRows: Int
  /// Units with empty rows, in panel order.
  public let shortUnits: [Presence]
  /// Where periods are left out, measured by the smallest step between two periods.
  public let skips: [Skip]

  /// Whether every unit has a value in every period, and no period is left out.
  public var isBalanced: Bool { emptyRows == 0 && skips.isEmpty }
  /// Whether it is balanced and no cell is missing.
  public var isComplete: Bool { isBalanced && partialRows == 0 }

  /// Counts the rows of a panel, a row as present when any of its cells has a value, filled or not.
  public init(of panel: Panel) {
    let length = panel.periods.count
    var counts = [Int](repeating: 0, count: panel.units.count * length)
    for column in panel.columns {
      for (position, state) in column.states.enumerated() where state != .missing { counts[position] += 1 }
    }
    units = panel.units.count
    periods = length
    emptyRows = counts.count { $0 == 0 }
    completeRows = counts.count { $0 > 0 && $0 == panel.columns.count }
    partialRows = counts.count - emptyRows - completeRows
    shortUnits = panel.units.enumerated().compactMap { row, unit in
      let present = (0..<length).filter { counts[row * length + $0] > 0 }
      guard present.count < length else { return nil }
      return Presence(
        unit: unit, periods: present.count, first: present.first.map { panel.periods[$0] },
        last: present.last.map { panel.periods[$0] })
    }
    let steps = zip(panel.periods, panel.periods.dropFirst())
    let interval = panel.smallestStep
    skips = steps.filter { panelStep(from: $0, to: $1) != interval }.map { Skip(after: $0, before: $1) }
  }
}

extension Panel {
  /// The smallest step between two successive periods: 1 for a yearly panel; `nil` with fewer than two periods.
  var smallestStep: Int? {
    zip(periods, periods.dropFirst()).map { panelStep(from: $0, to: $1) }.min()
  }
}

/// From one period to a later one; the largest integer where the step leaves the range.
func panelStep(from first: Int, to second: Int) -> Int {
  let (step, overflow) = second.subtractingReportingOverflow(first)
  return overflow ? .max : step
}
