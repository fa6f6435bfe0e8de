public import Panels

/// What can be wrong with a table file.
public enum TableFileError: Error, Hashable, Sendable {
  /// Nothing in the file, or an empty first line.
  case noHeader(file: String)
  /// A header and nothing else.
  case noRows(file: String)
  /// More bytes than can be indexed.
  case tooLarge(file: String, bytes: Int)
  /// More columns than a table may have.
  case tooManyColumns(TablePlace, found: Int, limit: Int)
  /// Bytes that are not UTF-8.
  case notUTF8(file: String, line: Int, byte: UInt8)
  /// Bytes that are text in none of the encodings a file may have.
  case notText(file: String, line: Int, byte: UInt8)
  /// A file of another kind, such as a web page.
  case notATable(file: String, found: String)
  /// A quotation mark inside a cell that is not quoted, or text after a closing one. Columns count from 1.
  case strayQuote(file: String, line: Int, column: Int)
  /// A quotation mark that is never closed.
  case openQuote(file: String, line: Int)
  /// A row with more or fewer cells than the header.
  case unevenRow(file: String, line: Int, found: Int, expected: Int)
  /// A sheet the workbook does not have.
  case missingSheet(file: String, expected: String, nearest: String?, sheets: [String])
  /// A column that is not in the header.
  case missingColumn(file: String, expected: String, nearest: String?, header: [String])
  /// Two columns of one name.
  case repeatedColumn(file: String, column: String)
  /// Two columns of one period.
  case repeatedPeriod(TablePlace, period: Int, first: TablePlace)
  /// Two columns of one unit.
  case repeatedUnit(TablePlace, found: String, first: TablePlace)
  /// A row that names no unit.
  case blankUnit(TablePlace)
  /// A row that names no indicator where others do.
  case blankIndicator(TablePlace)
  /// A unit no one knows.
  case unknownUnit(TablePlace, found: String)
  /// A period that is not a whole number.
  case badPeriod(TablePlace, found: String)
  /// Months or quarters where years are expected.
  case notYearly(TablePlace, found: String)
  /// Text where a number should stand.
  case notANumber(TablePlace, found: String)
  /// Figures of units in which no unit is named.
  case noUnitNamed(TablePlace, found: [String])
  /// Figures of periods in which no period is named.
  case noPeriodNamed(TablePlace, found: [String])
  /// A second table below the notes of the first.
  case secondTable(TablePlace, found: String)
  /// No header that fits any layout.
  case noLayout(TablePlace, found: [String])
  /// A header range that is no range or lies outside the sheet.
  case badHeaderRange(TablePlace, found: String)
  /// A workbook that cannot be read or written.
  case workbook(file: String, WorkbookFault)
  /// The rows make no panel.
  case panel(file: String, PanelError)
  /// Parts that make no table of regressions.
  case regressionTable(title: String, RegressionTableFault)
}
