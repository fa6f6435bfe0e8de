extension Workbook {
  /// Reads an Excel workbook of 1997 to 2003 (.xls, BIFF8).
  ///
  /// Read by our own code, not by FreeXL, whose version 1.0.6 takes error cells for truth values (`#DIV/0!` for 1),
  /// days shown as years for numbers, leaves merged blocks out and opens files by path only.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - name: what messages call the file.
  ///   - sheet: the one sheet to read; `nil` reads all.
  /// - Throws: `TableFileError.workbook` with what is wrong, `missingSheet`.
  public init(xls bytes: [UInt8], name: String, only sheet: String? = nil) throws(TableFileError) {
    let book: XLSBook
    do throws(WorkbookFault) {
      book = try XLSBook(bytes)
    } catch {
      throw .workbook(file: name, error)
    }
    let names = book.sheets.map(\.name)
    var sheets: [Sheet] = []
    for index in try Self.choice(of: sheet, among: names, file: name) {
      do throws(WorkbookFault) {
        sheets.append(try book.readSheet(index, file: name))
      } catch {
        throw .workbook(file: name, error)
      }
    }
    self.init(file: name, sheetNames: names, sheets: sheets, variables: [])
  }
}

/// What all sheets of an .xls share ([MS-XLS] 2.1.7.20.3, the globals substream).
struct XLSBook {
  private typealias Kind = BIFFRecords.Kind

  /// The sheets of cells and where their records begin.
  private(set) var sheets: [(name: String, offset: Int)] = []
  private(set) var texts: [String] = []
  private(set) var dates = DateSystem.from1900
  private let stream: [UInt8]
  private var formatIDs: [Int] = []
  private var formats: [Int: Bool] = [:]

  init(_ bytes: [UInt8]) throws(WorkbookFault) {
    let file = try CompoundFile(bytes)
    if file.contains("EncryptedPackage") { throw .encrypted }
    guard let stream = try file.stream("Workbook") else {
      if file.contains("Book") {
        throw .unsupportedVersion(format: "Excel", found: "5 or 95", read: "97 or newer")
      }
      throw .otherKind("a compound file of another program")
    }
    self.stream = stream
    var records = BIFFRecords(stream)
    guard let first = try records.next(), first.kind == Kind.beginOfFile else {
      throw .damaged("the workbook does not begin with its first record")
    }
    guard first.data.u16(0) == 0x0600 else {
      throw .unsupportedVersion(format: "Excel", found: "95 or older", read: "97 or newer")
    }
    while let record = try records.next(), record.kind != Kind.endOfFile { try take(record) }
  }

  private mutating func take(_ record: BIFFRecords.Record) throws(WorkbookFault) {
    switch record.kind {
    case Kind.password: throw .encrypted
    case Kind.dateMode: dates = record.data.u16(0) == 1 ? .from1904 : .from1900
    case Kind.cellFormat: formatIDs.append(Int(record.data.u16(2) ?? 0))
    case Kind.format:
      var reader = BIFFTextReader(record, from: 2)
      formats[Int(record.data.u16(0) ?? 0)] = DateFormatCode.isDate(try reader.text())
    case Kind.boundSheet:
      // Byte 5 tells a sheet of cells (0) from charts and macros.
      guard let offset = record.data.u32(0), record.data.count > 6 else {
        throw .damaged("the list of sheets")
      }
      var reader = BIFFTextReader(record, from: 6)
      let name = try reader.text(shortLength: true)
      if record.data[record.data.startIndex + 5] == 0 { sheets.append((name, Int(offset))) }
    case Kind.sharedStrings:
      var reader = BIFFTextReader(record, from: 8)
      while !reader.isAtEnd { texts.append(try reader.text()) }
    default: return
    }
  }

  /// Whether a cell of this format shows a date.
  func isDate(format: Int) -> Bool {
    guard formatIDs.indices.contains(format) else { return false }
    let id = formatIDs[format]
    return formats[id] ?? DateFormatCode.isDate(builtIn: id)
  }

  /// Reads the records of one sheet; those of charts that lie on it are stepped over.
  func readSheet(_ index: Int, file: String) throws(WorkbookFault) -> Sheet {
    var records = BIFFRecords(stream, from: sheets[index].offset)
    guard let first = try records.next(), first.kind == Kind.beginOfFile else {
      throw .damaged("sheet \(sheets[index].name) does not begin where the list says")
    }
    var cells = XLSCells(book: self, sheet: sheets[index].name)
    var depth = 1
    while depth > 0 {
      guard let record = try records.next() else { throw .damaged("sheet \(sheets[index].name) is cut off") }
      switch record.kind {
      case Kind.beginOfFile: depth += 1
      case Kind.endOfFile: depth -= 1
      default: if depth == 1 { try cells.take(record) }
      }
    }
    return Sheet(file: file, name: sheets[index].name, rows: cells.rows, merges: cells.merges)
  }
}
