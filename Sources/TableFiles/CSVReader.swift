extension Table {
  /// Reads a CSV file after RFC 4180: cells quoted where needed, quotes doubled inside quotes, commas and line ends
  /// allowed inside quotes. Lines end with LF, CRLF or CR; a byte-order mark is dropped; the text is UTF-8; the
  /// first line is the header; empty lines between rows of several columns are skipped.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - name: what messages call the file.
  ///   - separator: the ASCII character between cells.
  /// - Throws: `TableFileError` with the line: no header, bytes that are not UTF-8, a quote left open or in the middle
  ///   of a cell, a row with more or fewer cells than the header, a file of 4 GB or more.
  public init(csv bytes: [UInt8], name: String, separator: UInt8 = UInt8(ascii: ","))
    throws(TableFileError)
  {
    guard bytes.count < Int(UInt32.max) else { throw .tooLarge(file: name, bytes: bytes.count) }
    try checkUTF8(bytes, file: name)
    var scanner = CSVScanner(file: name, bytes: bytes, separator: separator)
    try scanner.scan()
    guard let header = scanner.header, !(header.count == 1 && header[0].isEmpty) else {
      throw .noHeader(file: name)
    }
    self.init(
      name: name, header: header, bytes: scanner.cells, ends: scanner.ends, lines: scanner.lines)
  }
}

private func checkUTF8(_ bytes: [UInt8], file: String) throws(TableFileError) {
  do {
    _ = try UTF8Span(validating: bytes.span)
  } catch {
    let place = error.byteOffsets.lowerBound
    throw .notUTF8(file: file, line: lineNumber(at: place, in: bytes), byte: bytes[place])
  }
}

/// The line in which a byte stands; CRLF counts once.
private func lineNumber(at place: Int, in bytes: [UInt8]) -> Int {
  var line = 1
  for index in 0..<place {
    let follows = index + 1 < bytes.count ? bytes[index + 1] : 0
    if bytes[index] == 0x0A || (bytes[index] == 0x0D && follows != 0x0A) { line += 1 }
  }
  return line
}

/// One pass over the bytes of a CSV file.
private struct CSVScanner {
  let file: String
  let bytes: [UInt8]
  let separator: UInt8
  var header: [String]?
  var cells: [UInt8] = []
  var ends: [UInt32] = []
  var lines: [Int] = []
  private var position = 0
  private var line = 1
  private var rowStart = 0

  init(file: String, bytes: [UInt8], separator: UInt8) {
    self.file = file
    self.bytes = bytes
    self.separator = separator
  }

  mutating func scan() throws(TableFileError) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    cells.reserveCapacity(bytes.count)
    while position < bytes.count { try scanRow() }
  }

  /// Reads the cells of one row and its line end.
  private mutating func scanRow() throws(TableFileError) {
    let startLine = line
    if let header, header.count > 1, bytes[position] == 0x0A || bytes[position] == 0x0D {
      endLine()
      return
    }
    while true {
      if position < bytes.count, bytes[position] == 0x22 {
        try scanQuotedCell()
      } else {
        try scanPlainCell()
      }
      ends.append(UInt32(cells.count))
      guard position < bytes.count else { break }
      if bytes[position] == separator {
        position += 1
      } else {
        endLine()
        break
      }
    }
    try finishRow(line: startLine)
  }

  private mutating func scanPlainCell() throws(TableFileError) {
    // A copy of the reference: a loop over a member would check for exclusive access at every byte.
    let bytes = bytes
    let start = position
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte == separator || byte == 0x0A || byte == 0x0D { break }
      if byte == 0x22 { throw .strayQuote(file: file, line: line, column: ends.count - rowStart + 1) }
      end += 1
    }
    cells.append(contentsOf: bytes[start..<end])
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
          cells.append(0x22)
          position += 1
          continue
        }
        let isEnd = position == bytes.count || bytes[position] == separator
        guard isEnd || bytes[position] == 0x0A || bytes[position] == 0x0D else {
          throw .strayQuote(file: file, line: line, column: ends.count - rowStart + 1)
        }
        return
      }
      let isLineEnd = byte == 0x0A || (byte == 0x0D && !nextIsLineFeed)
      if isLineEnd { line += 1 }
      cells.append(byte)
      position += 1
    }
    throw .openQuote(file: file, line: openLine)
  }

  private var nextIsLineFeed: Bool { position + 1 < bytes.count && bytes[position + 1] == 0x0A }

  /// Steps over LF, CRLF or CR.
  private mutating func endLine() {
    position += bytes[position] == 0x0D && nextIsLineFeed ? 2 : 1
    line += 1
  }

  /// Makes the first row the header and checks the length of the others.
  private mutating func finishRow(line: Int) throws(TableFileError) {
    guard let header else {
      var start = 0
      self.header = ends.map { end in
        defer { start = Int(end) }
        return String(decoding: cells[start..<Int(end)], as: UTF8.self)
      }
      cells.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
      return
    }
    let found = ends.count - rowStart
    guard found == header.count else {
      throw .unevenRow(file: file, line: line, found: found, expected: header.count)
    }
    rowStart = ends.count
    lines.append(line)
  }
}
