extension TableModel {
  /// Tables as an Excel workbook (.xlsx), a sheet each: the header bold and kept in view, columns as wide as their cells.
  ///
  /// Numbers are written with the fewest digits that read back to the same value, texts as texts whatever they begin
  /// with. No value and values that are no number are empty cells. The bytes depend on the arguments alone. Written by
  /// our own code, not by libxlsxwriter, whose version 1.1.4 rounds numbers to 16 digits (0.1 + 0.2 to 0.3).
  ///
  /// - Parameters:
  ///   - sheets: the tables with the names wished for their sheets, which are shortened and made unique where Excel asks
  ///     for it.
  ///   - title: the title in the properties of the file.
  ///   - creationDate: when the file was made, in seconds since 1970 UTC.
  /// - Throws: `TableFileError.workbook`: `noSheets`, `tooLargeForSheet`, `textTooLong`, `unwritable`.
  public static func xlsx(
    _ sheets: [(name: String, table: TableModel)], title: String, creationDate: Int
  ) throws(TableFileError) -> [UInt8] {
    do throws(WorkbookFault) {
      guard !sheets.isEmpty else { throw .noSheets }
      let names = SheetTitles.legal(sheets.map(\.name))
      var texts = TextPool()
      var parts: [String] = []
      for (index, sheet) in sheets.enumerated() {
        let writer = WorksheetWriter(table: sheet.table, name: sheet.name, isFirst: index == 0)
        parts.append(try writer.xml(&texts))
      }
      let zip = try ZipWriter()
      for (path, xml) in PackageParts(names: names, title: title, creationDate: creationDate).all {
        try zip.add(path, Array(xml.utf8))
      }
      try zip.add("xl/sharedStrings.xml", Array(texts.xml.utf8))
      for (index, xml) in parts.enumerated() {
        try zip.add("xl/worksheets/sheet\(index + 1).xml", Array(xml.utf8))
      }
      return try zip.finish()
    } catch {
      throw .workbook(file: title, error)
    }
  }
}

/// The texts of a workbook, each kept once.
struct TextPool {
  private var texts: [String] = []
  private var numbers: [String: Int] = [:]
  private var uses = 0

  /// The number of a text.
  mutating func number(of text: String) -> Int {
    uses += 1
    // Swift takes differently composed letters for the same text; a file keeps them apart.
    let key = text.unicodeScalars.map { String($0.value, radix: 36) }.joined(separator: " ")
    if let number = numbers[key] { return number }
    texts.append(text)
    numbers[key] = texts.count - 1
    return texts.count - 1
  }

  var xml: String {
    let items = texts.map { "<si><t xml:space=\"preserve\">\(escapedText($0))</t></si>" }
    return xmlHead
      + "<sst xmlns=\"\(spreadsheetNamespace)\" count=\"\(uses)\" uniqueCount=\"\(texts.count)\">"
      + items.joined() + "</sst>"
  }
}

/// One table as the XML of a sheet.
struct WorksheetWriter {
  let table: TableModel
  let name: String
  let isFirst: Bool

  func xml(_ texts: inout TextPool) throws(WorkbookFault) -> String {
    let columns = max(table.header.count, table.rows.map(\.count).max() ?? 0)
    guard table.rows.count < CellReference.lastRow, columns <= CellReference.lastColumn + 1 else {
      throw .tooLargeForSheet(sheet: name, rows: table.rows.count, columns: columns)
    }
    var xml = xmlHead + "<worksheet xmlns=\"\(spreadsheetNamespace)\"><sheetViews><sheetView"
    xml += isFirst ? " tabSelected=\"1\" workbookViewId=\"0\">" : " workbookViewId=\"0\">"
    xml += "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
    xml += "<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews>"
    xml += "<sheetFormatPr defaultRowHeight=\"15\"/>" + widths(columns) + "<sheetData>"
    try append(table.header.map { .text($0) }, row: 1, style: " s=\"1\"", to: &xml, &texts)
    for (index, row) in table.rows.enumerated() {
      try append(row, row: index + 2, style: "", to: &xml, &texts)
    }
    return xml + "</sheetData></worksheet>"
  }

  private func append(
    _ cells: [TableCell], row: Int, style: String, to xml: inout String, _ texts: inout TextPool
  ) throws(WorkbookFault) {
    xml += "<row r=\"\(row)\">"
    for (column, cell) in cells.enumerated() {
      let place = CellReference.letters(ofColumn: column) + String(row)
      switch cell {
      case .text(""), .missing: continue
      case .text(let text):
        guard text.utf16.count <= 32_767 else { throw .textTooLong(sheet: name, cell: place) }
        xml += "<c r=\"\(place)\"\(style) t=\"s\"><v>\(texts.number(of: text))</v></c>"
      case .number(let value) where !value.isFinite: continue
      case .number(let value): xml += "<c r=\"\(place)\"\(style)><v>\(shortest(value))</v></c>"
      case .integer(let value): xml += "<c r=\"\(place)\"\(style)><v>\(value)</v></c>"
      }
    }
    xml += "</row>"
  }

  /// The widths of the columns in digits of the default type, between 6 and 60.
  private func widths(_ columns: Int) -> String {
    guard columns > 0 else { return "" }
    var widest = [Int](repeating: 0, count: columns)
    for (column, text) in table.header.enumerated() { widest[column] = displayWidth(text) + 1 }
    for row in table.rows {
      for (column, cell) in row.enumerated() {
        // A number that does not fit is shown with fewer digits, so 11 are enough.
        let width =
          switch cell {
          case .text(let text): displayWidth(text)
          case .number(let value): min(value.isFinite ? shortest(value).count : 0, 11)
          case .integer(let value): String(value).count
          case .missing: 0
          }
        widest[column] = max(widest[column], width)
      }
    }
    let items = widest.enumerated().map { column, width in
      let fitted = min(max(width + 2, 6), 60)
      return "<col min=\"\(column + 1)\" max=\"\(column + 1)\" width=\"\(fitted)\" customWidth=\"1\"/>"
    }
    return "<cols>" + items.joined() + "</cols>"
  }

  /// The longest line; a letter of East Asia is as wide as two digits.
  private func displayWidth(_ text: String) -> Int {
    text.split(whereSeparator: \.isNewline).map { line in
      line.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
    }.max() ?? 0
  }

  private func isWide(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  private func shortest(_ value: Double) -> String {
    if let whole = Int(exactly: value), abs(whole) < 1 << 53, value.sign == .plus || whole != 0 {
      return String(whole)
    }
    return "\(value)"
  }
}
