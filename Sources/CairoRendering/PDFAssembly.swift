/// A PDF put together from the objects of others.
struct PDFAssembly {
  private(set) var bytes: [UInt8] = Array("%PDF-1.4\n%\u{B5}\u{ED}\n".utf8)
  private var offsets: [Int?] = []

  /// A number for an object that is written later.
  mutating func reserve() -> Int {
    offsets.append(nil)
    return offsets.count
  }

  /// Writes an object.
  mutating func write(_ number: Int, _ body: [UInt8]) {
    offsets[number - 1] = bytes.count
    bytes += Array("\(number) 0 obj\n".utf8)
    bytes += body
    bytes += Array("\nendobj\n".utf8)
  }

  /// Writes an object of plain text.
  mutating func write(_ number: Int, _ body: String) { write(number, Array(body.utf8)) }

  /// The finished file.
  consuming func finished(catalog: Int, information: Int) -> [UInt8] {
    let start = bytes.count
    var table = "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      table += offset.map { "\(Self.padded($0, 10)) 00000 n \n" } ?? "0000000000 65535 f \n"
    }
    table +=
      "trailer\n<< /Size \(offsets.count + 1)\n   /Root \(catalog) 0 R\n   /Info \(information) 0 R\n>>\n"
    table += "startxref\n\(start)\n%%EOF\n"
    return bytes + Array(table.utf8)
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  /// Text as a string object: UTF-16 in hexadecimal, which holds any character and no delimiter.
  static func string(_ text: String) -> String {
    "<FEFF" + text.utf16.map { padded(String($0, radix: 16, uppercase: true)) }.joined() + ">"
  }

  private static func padded(_ digits: String) -> String {
    String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// The information of the file: all but the title is that of a source.
  mutating func writeInformation(_ title: String, like source: PDFSource) -> Int {
    var text = "<< /Title \(Self.string(title))\n"
    for key in ["Author", "Subject", "Keywords", "Producer", "Creator", "CreationDate", "ModDate"] {
      let value = source.information(key)
      if !value.isEmpty { text += "   /\(key) \(String(decoding: value, as: UTF8.self))\n" }
    }
    let number = reserve()
    write(number, text + ">>")
    return number
  }
}

/// Takes objects of one source into an assembly, each with all it refers to.
struct PDFCopy {
  let source: PDFSource
  /// The new numbers of objects.
  private(set) var numbers: [Int: Int] = [:]
  private var open: [Int] = []
  private let destinations: [[UInt8]: Range<Int>]
  /// What is added to the numbers of the structure's parent tree.
  private let parentShift: Int

  /// - Parameters:
  ///   - known: objects that others stand for, by their old numbers.
  ///   - parentShift: what is added to the numbers by which pages and links name their place in the structure.
  init(_ source: PDFSource, standing known: [Int: Int], parentShift: Int = 0) {
    self.source = source
    self.parentShift = parentShift
    numbers = known
    destinations = source.destinations
  }

  /// The new number of an object, which is copied with the rest later; `nil` for one that is free.
  mutating func number(of old: Int, in assembly: inout PDFAssembly) -> Int? {
    if let known = numbers[old] { return known }
    guard source.body(old) != nil else { return nil }
    let number = assembly.reserve()
    numbers[old] = number
    open.append(old)
    return number
  }

  /// Copies what was asked for, and all that it refers to.
  mutating func finish(in assembly: inout PDFAssembly) {
    while let old = open.popLast() {
      guard let body = source.body(old), let number = numbers[old] else { continue }
      let copy = rewritten(body, in: &assembly)
      assembly.write(number, copy)
    }
  }

  /// The bytes of an object with its references renumbered. What follows the word `stream` stays as it is; names of
  /// places in links become the places.
  mutating func rewritten(_ range: Range<Int>, in assembly: inout PDFAssembly) -> [UInt8] {
    let bytes = source.bytes
    var scanner = PDFScanner(bytes, range)
    var result: [UInt8] = []
    var copied = range.lowerBound
    var isDestination = false
    while let token = scanner.next() {
      if token.kind == .word {
        let word = bytes[token.range]
        if word.elementsEqual("stream".utf8) {
          result += bytes[copied..<range.upperBound]
          return Self.trimmed(result)
        }
        if word.elementsEqual("endobj".utf8) {
          result += bytes[copied..<token.range.lowerBound]
          return Self.trimmed(result)
        }
        let after = scanner.place
        if let old = scanner.number(token.range), let zero = scanner.next(),
          scanner.number(zero.range) != nil,
          let mark = scanner.next(), bytes[mark.range].elementsEqual("R".utf8)
        {
          result += bytes[copied..<token.range.lowerBound]
          result += Array((number(of: old, in: &assembly).map { "\($0) 0 R" } ?? "null").utf8)
          copied = scanner.place
        } else {
          scanner.place = after
        }
      } else if token.kind == .string, isDestination, let place = destinations[Array(bytes[token.range])] {
        result += bytes[copied..<token.range.lowerBound]
        result += rewritten(place, in: &assembly)
        copied = token.range.upperBound
      } else if token.kind == .name, parentShift > 0, Self.isParentKey(bytes[token.range]),
        let value = scanner.next(), let number = scanner.number(value.range)
      {
        result += bytes[copied..<value.range.lowerBound] + Array("\(number + parentShift)".utf8)
        copied = value.range.upperBound
      }
      isDestination = token.kind == .name && bytes[token.range].elementsEqual("/Dest".utf8)
    }
    result += bytes[copied..<range.upperBound]
    return Self.trimmed(result)
  }

  private static func isParentKey(_ name: ArraySlice<UInt8>) -> Bool {
    name.elementsEqual("/StructParents".utf8) || name.elementsEqual("/StructParent".utf8)
  }

  /// Without the mark of the object's end, which is written anew, and blanks around.
  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    func isBlank(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 || byte == 32 }
    var slice = bytes[...]
    while let last = slice.last, isBlank(last) { slice.removeLast() }
    if slice.suffix(6).elementsEqual("endobj".utf8) { slice.removeLast(6) }
    while let last = slice.last, isBlank(last) { slice.removeLast() }
    while let first = slice.first, isBlank(first) { slice.removeFirst() }
    return Array(slice)
  }
}
