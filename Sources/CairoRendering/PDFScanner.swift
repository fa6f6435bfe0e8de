/// Reads the tokens of PDF objects.
struct PDFScanner {
  enum Kind {
    case openDictionary, closeDictionary, openArray, closeArray, string, name, word
  }

  let bytes: [UInt8]
  /// Where the next token is looked for.
  var place: Int
  let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    place = range.lowerBound
    end = range.upperBound
  }

  /// The next token and where it stands; `nil` at the end.
  mutating func next() -> (kind: Kind, range: Range<Int>)? {
    skipBlanks()
    guard place < end else { return nil }
    let start = place
    switch bytes[place] {
    case UInt8(ascii: "("): skipString()
    case UInt8(ascii: "["), UInt8(ascii: "]"): place += 1
    case UInt8(ascii: "<") where isPair: place += 2
    case UInt8(ascii: ">") where isPair: place += 2
    case UInt8(ascii: "<"):
      while place < end, bytes[place] != UInt8(ascii: ">") { place += 1 }
      place = min(end, place + 1)
    default:
      place += 1
      while place < end, Self.isRegular(bytes[place]) { place += 1 }
    }
    return (kind(at: start), start..<place)
  }

  private var isPair: Bool { place + 1 < end && bytes[place + 1] == bytes[place] }

  private func kind(at start: Int) -> Kind {
    switch bytes[start] {
    case UInt8(ascii: "("): .string
    case UInt8(ascii: "["): .openArray
    case UInt8(ascii: "]"): .closeArray
    case UInt8(ascii: "/"): .name
    case UInt8(ascii: "<"): place - start == 2 && bytes[start + 1] == bytes[start] ? .openDictionary : .string
    case UInt8(ascii: ">"): .closeDictionary
    default: .word
    }
  }

  /// Blanks, and comments up to the end of their line.
  private mutating func skipBlanks() {
    while place < end {
      if bytes[place] == UInt8(ascii: "%") {
        while place < end, bytes[place] != 10, bytes[place] != 13 { place += 1 }
      } else if Self.isBlank(bytes[place]) {
        place += 1
      } else {
        return
      }
    }
  }

  /// Parentheses in a string come in pairs unless a backslash stands before them.
  private mutating func skipString() {
    var depth = 0
    while place < end {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      place += 1
      if depth == 0 { break }
    }
    place = min(place, end)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 10 || byte == 13 || byte == 9 || byte == 12 || byte == 0
  }

  private static func isRegular(_ byte: UInt8) -> Bool { !isBlank(byte) && !"()<>[]{}/%".utf8.contains(byte) }

  /// The next value: a token, a whole array or dictionary, or a reference such as `12 0 R`.
  mutating func value() -> Range<Int>? {
    guard let first = next() else { return nil }
    switch first.kind {
    case .openArray, .openDictionary:
      var depth = 1
      while depth > 0, let token = next() {
        switch token.kind {
        case .openArray, .openDictionary: depth += 1
        case .closeArray, .closeDictionary: depth -= 1
        case .string, .name, .word: break
        }
      }
      return first.range.lowerBound..<place
    case .word:
      guard number(first.range) != nil else { return first.range }
      let after = place
      if let zero = next(), number(zero.range) != nil, let mark = next(), text(mark.range) == "R" {
        return first.range.lowerBound..<place
      }
      place = after
      return first.range
    case .string, .name, .closeArray, .closeDictionary: return first.range
    }
  }

  /// A token of digits as a number.
  func number(_ range: Range<Int>) -> Int? {
    guard range.count < 12, bytes[range].allSatisfy({ (48...57).contains($0) }) else { return nil }
    return bytes[range].reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  /// The bytes of a range as text.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
