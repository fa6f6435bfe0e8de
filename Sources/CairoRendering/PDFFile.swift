/// The bytes of a PDF as cairo wrote it, for the few things cairo cannot do or does wrongly.
struct PDFFile {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The file with its language and with a sound cross-reference table.
  ///
  /// Cairo 1.16 lists objects it never writes (the structure of links) as if they stood at the file's start;
  /// they are marked free, which makes references to them null, as intended.
  func finished(language: String) throws(RenderingError) -> [UInt8] {
    guard let table = crossReferences() else {
      throw .unexpectedOutput(format: "PDF", message: "no cross-reference table at its end")
    }
    var result = bytes
    for (number, entry) in table.entries.enumerated() where entry.isUsed {
      guard !starts(with: "\(number) 0 obj", at: entry.offset) else { continue }
      result.replaceSubrange(entry.place..<(entry.place + 18), with: Array("0000000000 65535 f".utf8))
    }
    guard !language.isEmpty else { return result }
    return try withLanguage(language, in: result, table: table)
  }

  /// A line of the cross-reference table.
  struct Entry {
    /// Where the entry itself stands.
    var place: Int
    var offset: Int
    var isUsed: Bool
  }

  /// The cross-reference table.
  struct Table {
    var start: Int
    var entries: [Entry]
  }

  /// Adds `/Lang` and shows the title in place of the file name. The catalog is the last object, so that
  /// nothing but the table moves.
  private func withLanguage(
    _ language: String, in bytes: [UInt8], table: Table
  ) throws(RenderingError) -> [UInt8] {
    let isTag =
      language.utf8.count <= 40
      && language.utf8.allSatisfy { byte in
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
          || byte == UInt8(ascii: "-")
      }
    guard isTag else { throw .language(language) }
    let offsets = table.entries.lazy.filter(\.isUsed).map(\.offset)
    guard let catalog = offsets.max(),
      let end = find(" obj\n<< /Type /Catalog\n", from: catalog, before: min(catalog + 40, table.start)),
      let trailer = find("startxref\n", from: table.start, before: bytes.count)
    else {
      throw .unexpectedOutput(format: "PDF", message: "the catalog is not its last object")
    }
    let addition = Array("   /Lang (\(language))\n   /ViewerPreferences << /DisplayDocTitle true >>\n".utf8)
    var result = Array(bytes[..<end])
    result += addition
    result += bytes[end..<trailer]
    result += Array("\(table.start + addition.count)\n%%EOF\n".utf8)
    return result
  }

  /// The table named at the end of the file.
  func crossReferences() -> Table? {
    let tail = max(0, bytes.count - 64)
    guard let place = find("startxref\n", from: tail, before: bytes.count) else { return nil }
    let start = number(at: place, digits: nil)
    guard let count = find("xref\n0 ", from: start, before: min(start + 8, bytes.count)) else { return nil }
    let size = number(at: count, digits: nil)
    guard let first = find("\n", from: count, before: min(count + 12, bytes.count)),
      size > 0, first + 20 * size <= bytes.count
    else { return nil }
    let entries = (0..<size).map { index in
      let place = first + 20 * index
      return Entry(
        place: place, offset: number(at: place, digits: 10), isUsed: bytes[place + 17] == UInt8(ascii: "n"))
    }
    return Table(start: start, entries: entries)
  }

  private func number(at place: Int, digits: Int?) -> Int {
    var value = 0
    for byte in bytes[place...].prefix(digits ?? 12) {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { break }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  func starts(with text: String, at place: Int) -> Bool {
    place < bytes.count && bytes[place...].starts(with: text.utf8)
  }

  /// Where the first `text` in a range ends.
  func find(_ text: String, from start: Int, before end: Int) -> Int? {
    let pattern = Array(text.utf8)
    guard start >= 0, start + pattern.count <= end else { return nil }
    return (start...(end - pattern.count)).first { bytes[$0...].starts(with: pattern) }
      .map { $0 + pattern.count }
  }
}
