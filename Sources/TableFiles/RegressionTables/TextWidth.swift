/// The width of the longest line in digits of a table: a letter of East Asia is as wide as two, a mark on a letter takes
/// no room.
func displayWidth(_ text: String) -> Int {
  text.split(whereSeparator: \.isNewline).map { line in
    line.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 2 : isMark($1) ? 0 : 1) }
  }.max() ?? 0
}

/// Whether a letter is as wide as it is high (East Asian Width, Unicode annex 11).
func isWide(_ scalar: UnicodeScalar) -> Bool {
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x20000...0x3FFFD:
    true
  default: false
  }
}

private func isMark(_ scalar: UnicodeScalar) -> Bool {
  guard scalar.value >= 0x300 else { return false }
  let category = scalar.properties.generalCategory
  return category == .nonspacingMark || category == .enclosingMark || category == .format
}
