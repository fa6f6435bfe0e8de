/// A row of a long table: one unit in one period.
public struct PanelRow: Hashable, Sendable {
  /// The unit.
  public let unit: UnitCode
  /// The period.
  public let period: Int
  /// One value an indicator; `nil` where the source is blank.
  public let values: [Double?]
  /// Where the row stands in its source, counted from 1, for messages.
  public let line: Int

  /// Makes a row.
  public init(unit: UnitCode, period: Int, values: [Double?], line: Int) {
    self.unit = unit
    self.period = period
    self.values = values
    self.line = line
  }
}

extension Panel {
  /// Refuses a grid that its rows would leave almost empty: a short hostile table could otherwise ask for the product of
  /// its units and periods.
  ///
  /// - Throws: `PanelError.tooSparse`.
  public static func checkDensity(units: Int, periods: Int, indicators: Int, rows: Int) throws(PanelError) {
    let width = max(1, indicators)
    guard units * periods * width <= max(4_000_000, 25 * rows * width) else {
      throw .tooSparse(units: units, periods: periods, rows: rows)
    }
  }

  /// Makes a panel of long rows. Units and periods are sorted, so the order of the rows does not matter; a unit and
  /// period that no row names is a row of missing cells.
  ///
  /// - Throws: `PanelError` when two rows name the same unit and period (with both lines), a row has another number
  ///   of values than there are indicators, or a value is not finite.
  public init(indicators: [String], rows: [PanelRow]) throws(PanelError) {
    let units = Set(rows.map(\.unit)).sorted()
    let periods = Set(rows.map(\.period)).sorted()
    try Self.checkDensity(
      units: units.count, periods: periods.count, indicators: indicators.count, rows: rows.count)
    let unitIndices = Dictionary(uniqueKeysWithValues: zip(units, units.indices))
    let periodIndices = Dictionary(uniqueKeysWithValues: zip(periods, periods.indices))
    var lines = [Int?](repeating: nil, count: units.count * periods.count)
    var values = [[Double?]](
      repeating: Array(repeating: nil, count: lines.count), count: indicators.count)
    for row in rows {
      guard row.values.count == indicators.count else {
        throw .wrongValueCount(line: row.line, found: row.values.count, expected: indicators.count)
      }
      guard let unit = unitIndices[row.unit], let period = periodIndices[row.period] else { continue }
      let position = unit * periods.count + period
      if let first = lines[position] {
        throw .duplicateRow(unit: row.unit, period: row.period, firstLine: first, line: row.line)
      }
      lines[position] = row.line
      for (column, value) in row.values.enumerated() { values[column][position] = value }
    }
    try self.init(
      units: units, periods: periods,
      columns: zip(indicators, values).map { Column(name: $0, values: $1) })
  }
}
