/// Where a panel has values, as a matrix of counts: one row an indicator or a unit, one column a period.
///
/// A cell of the matrix counts over what the row does not name: for an indicator over the units, for a unit over the
/// indicators.
public struct CoverageMatrix: Hashable, Sendable {
  /// The indicators, or the codes of the units, in panel order.
  public let rows: [String]
  /// The periods, ascending.
  public let periods: [Int]
  private let counts: [CellCounts]

  /// One row an indicator: how many units have it in each period.
  public init(byIndicator panel: Panel) {
    rows = panel.indicatorNames
    periods = panel.periods
    let length = periods.count
    var counts = [CellCounts](repeating: CellCounts(), count: rows.count * length)
    for (row, column) in panel.columns.enumerated() {
      for (position, state) in column.states.enumerated() {
        counts[row * length + position % length].add(state)
      }
    }
    self.counts = counts
  }

  /// One row a unit: how many indicators it has in each period.
  public init(byUnit panel: Panel) {
    rows = panel.units.map(\.rawValue)
    periods = panel.periods
    var counts = [CellCounts](repeating: CellCounts(), count: rows.count * periods.count)
    for column in panel.columns {
      for (position, state) in column.states.enumerated() { counts[position].add(state) }
    }
    self.counts = counts
  }

  /// The counts at a row and a period, by position.
  public subscript(row: Int, period: Int) -> CellCounts { counts[row * periods.count + period] }

  /// The counts of a row, one a period.
  public func row(_ row: Int) -> ArraySlice<CellCounts> {
    counts[row * periods.count..<(row + 1) * periods.count]
  }
}
