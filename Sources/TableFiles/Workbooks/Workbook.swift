import Panels

/// The sheets of a workbook of Excel, or the one table of a Stata data set.
///
/// Worksheets come in the order of their tabs, hidden ones included; sheets of charts and macros are left out. Cells hold
/// what the file stores: numbers bit by bit, texts without their formatting, the last computed value of a formula, and
/// dates as ISO text (`2020-03-01`), since a workbook knows them only by the way they are shown.
public struct Workbook: Hashable, Sendable {
  /// What messages call the file.
  public let file: String
  /// The names of all sheets of cells, also of those that were not read.
  public let sheetNames: [String]
  /// The sheets that were read: all, or the one that was asked for.
  public let sheets: [Sheet]
  /// The columns of a Stata data set; empty for workbooks of Excel.
  public let variables: [StataVariable]

  /// Reads a file whose kind its first bytes tell.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - name: what messages call the file.
  ///   - sheet: the one sheet to read; `nil` reads all.
  /// - Throws: `TableFileError.workbook` with what is wrong, `missingSheet`.
  public init(_ bytes: [UInt8], name: String, only sheet: String? = nil) throws(TableFileError) {
    switch WorkbookFormat(of: bytes) {
    case .xlsx: try self.init(xlsx: bytes, name: name, only: sheet)
    case .xls: try self.init(xls: bytes, name: name, only: sheet)
    case .dta: try self.init(dta: bytes, name: name)
    case nil: throw .workbook(file: name, .otherKind("neither a zip nor a compound file"))
    }
  }

  /// Reads an Excel workbook in Office Open XML (.xlsx, .xlsm; ECMA-376, transitional or strict).
  ///
  /// The zip container is read by libarchive and its parts by expat, as they unpack. Only the sheets asked for are
  /// unpacked. The declared range of a sheet is not believed: memory follows the cells that hold something.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - name: what messages call the file.
  ///   - sheet: the one sheet to read; `nil` reads all.
  /// - Throws: `TableFileError.workbook` with what is wrong, `missingSheet`.
  public init(xlsx bytes: [UInt8], name: String, only sheet: String? = nil) throws(TableFileError) {
    var package = try XLSXPackage(bytes, file: name)
    let names = package.sheets.map(\.name)
    let chosen = try Self.choice(of: sheet, among: names, file: name)
    var sheets: [Sheet] = []
    for index in chosen { sheets.append(try package.readSheet(index)) }
    self.init(file: name, sheetNames: names, sheets: sheets, variables: [])
  }

  /// The versions of the C libraries that read and pack workbooks, by their names; ReadStat tells none.
  public static var libraryVersions: [String: String] {
    ["libarchive": ZipArchive.libraryVersion, "expat": XMLParser.libraryVersion]
  }

  init(file: String, sheetNames: [String], sheets: [Sheet], variables: [StataVariable]) {
    self.file = file
    self.sheetNames = sheetNames
    self.sheets = sheets
    self.variables = variables
  }

  /// The positions of the sheets to read.
  static func choice(
    of sheet: String?, among names: [String], file: String
  ) throws(TableFileError) -> [Int] {
    guard !names.isEmpty else { throw .workbook(file: file, .noSheets) }
    guard let sheet else { return Array(names.indices) }
    guard let index = names.firstIndex(of: sheet) else {
      throw .missingSheet(
        file: file, expected: sheet, nearest: nearestWord(to: sheet, among: names), sheets: names)
    }
    return [index]
  }
}

/// The kinds of workbooks that are read.
public enum WorkbookFormat: Hashable, Sendable {
  /// Office Open XML in a zip file; other zip files are told apart when they are read.
  case xlsx
  /// A compound file: Excel 97-2003, or an .xlsx behind a password.
  case xls
  /// A Stata data set.
  case dta

  /// Tells a file by its first bytes, never by its name; `nil` when it is none of them, such as a text file.
  public init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .xlsx
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .xls
    } else if bytes.starts(with: Array("<stata_dta>".utf8)) || Self.isOldStata(bytes) {
      self = .dta
    } else {
      return nil
    }
  }

  /// Stata 4 to 12: the version, the byte order 1 or 2, the file type 1, and an unused byte.
  private static func isOldStata(_ bytes: [UInt8]) -> Bool {
    bytes.count > 60 && (104...115).contains(bytes[0]) && (1...2).contains(bytes[1]) && bytes[2] == 1
  }
}
