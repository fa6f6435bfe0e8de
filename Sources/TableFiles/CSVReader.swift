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
  ///   of a cell, a row with more or fewer cells than the header, a file of 1 GB or more.
  public init(csv bytes: [UInt8], name: String, separator: UInt8 = UInt8(ascii: ","))
    throws(TableFileError)
  {
    guard bytes.count <= CellGrid.byteLimit / 2 else { throw .tooLarge(file: name, bytes: bytes.count) }
    if let fault = firstFaultOfUTF8(bytes) {
      throw .notUTF8(file: name, line: lineNumber(at: fault, in: bytes), byte: bytes[fault])
    }
    let grid = try TextScanner.grid(bytes, file: name, separator: separator, rule: .strict)
    guard grid.rowCount > 0, grid.width(ofRow: 0) > 1 || !grid.cell(0, 0).isEmpty else {
      throw .noHeader(file: name)
    }
    self.init(grid: grid)
  }
}
