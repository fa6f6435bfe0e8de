/// Turns the records of one sheet of an .xls into cells ([MS-XLS] 2.4).
struct XLSCells {
  private typealias Kind = BIFFRecords.Kind

  private let book: XLSBook
  private let sheet: String
  private var grid: [Int: [SheetCell]] = [:]
  private(set) var merges: [Sheet.Merge] = []
  /// The formula whose text comes in a record of its own.
  private var awaiting: (row: Int, column: Int)?

  init(book: XLSBook, sheet: String) {
    self.book = book
    self.sheet = sheet
  }

  /// The rows that hold something, from the top.
  var rows: [Sheet.Row] {
    grid.keys.sorted().map { Sheet.Row(number: $0 + 1, cells: grid[$0] ?? []) }
  }

  mutating func take(_ record: BIFFRecords.Record) throws(WorkbookFault) {
    let data = record.data
    switch record.kind {
    case Kind.number:
      let place = try place(data)
      put(try number(data.double(6), format: data.u16(4)), at: place)
    case Kind.rk: put(try number(data.u32(6).map(Self.rk), format: data.u16(4)), at: try place(data))
    case Kind.multipleRK: try takeMultipleRK(data)
    case Kind.sharedLabel: put(try sharedText(data), at: try place(data))
    case Kind.label, Kind.richLabel:
      var reader = BIFFTextReader(record, from: 6)
      put(Self.cell(try reader.text()), at: try place(data))
    case Kind.booleanOrError:
      guard data.count >= 8 else { throw .damaged("a cell of sheet \(sheet) is cut off") }
      let value = data[data.startIndex + 6]
      put(data[data.startIndex + 7] == 0 ? .boolean(value != 0) : Self.error(value), at: try place(data))
    case Kind.formula: try takeFormula(data)
    case Kind.string:
      guard let place = awaiting else { return }
      var reader = BIFFTextReader(record, from: 0)
      put(Self.cell(try reader.text()), at: place)
      awaiting = nil
    case Kind.mergedCells: try takeMerges(data)
    default: return
    }
  }

  /// The last computed value: a number, or when the last two bytes are 0xFFFF what the first byte says.
  private mutating func takeFormula(_ data: ArraySlice<UInt8>) throws(WorkbookFault) {
    let place = try place(data)
    guard data.count >= 14 else { throw .damaged("a formula of sheet \(sheet) is cut off") }
    awaiting = nil
    guard data.u16(12) == 0xFFFF else {
      return put(try number(data.double(6), format: data.u16(4)), at: place)
    }
    let value = data[data.startIndex + 8]
    switch data[data.startIndex + 6] {
    case 0:
      // Stands if no text follows.
      put(WorksheetReader.valueless, at: place)
      awaiting = place
    case 1: put(.boolean(value != 0), at: place)
    case 2: put(Self.error(value), at: place)
    default: return
    }
  }

  private mutating func takeMultipleRK(_ data: ArraySlice<UInt8>) throws(WorkbookFault) {
    let first = try place(data)
    for (index, offset) in stride(from: 4, to: data.count - 7, by: 6).enumerated() {
      let cell = try number(data.u32(offset + 2).map(Self.rk), format: data.u16(offset))
      guard first.column + index <= 255 else { throw .damaged("row \(first.row + 1) is too long") }
      put(cell, at: (first.row, first.column + index))
    }
  }

  private mutating func takeMerges(_ data: ArraySlice<UInt8>) throws(WorkbookFault) {
    for index in 0..<Int(data.u16(0) ?? 0) {
      let corners = (0..<4).compactMap { data.u16(2 + 8 * index + 2 * $0) }.map { Int($0) }
      guard corners.count == 4, corners[0] <= corners[1], corners[2] <= corners[3] else {
        throw .badCell(
          sheet: sheet, place: "the list of merged blocks", detail: "block \(index + 1) makes no sense")
      }
      merges.append(
        Sheet.Merge(rows: corners[0] + 1...corners[1] + 1, columns: corners[2]...corners[3]))
    }
  }

  private func sharedText(_ data: ArraySlice<UInt8>) throws(WorkbookFault) -> SheetCell {
    guard let index = data.u32(6), book.texts.indices.contains(Int(index)) else {
      let (row, column) = try place(data)
      throw .badCell(
        sheet: sheet, place: "cell " + CellReference(row: row + 1, column: column).text,
        detail: "refers to a text behind the end of a list of \(book.texts.count)")
    }
    return Self.cell(book.texts[Int(index)])
  }

  /// Row and column, both counted from 0.
  private func place(_ data: ArraySlice<UInt8>) throws(WorkbookFault) -> (row: Int, column: Int) {
    guard let row = data.u16(0), let column = data.u16(2), column <= 255 else {
      throw .damaged("a cell of sheet \(sheet) lies nowhere")
    }
    return (Int(row), Int(column))
  }

  private mutating func put(_ cell: SheetCell, at place: (row: Int, column: Int)) {
    guard cell != .blank else { return }
    var cells = grid.removeValue(forKey: place.row) ?? []
    while cells.count <= place.column { cells.append(.blank) }
    cells[place.column] = cell
    grid[place.row] = cells
  }

  private func number(_ value: Double?, format: UInt16?) throws(WorkbookFault) -> SheetCell {
    guard let value, value.isFinite, let format else { throw .damaged("a number of sheet \(sheet) is none") }
    if book.isDate(format: Int(format)), let date = SerialDate(value: value, system: book.dates).text {
      return .text(date)
    }
    return .number(value)
  }

  private static func cell(_ text: String) -> SheetCell { text.isEmpty ? .blank : .text(text) }

  /// A number in four bytes: a whole one of 30 bits or the upper half of a `Double`, both perhaps times 100.
  static func rk(_ code: UInt32) -> Double {
    let value =
      code & 2 != 0
      ? Double(Int32(bitPattern: code) >> 2) : Double(bitPattern: UInt64(code & 0xFFFF_FFFC) << 32)
    return code & 1 != 0 ? value / 100 : value
  }

  /// The seven errors of Excel 97 ([MS-XLS] 2.5.10).
  private static func error(_ code: UInt8) -> SheetCell {
    let names: [UInt8: String] = [
      0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!",
      0x2A: "#N/A",
    ]
    return .error(names[code] ?? "error \(code)")
  }
}
