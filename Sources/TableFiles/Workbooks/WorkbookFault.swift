/// What can be wrong with a workbook: a file of Excel or Stata.
public enum WorkbookFault: Error, Hashable, Sendable {
  /// The file is none of the kinds that are read; `kind` says what it is where its first bytes tell.
  case otherKind(String)
  /// Protected by a password.
  case encrypted
  /// The container does not hold together; `detail` is what was met first.
  case damaged(String)
  /// A part that the others refer to is not there.
  case missingPart(String)
  /// A part that is no well-formed XML.
  case badXML(part: String, line: Int, detail: String)
  /// A part with a document type, the door to entity bombs. No program writes one into a workbook.
  case documentType(part: String)
  /// More unpacked bytes than a workbook may have.
  case unpacksTooFar(megabytes: Int, times: Int)
  /// More cells than a sheet may have.
  case tooManyCells(sheet: String, limit: Int)
  /// Charts or macros, but no sheet of cells.
  case noSheets
  /// A cell, row or block that contradicts the rest. `place` is `B3`, `row 7` and the like.
  case badCell(sheet: String, place: String, detail: String)
  /// A version of a format that is not read.
  case unsupportedVersion(format: String, found: String, read: String)
  /// A table that a sheet cannot hold.
  case tooLargeForSheet(sheet: String, rows: Int, columns: Int)
  /// A text longer than the 32767 characters that a cell can hold.
  case textTooLong(sheet: String, cell: String)
  /// A workbook that could not be packed; `detail` are the library's words.
  case unwritable(String)
}

extension WorkbookFault: CustomStringConvertible {
  /// What stands after `<file>: ` in a message: what was found and expected, and what to do.
  public var description: String {
    let saveAgain = "open it in a spreadsheet program and save it again"
    return switch self {
    case .otherKind(let kind):
      "found \(kind), expected a workbook of Excel (.xlsx, .xls) or a data set of Stata (.dta): "
        + "save it as .xlsx or as .csv in UTF-8."
    case .encrypted:
      "the file is protected by a password: open it with the password and save it without one."
    case .damaged(let detail):
      "the file is damaged or cut off (\(printable(detail))): download or copy it again, or \(saveAgain)."
    case .missingPart(let part):
      "the workbook lacks its part '\(printable(part))': \(saveAgain)."
    case .badXML(let part, let line, let detail):
      "part '\(printable(part))', line \(line): \(printable(detail)), expected well-formed XML: \(saveAgain)."
    case .documentType(let part):
      "part '\(printable(part))' declares a document type, which no spreadsheet program writes: \(saveAgain)."
    case .unpacksTooFar(let megabytes, let times):
      "the file unpacks to more than \(megabytes) MB, \(times) times its size, as only damaged or hostile files do: "
        + "save the sheet you need as a file of its own."
    case .tooManyCells(let sheet, let limit):
      "sheet '\(printable(sheet))' spans more than \(limit) cells: delete what stands far from the table, or save "
        + "the table as .csv."
    case .noSheets:
      "the workbook has no sheet of cells (charts and macros do not count): save the table as a sheet."
    case .badCell(let sheet, let place, let detail):
      "sheet '\(printable(sheet))', \(place): \(printable(detail)): \(saveAgain)."
    case .unsupportedVersion(let format, let found, let read):
      "found \(format) \(printable(found)), expected \(read): save the file in a newer format."
    case .tooLargeForSheet(let sheet, let rows, let columns):
      "table '\(printable(sheet))' has \(rows) rows and \(columns) columns where a sheet holds 1048576 and 16384: "
        + "split it."
    case .textTooLong(let sheet, let cell):
      "table '\(printable(sheet))', cell \(cell): the text is longer than the 32767 characters that a cell of a "
        + "workbook can hold: shorten it."
    case .unwritable(let detail):
      "the workbook could not be packed (\(printable(detail))): this is a fault of the program or of too little memory."
    }
  }
}
