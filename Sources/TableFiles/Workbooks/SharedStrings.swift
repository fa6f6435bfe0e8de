/// The texts that the cells of an .xlsx refer to by number (`xl/sharedStrings.xml`).
final class SharedStrings: XMLHandler {
  private(set) var texts: [String] = []
  private var item = RichText()

  func start(_ name: String, _ attributes: borrowing XMLAttributes) {
    if name == "si" { item = RichText() } else { item.start(name) }
  }

  func end(_ name: String, text: [UInt8]) {
    if name == "si" { texts.append(item.text) } else { item.end(name, text: text) }
  }
}

/// A text in runs of different letter shapes, joined. What tells how to pronounce it (`rPh`) is left out.
struct RichText {
  private(set) var text = ""
  private var isPhonetic = false

  mutating func start(_ name: String) {
    if name == "rPh" { isPhonetic = true }
  }

  mutating func end(_ name: String, text bytes: [UInt8]) {
    if name == "rPh" { isPhonetic = false }
    if name == "t", !isPhonetic { text += unescapedText(bytes) }
  }
}

/// Text of a workbook, in which `_x000D_` stands for the character of that code (ECMA-376 part 1, 22.9.2.19).
func unescapedText(_ bytes: [UInt8]) -> String {
  guard bytes.contains(UInt8(ascii: "_")) else { return String(decoding: bytes, as: UTF8.self) }
  var units: [UInt16] = []
  var rest = String(decoding: bytes, as: UTF8.self).utf16[...]
  while let unit = rest.first {
    if let escaped = escapedUnit(rest) {
      units.append(escaped)
      rest = rest.dropFirst(7)
    } else {
      units.append(unit)
      rest = rest.dropFirst()
    }
  }
  return String(decoding: units, as: UTF16.self)
}

/// The code at the head of a text when it begins with `_xHHHH_`.
private func escapedUnit(_ text: Substring.UTF16View) -> UInt16? {
  let units = Array(text.prefix(7))
  guard units.count == 7, units[0] == 0x5F, units[1] == 0x78, units[6] == 0x5F else { return nil }
  let digits = units[2...5].compactMap { UnicodeScalar($0).flatMap { Character($0).hexDigitValue } }
  return digits.count == 4 ? digits.reduce(0) { $0 * 16 + UInt16($1) } : nil
}
