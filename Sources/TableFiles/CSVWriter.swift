extension LongTable {
  /// The table as CSV after RFC 4180, except that lines end with LF: UTF-8, cells quoted only where a separator, a
  /// quotation mark, a line end or a blank at either end asks for it. Numbers have the fewest digits that read back
  /// to the same value; no value is an empty cell.
  public var csv: [UInt8] {
    var text = CSVText()
    text.append(header.map { .text($0) })
    for row in 0..<rowCount { text.append(self[row]) }
    return text.bytes
  }
}

extension TableModel {
  /// The table as CSV, as `LongTable` writes it.
  public var csv: String { String(decoding: LongTable(self).csv, as: UTF8.self) }
}

/// A CSV file under construction.
private struct CSVText {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ cells: [TableCell]) {
    let start = bytes.count
    for (column, cell) in cells.enumerated() {
      if column > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .text(let text): append(text)
      case .number(let value): if value.isFinite { bytes += shortest(value).utf8 }
      case .integer(let value): bytes += String(value).utf8
      case .missing: break
      }
    }
    // A lone empty cell would be a blank line, which readers skip.
    if cells.count == 1, bytes.count == start { bytes += "\"\"".utf8 }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func append(_ text: String) {
    let blank = UInt8(ascii: " ")
    let asks = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard asks || text.utf8.first == blank || text.utf8.last == blank else { return bytes += text.utf8 }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
