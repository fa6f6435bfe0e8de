/// A table of regressions as the XML of a sheet, as it is printed.
struct RegressionSheet {
  private typealias Look = SheetStyles.Look

  private let table: RegressionTable
  private let lines: [RegressionTable.Line]
  private let name: String
  /// The width of the labels and of the other columns, in digits of the default type.
  private let widths: (label: Int, model: Int)
  private let formats: SheetNumberFormat
  private var rows = ""
  private var rowCount = 0
  private var merges: [String] = []

  init(_ table: RegressionTable, name: String) throws(WorkbookFault) {
    self.table = table
    self.name = name
    lines = table.lines
    formats = SheetNumberFormat(lines, levels: table.style.levels)
    let count = table.heads.count + lines.count + table.printedNotes.count + 1
    guard count <= CellReference.lastRow, table.columns.count <= CellReference.lastColumn else {
      throw .tooLargeForSheet(sheet: name, rows: count, columns: table.columns.count + 1)
    }
    let labels = lines.filter { $0.kind != .heading }.map { displayWidth($0.label) }.max() ?? 0
    let heads = table.heads.flatMap { $0 }.map { (displayWidth($0.text) + $0.span - 1) / $0.span }.max() ?? 0
    let cells = table.decimalColumns(lines).map(\.width).max() ?? 0
    widths = (min(60, max(8, labels + 2)), min(60, max(8, max(heads, cells) + 3)))
  }

  /// The whole sheet.
  mutating func xml(
    isFirst: Bool, _ texts: inout TextPool, _ styles: inout SheetStyles
  ) throws(WorkbookFault) -> String {
    if !table.title.isEmpty {
      try addWide(table.title, Look(face: .bold, alignment: "left"), &texts, &styles)
    }
    for (index, head) in table.heads.enumerated() {
      try add(head, top: index == 0 ? .medium : nil, &texts, &styles)
    }
    for (index, line) in lines.enumerated() {
      let opens = index == 0
      let top: SheetStyles.Rule? =
        opens && table.heads.isEmpty ? .medium : opens || line.hasRuleAbove ? .thin : nil
      try add(line, top: top, bottom: index == lines.count - 1 ? .medium : nil, &texts, &styles)
    }
    for note in table.printedNotes {
      try addWide(note, Look(alignment: "left", wraps: true), &texts, &styles)
    }
    let view = isFirst ? " tabSelected=\"1\" workbookViewId=\"0\"" : " workbookViewId=\"0\""
    let merged = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    return xmlHead
      + "<worksheet xmlns=\"\(spreadsheetNamespace)\"><sheetViews><sheetView showGridLines=\"0\"\(view)/>"
      + "</sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>"
      + "<col min=\"1\" max=\"1\" width=\"\(widths.label)\" customWidth=\"1\"/>"
      + "<col min=\"2\" max=\"\(table.columns.count + 1)\" width=\"\(widths.model)\" customWidth=\"1\"/></cols>"
      + "<sheetData>\(rows)</sheetData>"
      + (merges.isEmpty ? "" : "<mergeCells count=\"\(merges.count)\">\(merged)</mergeCells>")
      + "</worksheet>"
  }

  private func reference(_ column: Int) -> String {
    CellReference.letters(ofColumn: column) + String(rowCount)
  }

  private mutating func merge(_ first: Int, _ last: Int) {
    if last > first { merges.append("\(reference(first)):\(reference(last))") }
  }

  private func cell(
    _ text: String, _ column: Int, _ style: Int, _ texts: inout TextPool
  ) throws(WorkbookFault) -> String {
    guard text.utf16.count <= 32_767 else { throw .textTooLong(sheet: name, cell: reference(column)) }
    let place = "<c r=\"\(reference(column))\" s=\"\(style)\""
    return text.isEmpty ? place + "/>" : place + " t=\"s\"><v>\(texts.entry(of: text).number)</v></c>"
  }

  /// A text over the whole width; one that wraps gets the height it needs, since merged cells do not grow by themselves.
  private mutating func addWide(
    _ text: String, _ look: SheetStyles.Look, _ texts: inout TextPool, _ styles: inout SheetStyles
  ) throws(WorkbookFault) {
    rowCount += 1
    let last = table.columns.count
    let style = styles.number(of: look)
    var cells = try cell(text, 0, style, &texts)
    for column in 1...last { cells += try cell("", column, style, &texts) }
    merge(0, last)
    let room = widths.label + widths.model * last
    let height = look.wraps ? 15 * min(27, (displayWidth(text) + room - 1) / room) : 15
    rows += "<row r=\"\(rowCount)\" ht=\"\(max(15, height))\" customHeight=\"1\">\(cells)</row>"
  }

  private mutating func add(
    _ head: [RegressionTable.Head], top: SheetStyles.Rule?, _ texts: inout TextPool,
    _ styles: inout SheetStyles
  ) throws(WorkbookFault) {
    rowCount += 1
    var cells = try cell("", 0, styles.number(of: Look(top: top)), &texts)
    var column = 1
    for item in head {
      let isRuled = item.span > 1 && !item.text.isEmpty
      let style = styles.number(of: Look(top: top, bottom: isRuled ? .thin : nil, alignment: "center"))
      for offset in 0..<item.span {
        cells += try cell(offset == 0 ? item.text : "", column + offset, style, &texts)
      }
      merge(column, column + item.span - 1)
      column += item.span
    }
    rows += "<row r=\"\(rowCount)\">\(cells)</row>"
  }

  private mutating func add(
    _ line: RegressionTable.Line, top: SheetStyles.Rule?, bottom: SheetStyles.Rule?, _ texts: inout TextPool,
    _ styles: inout SheetStyles
  ) throws(WorkbookFault) {
    let face: SheetStyles.Face =
      line.kind != .heading ? .plain : table.style.language == .english ? .italic : .bold
    var look = Look(face: face, top: top, bottom: bottom, alignment: "left")
    guard line.kind != .heading else { return try addWide(line.label, look, &texts, &styles) }
    rowCount += 1
    var cells = try cell(line.label, 0, styles.number(of: look), &texts)
    for (index, content) in line.cells.enumerated() {
      look.format = formats.code(for: content)
      look.alignment = content.decimalParts == nil ? "center" : "right"
      let style = styles.number(of: look)
      let place = "<c r=\"\(reference(index + 1))\" s=\"\(style)\"><v>"
      switch content.value {
      case .number(let value): cells += place + exactDigits(value) + "</v></c>"
      case .integer(let value): cells += place + "\(value)</v></c>"
      case .text, .missing: cells += try cell(content.text, index + 1, style, &texts)
      }
    }
    rows += "<row r=\"\(rowCount)\">\(cells)</row>"
  }
}
