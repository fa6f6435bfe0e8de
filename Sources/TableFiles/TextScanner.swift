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
  private var grid: CellGrid
  private var firstWidth: Int?
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
    return scanner.grid
  }

  private init(file: String, bytes: [UInt8], separator: UInt8, rule: Rule) {
    self.file = file
    self.bytes = bytes
    self.separator = separator
    self.rule = rule
    grid = CellGrid(file: file)
  }

  private mutating func scan() throws(TableFileError) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    grid.reserve(bytes: bytes.count)
    while position < bytes.count { try scanRow() }
  }

  /// Whether an empty line is no row: always, but for strict tables of a single column, where it is an empty cell.
  private var skipsEmptyLines: Bool { rule == .ragged || (firstWidth ?? 0) > 1 }

  /// Reads the cells of one row and its line end.
  private mutating func scanRow() throws(TableFileError) {
    let startLine = line
    if skipsEmptyLines, bytes[position] == 0x0A || bytes[position] == 0x0D {
      endLine()
      return
    }
    while true {
      if position < bytes.count, bytes[position] == 0x22 {
        try scanQuotedCell()
      } else {
        try scanPlainCell()
      }
      grid.endCell()
      guard position < bytes.count else { break }
      if bytes[position] == separator {
        position += 1
      } else {
        endLine()
        break
      }
    }
    let width = grid.openCellCount
    if rule == .strict, let firstWidth, width != firstWidth {
      throw .unevenRow(file: file, line: startLine, found: width, expected: firstWidth)
    }
    firstWidth = firstWidth ?? width
    grid.endRow(number: startLine)
  }

  private mutating func scanPlainCell() throws(TableFileError) {
    // Copies of the members: a loop over them would check for exclusive access at every byte.
    let (bytes, separator, isStrict) = (bytes, separator, rule == .strict)
    let start = position
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte == separator || byte == 0x0A || byte == 0x0D { break }
      if byte == 0x22, isStrict {
        throw .strayQuote(file: file, line: line, column: grid.openCellCount + 1)
      }
      end += 1
    }
    grid.append(bytes[start..<end])
    position = end
  }

  private mutating func scanQuotedCell() throws(TableFileError) {
    let openLine = line
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x22 {
        position += 1
        if position < bytes.count, bytes[position] == 0x22 {
          grid.append(0x22)
          position += 1
          continue
        }
        if rule == .ragged { skipPadding() }
        let isEnd = position == bytes.count || bytes[position] == separator
        guard isEnd || bytes[position] == 0x0A || bytes[position] == 0x0D else {
          throw .strayQuote(file: file, line: line, column: grid.openCellCount + 1)
        }
        return
      }
      let isLineEnd = byte == 0x0A || (byte == 0x0D && !nextIsLineFeed)
      if isLineEnd { line += 1 }
      grid.append(byte)
      position += 1
    }
    throw .openQuote(file: file, line: openLine)
  }

  /// Steps over blanks and tabs between a closing quote and the end of its cell.
  private mutating func skipPadding() {
    while position < bytes.count, bytes[position] != separator,
      bytes[position] == 0x20 || bytes[position] == 0x09
    {
      position += 1
    }
  }

  private var nextIsLineFeed: Bool { position + 1 < bytes.count && bytes[position + 1] == 0x0A }

  /// Steps over LF, CRLF or CR.
  private mutating func endLine() {
    position += bytes[position] == 0x0D && nextIsLineFeed ? 2 : 1
    line += 1
  }
}
