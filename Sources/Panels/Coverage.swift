/// How much of a panel is there, and what is not.
public struct Coverage: Hashable, Sendable {
  /// The cells of an indicator, a unit or a period.
  public struct Count: Hashable, Sendable {
    /// The indicator, unit code or period.
    public let name: String
    /// Cells as the source gives them.
    public let observed: Int
    /// Cells filled by a rule, or computed from such or without some part.
    public let filled: Int
    /// All cells, missing ones included.
    public let total: Int
    /// Cells without a value.
    public var missing: Int { total - observed - filled }
    /// Observed cells as a share of all, 0 to 1; 0 when there are none.
    public var share: Double { total == 0 ? 0 : Double(observed) / Double(total) }

    init(name: String, _ counts: CellCounts) {
      self.name = name
      observed = counts.observed
      filled = counts.filled
      total = counts.total
    }
  }

  /// Where a gap lies in its series. Only inner gaps can be interpolated.
  public enum GapKind: String, Hashable, Sendable {
    /// Before the first value.
    case leading
    /// Between two values.
    case inner
    /// After the last value.
    case trailing
    /// The series has no value at all.
    case whole
  }

  /// A run of missing cells in one series.
  public struct Gap: Hashable, Sendable {
    /// The indicator.
    public let indicator: String
    /// The unit.
    public let unit: UnitCode
    /// The first missing period.
    public let firstPeriod: Int
    /// The last missing period.
    public let lastPeriod: Int
    /// How many periods of the panel are missing.
    public let count: Int
    /// Where the run lies in its series.
    public let kind: GapKind
  }

  /// One entry an indicator, in panel order.
  public let byIndicator: [Count]
  /// One entry a unit, over all indicators.
  public let byUnit: [Count]
  /// One entry a period, over all indicators.
  public let byPeriod: [Count]
  /// Every gap, by indicator, then unit, then period.
  public let gaps: [Gap]

  /// Counts the cells of a panel.
  public init(of panel: Panel) {
    var indicators: [CellCounts] = []
    var units = [CellCounts](repeating: CellCounts(), count: panel.units.count)
    var periods = [CellCounts](repeating: CellCounts(), count: panel.periods.count)
    var gaps: [Gap] = []
    for column in panel.columns {
      var tally = CellCounts()
      for (position, state) in column.states.enumerated() {
        tally.add(state)
        units[position / panel.periods.count].add(state)
        periods[position % panel.periods.count].add(state)
      }
      indicators.append(tally)
      if tally.missing > 0 { gaps += Self.gaps(in: column, of: panel) }
    }
    byIndicator = zip(panel.columns, indicators).map { Count(name: $0.name, $1) }
    byUnit = zip(panel.units, units).map { Count(name: $0.rawValue, $1) }
    byPeriod = zip(panel.periods, periods).map { Count(name: String($0), $1) }
    self.gaps = gaps
  }

  private static func gaps(in column: Column, of panel: Panel) -> [Gap] {
    let length = panel.periods.count
    var gaps: [Gap] = []
    for (row, unit) in panel.units.enumerated() {
      var step = 0
      while step < length {
        guard column.states[row * length + step] == .missing else {
          step += 1
          continue
        }
        let start = step
        while step < length, column.states[row * length + step] == .missing { step += 1 }
        let kind: GapKind =
          start == 0 ? (step == length ? .whole : .leading) : (step == length ? .trailing : .inner)
        gaps.append(
          Gap(
            indicator: column.name, unit: unit, firstPeriod: panel.periods[start],
            lastPeriod: panel.periods[step - 1], count: step - start, kind: kind))
      }
    }
    return gaps
  }
}
