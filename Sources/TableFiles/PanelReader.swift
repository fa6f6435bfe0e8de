import Foundation
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
  /// - Throws: `TableFileError.missingColumn` or `repeatedColumn`; `noRows` for a table without rows; `blankUnit`.
  public func spellings(in table: Table) throws(TableFileError) -> [Spelling] {
    let column = try table.columnIndex(unitColumn)
    guard table.rowCount > 0 else { throw .noRows(file: table.name) }
    var order: [String] = []
    var seen: [String: (line: Int, rows: Int)] = [:]
    for row in 0..<table.rowCount {
      let text = trimmed(table[row, column])
      guard !text.isEmpty else {
        throw .blankUnit(file: table.name, line: table.line(ofRow: row), column: unitColumn)
      }
      if let before = seen[text] {
        seen[text] = (before.line, before.rows + 1)
      } else {
        seen[text] = (table.line(ofRow: row), 1)
        order.append(text)
      }
    }
    return order.map { Spelling(text: $0, firstLine: seen[$0]?.line ?? 0, rowCount: seen[$0]?.rows ?? 0) }
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
    let unitIndex = try table.columnIndex(unitColumn)
    let periodIndex = try table.columnIndex(periodColumn)
    var valueIndices: [Int] = []
    for name in valueColumns { valueIndices.append(try table.columnIndex(name)) }
    guard table.rowCount > 0 else { throw .noRows(file: table.name) }
    var rows: [PanelRow] = []
    rows.reserveCapacity(table.rowCount)
    let plain = PlainNumber(numbers)
    for row in 0..<table.rowCount {
      let spelling = trimmed(table[row, unitIndex])
      let line = table.line(ofRow: row)
      guard !spelling.isEmpty else { throw .blankUnit(file: table.name, line: line, column: unitColumn) }
      guard let unit = units == nil ? UnitCode(spelling) : units?[spelling] else {
        throw .unknownUnit(file: table.name, line: line, column: unitColumn, found: spelling)
      }
      let period = try period(in: table, row: row, column: periodIndex)
      var values: [Double?] = []
      values.reserveCapacity(valueIndices.count)
      for index in valueIndices {
        if let value = plain.read(table.cell(row, index)) {
          values.append(value)
        } else {
          values.append(try number(in: table, row: row, column: index))
        }
      }
      rows.append(PanelRow(unit: unit, period: period, values: values, line: line))
    }
    do {
      return try Panel(indicators: valueColumns, rows: rows)
    } catch {
      throw .panel(file: table.name, error)
    }
  }

  private func period(in table: Table, row: Int, column: Int) throws(TableFileError) -> Int {
    var text = trimmed(table[row, column])
    if text.hasSuffix("年") { text.removeLast() }
    guard let period = Int(text), (-99_999...99_999).contains(period) else {
      throw .badPeriod(
        file: table.name, line: table.line(ofRow: row), column: periodColumn, found: table[row, column])
    }
    return period
  }

  private func number(in table: Table, row: Int, column: Int) throws(TableFileError) -> Double? {
    switch numbers.read(table[row, column]) {
    case .number(let value): return value
    case .missing: return nil
    case .notANumber:
      throw .notANumber(
        file: table.name, line: table.line(ofRow: row), column: table.header[column],
        found: table[row, column])
    }
  }

  private func trimmed(_ text: String) -> String {
    guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else { return text }
    return text.trimmingCharacters(in: .whitespaces)
  }
}
