extension TableModel {
  /// The table as CSV after RFC 4180, except that lines end with LF: UTF-8, cells quoted only where a separator, a
  /// quotation mark, a line end or a blank at either end asks for it. Numbers have the fewest digits that read back
  /// to the same value; no value is an empty cell.
  public var csv: String {
    var text = ""
    Self.append(header.map { quoted($0) }, to: &text)
    for row in rows { Self.append(row.map(csvText), to: &text) }
    return text
  }

  private static func append(_ cells: [String], to text: inout String) {
    // A lone empty cell would be a blank line, which readers skip.
    text += cells == [""] ? "\"\"" : cells.joined(separator: ",")
    text += "\n"
  }

  private func csvText(_ cell: TableCell) -> String {
    switch cell {
    case .text(let text): quoted(text)
    case .number(let value): value.isFinite ? shortest(value) : ""
    case .integer(let value): String(value)
    case .missing: ""
    }
  }

  private func quoted(_ text: String) -> String {
    let asks = text.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
    guard asks || text.hasPrefix(" ") || text.hasSuffix(" ") else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
