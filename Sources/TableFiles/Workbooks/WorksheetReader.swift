/// Turns the cells of one sheet (`xl/worksheets/sheet1.xml`) into values as they come by.
final class WorksheetReader: XMLHandler {
  /// The most cells of a sheet, blanks inside the rows included: about half a gigabyte.
  static let cellLimit = 20_000_000
  /// What a formula without its last computed value is read as.
  static let valueless = SheetCell.error("formula without a stored value")

  /// How the content of a cell is to be understood (attribute `t`).
  private enum Kind {
    case number, shared, formulaText, inline, boolean, error, date, unknown
  }

  private let file: String
  private let sheet: String
  private let strings: [String]
  private let isDateStyle: [Bool]
  private let dates: DateSystem
  private let cellLimit: Int

  private var rows: [Sheet.Row] = []
  private var merges: [Sheet.Merge] = []
  private var row = 0
  private var cells: [SheetCell] = []
  private var cellCount = 0
  private var column = -1
  private var kind = Kind.number
  private var style = 0
  private var hasFormula = false
  private var value: [UInt8]?
  private var inline = RichText()
  private var isInCell = false

  init(
    file: String, sheet: String, strings: [String], isDateStyle: [Bool], dates: DateSystem,
    cellLimit: Int = WorksheetReader.cellLimit
  ) {
    self.file = file
    self.sheet = sheet
    self.strings = strings
    self.isDateStyle = isDateStyle
    self.dates = dates
    self.cellLimit = cellLimit
  }

  /// The sheet, once its part has been parsed.
  var result: Sheet { Sheet(file: file, name: sheet, rows: rows, merges: merges) }

  func start(_ name: String, _ attributes: borrowing XMLAttributes) throws(TableFileError) {
    switch name {
    case "row": try startRow(attributes["r"])
    case "c": try startCell(attributes["r"], type: attributes["t"], style: attributes["s"])
    case "f" where isInCell: hasFormula = true
    case "mergeCell":
      guard let reference = attributes["ref"], let merge = Sheet.Merge(reference: reference) else {
        throw fault("the list of merged blocks", "'\(attributes["ref"] ?? "")' is no block of cells")
      }
      merges.append(merge)
    default: if isInCell { inline.start(name) }
    }
  }

  func end(_ name: String, text: [UInt8]) throws(TableFileError) {
    switch name {
    case "v" where isInCell: value = text
    case "c" where isInCell: try endCell()
    case "row": endRow()
    default: if isInCell { inline.end(name, text: text) }
    }
  }

  private func startRow(_ number: String?) throws(TableFileError) {
    guard let number else {
      row += 1
      guard row <= CellReference.lastRow else {
        throw fault("row \(row)", "a sheet ends at row \(CellReference.lastRow)")
      }
      return
    }
    // Rows are written from the top; a row that goes back would overwrite what was read.
    guard let next = Int(number), next > row, next <= CellReference.lastRow else {
      throw fault("row '\(number)'", "expected a row from \(row + 1) to \(CellReference.lastRow)")
    }
    row = next
  }

  private func startCell(_ reference: String?, type: String?, style: String?) throws(TableFileError) {
    if let reference {
      guard let place = CellReference(reference) else {
        throw fault("row \(row)", "'\(reference)' is no cell of a sheet")
      }
      column = place.column
    } else {
      column += 1
    }
    guard column <= CellReference.lastColumn else { throw fault("row \(row)", "more than 16384 cells") }
    kind =
      switch type {
      case nil, "n": .number
      case "s": .shared
      case "str": .formulaText
      case "inlineStr": .inline
      case "b": .boolean
      case "e": .error
      case "d": .date
      default: .unknown
      }
    self.style = style.flatMap { Int($0) } ?? 0
    hasFormula = false
    value = nil
    inline = RichText()
    isInCell = true
  }

  private func endCell() throws(TableFileError) {
    isInCell = false
    let cell = try currentCell()
    guard cell != .blank else { return }
    if column < cells.count {
      cells[column] = cell
    } else {
      cellCount += column + 1 - cells.count
      guard cellCount <= cellLimit else {
        throw .workbook(file: file, .tooManyCells(sheet: sheet, limit: cellLimit))
      }
      cells.append(contentsOf: repeatElement(.blank, count: column - cells.count))
      cells.append(cell)
    }
  }

  private func endRow() {
    if !cells.isEmpty {
      rows.append(Sheet.Row(number: row, cells: cells))
      cells = []
    }
    column = -1
  }

  private func currentCell() throws(TableFileError) -> SheetCell {
    if kind == .inline { return inline.text.isEmpty ? .blank : .text(inline.text) }
    guard let value, !(value.isEmpty && kind != .formulaText) else {
      return hasFormula ? Self.valueless : .blank
    }
    let text = String(decoding: value, as: UTF8.self)
    switch kind {
    case .number: return try number(text)
    case .shared:
      guard let index = Int(text), strings.indices.contains(index) else {
        throw fault(place, "refers to text '\(text)' of a list of \(strings.count)")
      }
      return strings[index].isEmpty ? .blank : .text(strings[index])
    case .boolean: return .boolean(text == "1" || text == "true")
    case .error: return .error(text)
    case .formulaText, .date, .inline: return text.isEmpty ? .blank : .text(unescapedText(value))
    case .unknown: throw fault(place, "the cell is of a kind that no edition of the format has")
    }
  }

  private func number(_ text: String) throws(TableFileError) -> SheetCell {
    guard let number = Double(text), number.isFinite else { throw fault(place, "'\(text)' is no number") }
    if isDateStyle.indices.contains(style), isDateStyle[style],
      let date = SerialDate(value: number, system: dates).text
    {
      return .text(date)
    }
    return .number(number)
  }

  private var place: String { "cell " + CellReference(row: row, column: column).text }

  private func fault(_ place: String, _ detail: String) -> TableFileError {
    .workbook(file: file, .badCell(sheet: sheet, place: place, detail: detail))
  }
}
