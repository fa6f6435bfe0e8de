/// How much of a panel a rule filled, by indicator and by unit.
public struct FillingSummary: Hashable, Sendable {
  /// The filled cells of an indicator, a unit or the panel.
  public struct Entry: Hashable, Sendable {
    /// The indicator or the unit's code; empty for the whole panel.
    public let name: String
    /// Cells put on a straight line.
    public private(set) var interpolated = 0
    /// Cells given the mean of a window.
    public private(set) var averaged = 0
    /// Cells given the nearest value at an edge.
    public private(set) var carried = 0
    /// Gaps that were left.
    public private(set) var missing = 0
    /// All cells.
    public let total: Int

    /// All filled cells.
    public var filled: Int { interpolated + averaged + carried }
    /// Filled cells as a share of all, 0 to 1; 0 when there are none.
    public var share: Double { total == 0 ? 0 : Double(filled) / Double(total) }

    init(name: String, total: Int) {
      self.name = name
      self.total = total
    }

    mutating func add(_ state: CellState) {
      switch state {
      case .interpolated: interpolated += 1
      case .averaged: averaged += 1
      case .carried: carried += 1
      case .missing: missing += 1
      case .observed, .fromFilled, .partial: break
      }
    }
  }

  /// One entry an indicator, in panel order.
  public let byIndicator: [Entry]
  /// One entry a unit over all indicators, in panel order.
  public let byUnit: [Entry]
  /// The whole panel.
  public let total: Entry

  /// Counts the cells of a filled panel. Values derived from filled ones are not counted: they were not filled.
  public init(of panel: Panel) {
    let length = panel.periods.count
    var indicators: [Entry] = []
    var units = panel.units.map { Entry(name: $0.rawValue, total: panel.columns.count * length) }
    var total = Entry(name: "", total: panel.columns.count * panel.units.count * length)
    for column in panel.columns {
      var entry = Entry(name: column.name, total: column.count)
      for (position, state) in column.states.enumerated() where state != .observed {
        entry.add(state)
        units[position / length].add(state)
        total.add(state)
      }
      indicators.append(entry)
    }
    byIndicator = indicators
    byUnit = units
    self.total = total
  }
}
