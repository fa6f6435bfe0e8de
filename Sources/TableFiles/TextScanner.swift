/// One pass over the bytes of a text file that cuts it into cells.
struct TextScanner {
  /// How strict the file is read.
  enum Rule {
    /// After RFC 4180: every row as long as the first, quotes only round whole cells.
    case strict
    /// As exports are: rows of any length, empty lines anywhere, quotes within a cell are part of it.
    case ragged
  }

  private let file: String
  private let bytes: [UInt8]
  private let separator: UInt8
  private let rule: Rule
  private var cells: [CellGrid.Span] = []
  private var starts: [UInt32] = [0]
  private var numbers: [UInt32] = []
  /// Cells with doubled quotes, which stand in the file in another form.
  private var unescaped: [UInt8] = []
  private var position = 0
  private var line = 1

  /// Cuts a file into cells.
  ///
  /// - Throws: `TableFileError.openQuote`, `strayQuote`; `unevenRow` by the strict rule.
  static func grid(
    _ bytes: [UInt8], file: String, separator: UInt8, rule: Rule
  ) throws(TableFileError) -> CellGrid {
    var scanner = TextScanner(file: file, bytes: bytes, separator: separator, rule: rule)
    try scanner.scan()
    return CellGrid(
      file: file, bytes: scanner.unescaped.isEmpty ? bytes : bytes + scanner.unescaped, cells: scanner.cells,
      starts: scanner.starts, numbers: scanner.numbers)
  }

  private init(file: String, bytes: [UInt8], separator: UInt8, rule: Rule) {
    self.file = file
    self.bytes = bytes
    self.separator = separator
    self.rule = rule
  }

  private mutating func scan() throws(TableFileError) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    while position < bytes.count { try scanRow() }
  }

  /// Whether an empty line is no row: always, but for strict tables of a single column, where it is an empty cell.
  private var skipsEmptyLines: Bool { rule == .ragged || (starts.count > 1 && starts[1] > 1) }

  /// Reads the cells of one row and its line end.
  private mutating func scanRow() throws(TableFileError) {
    let startLine = line
    if bytes[position] == 0x0A || bytes[position] == 0x0D, skipsEmptyLines {
      endLine()
      return
    }
    while true {
      if position < bytes.count, bytes[position] == 0x22 {
        try scanQuotedCell()
      } else {
        try scanPlainCell()
      }
      guard position < bytes.count else { break }
      if bytes[position] == separator {
        position += 1
      } else {
        endLine()
        break
      }
    }
    if rule == .strict, starts.count > 1, openCellCount != Int(starts[1]) {
      throw .unevenRow(file: file, line: startLine, found: openCellCount, expected: Int(starts[1]))
    }
    starts.append(UInt32(cells.count))
    numbers.append(UInt32(startLine))
  }

  /// The cells of the row that is being read.
  private var openCellCount: Int { cells.count - Int(starts[starts.count - 1]) }

  private mutating func endCell(_ start: Int, _ end: Int) {
    cells.append(CellGrid.Span(start: UInt32(start), end: UInt32(end)))
  }

  private mutating func scanPlainCell() throws(TableFileError) {
    let (bytes, separator, isStrict) = (bytes, separator, rule == .strict)
    let text = bytes.span
    let start = position
    var end = start
    while end < text.count {
      let byte = text[end]
      if byte == separator || byte == 0x0A || byte == 0x0D { break }
      if byte == 0x22, isStrict { throw .strayQuote(file: file, line: line, column: openCellCount + 1) }
      end += 1
    }
    position = end
    endCell(start, end)
  }

  private mutating func scanQuotedCell() throws(TableFileError) {
    let openLine = line
    let start = position + 1
    var end = start
    var doubled = false
    while true {
      end = nextQuote(from: end)
      guard end < bytes.count else { throw .openQuote(file: file, line: openLine) }
      guard end + 1 < bytes.count, bytes[end + 1] == 0x22 else { break }
      doubled = true
      end += 2
    }
    position = end + 1
    if rule == .ragged { skipPadding() }
    let isEnd = position == bytes.count || bytes[position] == separator
    guard isEnd || bytes[position] == 0x0A || bytes[position] == 0x0D else {
      throw .strayQuote(file: file, line: line, column: openCellCount + 1)
    }
    if doubled {
      let first = bytes.count + unescaped.count
      unescape(start..<end)
      endCell(first, bytes.count + unescaped.count)
    } else {
      endCell(start, end)
    }
  }

  /// The next quotation mark, or the end of the file; counts the lines on the way.
  private mutating func nextQuote(from start: Int) -> Int {
    let bytes = bytes
    let text = bytes.span
    var (index, ends) = (start, 0)
    while index < text.count, text[index] != 0x22 {
      let byte = text[index]
      if byte == 0x0A || (byte == 0x0D && !(index + 1 < text.count && text[index + 1] == 0x0A)) { ends += 1 }
      index += 1
    }
    line += ends
    return index
  }

  /// Copies the content of a cell with one quotation mark for two.
  private mutating func unescape(_ content: Range<Int>) {
    var index = content.lowerBound
    while index < content.upperBound {
      unescaped.append(bytes[index])
      index += bytes[index] == 0x22 ? 2 : 1
    }
  }

  /// Steps over blanks and tabs between a closing quote and the end of its cell.
  private mutating func skipPadding() {
    while position < bytes.count, bytes[position] != separator,
      bytes[position] == 0x20 || bytes[position] == 0x09
    {
      position += 1
    }
  }

  /// Steps over LF, CRLF or CR.
  private mutating func endLine() {
    let isPair = bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A
    position += isPair ? 2 : 1
    line += 1
  }
}
