public import Panels

/// What can be wrong with a table file.
public enum TableFileError: Error, Hashable, Sendable {
  /// Nothing in the file, or an empty first line.
  case noHeader(file: String)
  /// A header and nothing else.
  case noRows(file: String)
  /// More bytes than can be indexed.
  case tooLarge(file: String, bytes: Int)
  /// Bytes that are not UTF-8.
  case notUTF8(file: String, line: Int, byte: UInt8)
  /// A quotation mark inside a cell that is not quoted, or text after a closing one. Columns count from 1.
  case strayQuote(file: String, line: Int, column: Int)
  /// A quotation mark that is never closed.
  case openQuote(file: String, line: Int)
  /// A row with more or fewer cells than the header.
  case unevenRow(file: String, line: Int, found: Int, expected: Int)
  /// A column that is not in the header.
  case missingColumn(file: String, expected: String, nearest: String?, header: [String])
  /// Two columns of one name.
  case repeatedColumn(file: String, column: String)
  /// A row that names no unit.
  case blankUnit(file: String, line: Int, column: String)
  /// A unit no one knows.
  case unknownUnit(file: String, line: Int, column: String, found: String)
  /// A period that is not a whole number.
  case badPeriod(file: String, line: Int, column: String, found: String)
  /// Text where a number should stand.
  case notANumber(file: String, line: Int, column: String, found: String)
  /// The rows make no panel.
  case panel(file: String, PanelError)
}

extension TableFileError: CustomStringConvertible {
  /// A sentence with file, place, what was found and expected, and what to do.
  public var description: String {
    switch self {
    case .noHeader(let file):
      "\(file) is empty: expected a header line with the names of the columns, then one row a unit and period."
    case .noRows(let file):
      "\(file) has a header but no rows: add one row a unit and period."
    case .tooLarge(let file, let bytes):
      "\(file) has \(bytes) bytes, more than the 4 GB a table may have: split it."
    case .notUTF8(let file, let line, let byte):
      "\(file), line \(line): byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8 text: "
        + "save the file as UTF-8 (files in GBK: iconv -f GB18030 -t UTF-8)."
    case .strayQuote(let file, let line, let column):
      "\(file), line \(line), cell \(column): a quotation mark stands in the middle of a cell: "
        + "put the whole cell in quotation marks and double those inside."
    case .openQuote(let file, let line):
      "\(file), line \(line): a quotation mark opens here and never closes: close it or double it."
    case .unevenRow(let file, let line, let found, let expected):
      "\(file), line \(line) has \(found) cells where the header has \(expected): "
        + "add or remove separators, and quote cells that contain one."
    case .missingColumn(let file, let expected, let nearest, let header):
      "\(file) has no column '\(printable(expected))'"
        + (nearest.map { ": did you mean '\(printable($0))'?" } ?? ": its header has \(listed(header)).")
    case .repeatedColumn(let file, let column):
      "\(file) has two columns '\(printable(column))': rename one of them."
    case .blankUnit(let file, let line, let column):
      "\(file), line \(line), column '\(printable(column))': the cell is blank, expected a unit: "
        + "name the unit or delete the row."
    case .unknownUnit(let file, let line, let column, let found):
      "\(file), line \(line), column '\(printable(column))': found '\(printable(found))', "
        + "expected the name or code of a unit of the study: correct the spelling."
    case .badPeriod(let file, let line, let column, let found):
      "\(file), line \(line), column '\(printable(column))': found '\(printable(found))', "
        + "expected a year such as 2023: correct the cell."
    case .notANumber(let file, let line, let column, let found):
      "\(file), line \(line), column '\(printable(column))': found '\(printable(found))', "
        + "expected a number: correct the cell, or leave it empty if there is no value."
    case .panel(let file, let error):
      "\(file): \(error)"
    }
  }
}

/// Text from a file, made fit for one line of a message.
private func printable(_ text: String) -> String {
  let plain = text.unicodeScalars.map { scalar in
    scalar.properties.generalCategory == .control ? " " : String(Character(scalar))
  }.joined()
  return plain.count > 60 ? plain.prefix(60) + "…" : plain
}

private func listed(_ header: [String]) -> String {
  let shown = header.prefix(12).map { "'\(printable($0))'" }.joined(separator: ", ")
  return header.count > 12 ? shown + " and \(header.count - 12) more" : shown
}
