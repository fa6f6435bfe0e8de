/// One indicator over all units and periods of a panel, stored flat: all periods of the first unit, then all of
/// the second.
public struct Column: Hashable, Sendable {
  /// The indicator's name.
  public let name: String
  /// Units x periods values; 0 where the state is missing.
  package let values: [Double]
  /// Units x periods states.
  package let states: [CellState]

  /// Makes a column from cells in panel order (unit by unit, each over all periods).
  public init(name: String, cells: some Sequence<Cell>) {
    var values: [Double] = []
    var states: [CellState] = []
    values.reserveCapacity(cells.underestimatedCount)
    states.reserveCapacity(cells.underestimatedCount)
    for cell in cells {
      values.append(cell.value ?? 0)
      states.append(cell.state)
    }
    self.init(name: name, values: values, states: states)
  }

  /// Makes a column from optional values in panel order; all values count as observed.
  public init(name: String, values: [Double?]) {
    self.init(name: name, cells: values.lazy.map { $0.map { Cell($0) } ?? .missing })
  }

  /// Makes a column from what it stores: as many values as states, 0 where the state is missing.
  package init(name: String, values: [Double], states: [CellState]) {
    self.name = name
    self.values = values
    self.states = states
  }

  /// The number of cells, units x periods.
  public var count: Int { values.count }

  /// The cell at a flat position.
  public subscript(position: Int) -> Cell {
    states[position] == .missing ? .missing : Cell(values[position], state: states[position])
  }

  /// Every cell in panel order.
  public var cells: some RandomAccessCollection<Cell> { values.indices.lazy.map { self[$0] } }

  /// The values that are not missing, in panel order.
  public var availableValues: [Double] {
    zip(values, states).compactMap { $1 == .missing ? nil : $0 }
  }

  /// How many cells have no value.
  public var missingCount: Int { states.count { $0 == .missing } }

  /// The same column under another name.
  public func renamed(_ name: String) -> Column { Column(name: name, values: values, states: states) }
}
