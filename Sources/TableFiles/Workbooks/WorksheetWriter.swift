/// One table as the XML of a sheet (ECMA-376 part 1, 18.3.1.99).
struct WorksheetWriter {
  private let table: LongTable
  private let name: String
  /// What every cell of a column begins with, up to the number of its row.
  private let openings: [[UInt8]]
  /// The widest cell of each column, in digits of the default type.
  private var widest: [Int]
  private var rows = ByteBlocks()

  init(table: LongTable, name: String) throws(WorkbookFault) {
    let columns = table.header.count
    guard table.rowCount < CellReference.lastRow, columns <= CellReference.lastColumn + 1 else {
      throw .tooLargeForSheet(sheet: name, rows: table.rowCount, columns: columns)
    }
    self.table = table
    self.name = name
    openings = (0..<columns).map { Array("<c r=\"\(CellReference.letters(ofColumn: $0))".utf8) }
    widest = Array(repeating: 0, count: columns)
  }

  /// Writes the header and all rows.
  mutating func addRows(_ texts: inout TextPool) throws(WorkbookFault) {
    try add(table.header.map { .text($0) }, row: 1, style: " s=\"1\"", &texts)
    // Bold is wider.
    for column in widest.indices { widest[column] += 1 }
    for row in 0..<table.rowCount { try add(table[row], row: row + 2, style: "", &texts) }
  }

  private mutating func add(
    _ cells: [TableCell], row: Int, style: String, _ texts: inout TextPool
  ) throws(WorkbookFault) {
    guard cells.count <= openings.count else {
      throw .tooLargeForSheet(sheet: name, rows: table.rowCount, columns: cells.count)
    }
    rows.append("<row r=\"\(row)\">".utf8)
    let number = Array("\(row)\"\(style)><v>".utf8)
    let textNumber = Array("\(row)\"\(style) t=\"s\"><v>".utf8)
    for (column, cell) in cells.enumerated() {
      switch cell {
      case .text(""), .missing: continue
      case .text(let text):
        guard text.utf16.count <= 32_767 else {
          throw .textTooLong(sheet: name, cell: CellReference.letters(ofColumn: column) + String(row))
        }
        let entry = texts.entry(of: text)
        add(String(entry.number), to: column, textNumber, width: entry.width)
      case .number(let value):
        guard value.isFinite else { continue }
        let digits = exactDigits(value)
        // A number that does not fit is shown with fewer digits, so 11 are enough.
        add(digits, to: column, number, width: min(digits.utf8.count, 11))
      case .integer(let value):
        let digits = String(value)
        add(digits, to: column, number, width: digits.utf8.count)
      }
    }
    rows.append("</row>".utf8)
  }

  private mutating func add(_ content: String, to column: Int, _ row: [UInt8], width: Int) {
    rows.append(openings[column])
    rows.append(row)
    rows.append(content.utf8)
    rows.append("</v></c>".utf8)
    widest[column] = max(widest[column], width)
  }

  /// The whole sheet in blocks.
  func xml(isFirst: Bool) -> [[UInt8]] {
    var head = xmlHead + "<worksheet xmlns=\"\(spreadsheetNamespace)\"><sheetViews><sheetView"
    head += isFirst ? " tabSelected=\"1\" workbookViewId=\"0\">" : " workbookViewId=\"0\">"
    head += "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
    head += "<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews>"
    head += "<sheetFormatPr defaultRowHeight=\"15\"/>" + columnWidths + "<sheetData>"
    return [Array(head.utf8)] + rows.blocks + [Array("</sheetData></worksheet>".utf8)]
  }

  /// The widths of the columns in digits of the default type, between 6 and 60.
  private var columnWidths: String {
    guard !widest.isEmpty else { return "" }
    let items = widest.enumerated().map { column, width in
      let fitted = min(max(width + 2, 6), 60)
      return "<col min=\"\(column + 1)\" max=\"\(column + 1)\" width=\"\(fitted)\" customWidth=\"1\"/>"
    }
    return "<cols>" + items.joined() + "</cols>"
  }
}

/// The fewest digits that read back to the same value, with the sign of zero.
func exactDigits(_ value: Double) -> String {
  if let whole = Int(exactly: value), whole.magnitude < 1 << 53, value.sign == .plus || whole != 0 {
    return String(whole)
  }
  return "\(value)"
}

/// Bytes gathered in blocks of a megabyte, so that long content is not copied as it grows.
private struct ByteBlocks {
  private static let size = 1 << 20
  private var full: [[UInt8]] = []
  private var last: [UInt8] = []

  mutating func append(_ bytes: some Collection<UInt8>) {
    if last.count + bytes.count > Self.size {
      full.append(last)
      last = []
    }
    if last.isEmpty { last.reserveCapacity(Self.size) }
    last.append(contentsOf: bytes)
  }

  var blocks: [[UInt8]] { full + [last] }
}
