/// Cells in rows that may differ in length: what a text file or a sheet holds, before anyone knows its layout.
///
/// A text file is kept as it is, with the place of every cell beside it; cells are decoded when asked for, so that a
/// million rows stay small. Numbers of a sheet stand beside its texts.
struct CellGrid: Hashable, Sendable {
  /// Where the bytes of a cell stand.
  struct Span: Hashable, Sendable {
    var start: UInt32
    var end: UInt32
  }

  /// The most bytes a grid may have, 2 GB.
  static let byteLimit = Int(Int32.max)

  /// What messages call the file.
  let file: String
  /// The sheet of a workbook; `nil` for text files.
  let sheet: String?
  /// Merged blocks of a sheet.
  let merges: [Sheet.Merge]
  /// The bytes of the file; after them those of cells that stand in it in another form.
  let bytes: [UInt8]
  /// Where the cells stand, row by row.
  private let cells: [Span]
  /// The first cell of each row, and after them the number of cells.
  private let starts: [UInt32]
  /// Where each row stands in its file, counted from 1.
  private let numbers: [UInt32]
  /// The numbers of a sheet's cells; empty for text files.
  private let values: [Double]
  /// Which cells of a sheet hold a number; empty for text files.
  private let isNumber: [Bool]

  /// Takes the cells of a text file.
  init(file: String, bytes: [UInt8], cells: [Span], starts: [UInt32], numbers: [UInt32]) {
    (self.file, self.bytes, self.cells, self.starts, self.numbers) = (file, bytes, cells, starts, numbers)
    (sheet, merges, values, isNumber) = (nil, [], [], [])
  }

  /// Copies a sheet. A merged block that goes down a single column is filled with its first cell when that holds words
  /// or stands in the first column: it names what its rows have in common.
  ///
  /// - Throws: `TableFileError.tooLarge`.
  init(_ sheet: Sheet) throws(TableFileError) {
    var bytes: [UInt8] = []
    var cells: [Span] = []
    var values: [Double] = []
    var isNumber: [Bool] = []
    var starts: [UInt32] = [0]
    var numbers: [UInt32] = []
    for row in sheet.filled().rows {
      for cell in row.cells {
        let start = bytes.count
        var value: Double?
        switch cell {
        case .blank: break
        case .number(let number): value = number
        case .text(let text): bytes.append(contentsOf: text.utf8)
        case .boolean(let truth): bytes.append(contentsOf: (truth ? "TRUE" : "FALSE").utf8)
        case .error(let text): bytes.append(contentsOf: text.utf8)
        }
        guard bytes.count <= Self.byteLimit, cells.count < Self.byteLimit else {
          throw .tooLarge(file: sheet.file, bytes: bytes.count)
        }
        cells.append(Span(start: UInt32(start), end: UInt32(bytes.count)))
        values.append(value ?? 0)
        isNumber.append(value != nil)
      }
      starts.append(UInt32(cells.count))
      numbers.append(UInt32(clamping: row.number))
    }
    (file, self.sheet, merges) = (sheet.file, sheet.name, sheet.merges)
    (self.bytes, self.cells, self.starts, self.numbers) = (bytes, cells, starts, numbers)
    (self.values, self.isNumber) = (values, isNumber)
  }

  // MARK: Reading

  /// The number of rows that hold something.
  var rowCount: Int { numbers.count }

  /// Where a row stands in its file, counted from 1.
  func number(ofRow row: Int) -> Int { Int(numbers[row]) }

  /// The number of cells of a row.
  func width(ofRow row: Int) -> Int { Int(starts[row + 1] - starts[row]) }

  /// Where the bytes of a cell stand, nowhere beyond the end of its row and for the numbers of a sheet.
  func place(_ row: Int, _ column: Int) -> Range<Int> {
    let index = Int(starts[row]) + column
    guard index < Int(starts[row + 1]) else { return 0..<0 }
    return Int(cells[index].start)..<Int(cells[index].end)
  }

  /// The bytes of a cell.
  func cell(_ row: Int, _ column: Int) -> ArraySlice<UInt8> { bytes[place(row, column)] }

  /// The number a sheet holds in a cell.
  func number(_ row: Int, _ column: Int) -> Double? {
    guard !isNumber.isEmpty else { return nil }
    let index = Int(starts[row]) + column
    guard index < Int(starts[row + 1]), isNumber[index] else { return nil }
    return values[index]
  }

  /// What a cell says, without blanks at its ends.
  func text(_ row: Int, _ column: Int) -> String {
    if let value = number(row, column) { return shortest(value) }
    return trimmed(String(decoding: cell(row, column), as: UTF8.self))
  }

  /// Whether a cell holds nothing but blanks.
  func isBlank(_ row: Int, _ column: Int) -> Bool {
    let place = place(row, column)
    guard !place.isEmpty else { return number(row, column) == nil }
    // Most cells begin with a letter or digit.
    let first = bytes[place.lowerBound]
    if first > 0x20, first < 0x7F { return false }
    return text(row, column).isEmpty
  }

  /// The columns of a row that hold something, at most `limit` of them.
  func filledColumns(_ row: Int, limit: Int = .max) -> [Int] {
    var columns: [Int] = []
    for column in 0..<width(ofRow: row) where !isBlank(row, column) {
      columns.append(column)
      if columns.count == limit { break }
    }
    return columns
  }

  /// A row as one line of prose: a note whose commas were taken for separators is put together again.
  func line(_ row: Int) -> String {
    let cells = (0..<min(width(ofRow: row), 1000)).map { text(row, $0) }
    let last = cells.lastIndex { !$0.isEmpty } ?? -1
    let first = cells.firstIndex { !$0.isEmpty } ?? 0
    return last < first ? "" : cells[first...last].joined(separator: ",")
  }

  /// A place in the grid, for messages.
  func place(row: Int? = nil, column: Int? = nil, header: String? = nil) -> TablePlace {
    TablePlace(
      file: file, sheet: sheet, row: row.map { number(ofRow: $0) }, column: column,
      header: header.flatMap { $0.isEmpty ? nil : $0 })
  }
}

/// The shortest text that reads back to the same number, without `.0` after whole ones.
func shortest(_ value: Double) -> String {
  if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
  return "\(value)"
}

extension Sheet {
  /// The sheet with vertical merges filled downwards where they name something.
  fileprivate func filled() -> Sheet {
    let down = merges.filter { $0.columns.count == 1 && $0.rows.count > 1 && $0.columns.lowerBound >= 0 }
    guard !down.isEmpty else { return self }
    var sheet = self
    let indices = Dictionary(rows.enumerated().map { ($1.number, $0) }) { first, _ in first }
    for merge in down {
      let column = merge.columns.lowerBound
      guard let top = indices[merge.rows.lowerBound] else { continue }
      let value = rows[top][column]
      let names: Bool = if case .text = value { true } else { column == 0 && value != .blank }
      guard names else { continue }
      // Rows that hold nothing are not in the list, so a block of a million rows costs no more than they do.
      var index = top + 1
      while index < rows.count, rows[index].number <= merge.rows.upperBound {
        var cells = sheet.rows[index].cells
        while cells.count <= column { cells.append(.blank) }
        cells[column] = value
        sheet.rows[index].cells = cells
        index += 1
      }
    }
    return sheet
  }
}
