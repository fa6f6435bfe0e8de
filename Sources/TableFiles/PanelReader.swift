public import Panels

/// Which columns of a long table hold the unit, the period and the values.
///
/// Reading goes in two steps, so that names of units are resolved by whoever knows them: `spellings(in:)` lists how the
/// table writes its units and where; `panel(from:units:)` takes the answer.
public struct PanelReader: Hashable, Sendable {
  /// How a table writes a unit.
  public struct Spelling: Hashable, Sendable {
    /// The cell's text, blanks at both ends dropped.
    public let text: String
    /// The line of the first row that writes it so.
    public let firstLine: Int
    /// How many rows write it so.
    public let rowCount: Int
  }

  /// The header of the column that names the unit.
  public var unitColumn: String
  /// The header of the column with the period, a whole number, with or without 年 after it.
  public var periodColumn: String
  /// The headers of the value columns.
  public var valueColumns: [String]
  /// How numbers are written.
  public var numbers: NumberFormat

  /// Names the columns.
  public init(
    unitColumn: String, periodColumn: String, valueColumns: [String],
    numbers: NumberFormat = NumberFormat()
  ) {
    self.unitColumn = unitColumn
    self.periodColumn = periodColumn
    self.valueColumns = valueColumns
    self.numbers = numbers
  }

  /// The distinct spellings of the unit column, in order of appearance.
  ///
  /// - Throws: `TableFileError.missingColumn` or `repeatedColumn`; `noRows` for a table without rows; `blankUnit`;
  ///   `badPeriod`.
  public func spellings(in table: Table) throws(TableFileError) -> [Spelling] {
    try source(table).spellings
  }

  /// Reads the panel.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - units: the code of every spelling; `nil` takes spellings as codes.
  /// - Throws: `TableFileError` with line and column: an unknown or repeated column, no rows, a spelling without a
  ///   code, a period that is no whole number, text in a number cell, two rows of one unit and period.
  public func panel(from table: Table, units: [String: UnitCode]? = nil) throws(TableFileError)
    -> Panel
  {
    let source = try source(table)
    let own = source.spellings.map { ($0.text, UnitCode($0.text)) }
    return try source.panel(units: units ?? Dictionary(own) { first, _ in first }).panel
  }

  /// The table with the columns the reader names.
  private func source(_ table: Table) throws(TableFileError) -> SourceTable {
    let unit = try table.columnIndex(unitColumn)
    let period = try table.columnIndex(periodColumn)
    var values: [TablePlan.Value] = []
    for (position, name) in valueColumns.enumerated() {
      values.append(.init(column: try table.columnIndex(name), indicator: position))
    }
    guard table.rowCount > 0 else { throw .noRows(file: table.name) }
    var plan = TablePlan(
      kind: .long, reason: "the columns were named", header: Header(table.header),
      indicators: valueColumns.map { SourceIndicator(name: $0, unit: nil) }, values: values, unitColumn: unit,
      periodColumn: period)
    // Rows that no one announced are for whoever resolves the names.
    plan.skipsTotals = false
    var notices: [SourceNotice] = []
    let index = try RowIndex(table.grid, plan: plan, rows: 1..<table.rowCount + 1, notices: &notices)
    return SourceTable(
      origin: SourceOrigin(file: table.name), grid: table.grid, plan: plan, index: index, notices: notices,
      encoding: .utf8, numbers: numbers)
  }
}
