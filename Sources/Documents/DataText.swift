/// Keeps text that came from data apart from text that a template's author wrote.
///
/// A province may be called `*Xinjiang*`, `<script>` or `a | b`. Backslashes would not do: inside a fence or a
/// code span they stand as they are. So every ASCII mark of punctuation in data travels as a letter of
/// Unicode's private plane 15 (U+F0000 + its code), which neither Mustache, Markdown nor YAML reads as
/// syntax, and becomes itself again after parsing.
public enum DataText {
  /// The first scalar of the range the marks travel in.
  private static let base: UInt32 = 0xF0000
  /// Stands before the index of a fence's place; see ``Template``.
  static let placeMark: Character = "\u{F0F00}"

  /// The text on one line, without control characters, its punctuation moved out of every parser's sight.
  public static func guarded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var needsSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace && scalar != "\u{3000}" && scalar != "\u{A0}" && scalar != "\u{202F}"
      {
        needsSpace = !result.isEmpty
        continue
      }
      if isStripped(scalar) { continue }
      if needsSpace {
        result.append(" ")
        needsSpace = false
      }
      result.append(isPunctuation(scalar) ? Unicode.Scalar(base + scalar.value) ?? scalar : scalar)
    }
    return String(result)
  }

  /// The text as the data had it: marks of punctuation back in their place. Call it on what a parser gives
  /// back, such as a scalar of the YAML in a fence.
  public static func restored(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isTravelling) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(isTravelling(scalar) ? Unicode.Scalar(scalar.value - base) ?? scalar : scalar)
    }
    return String(result)
  }

  /// Text without control characters; line feeds and tabs stay.
  static func withoutControls(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar == "\n" || scalar == "\t" || !isStripped(scalar) {
      result.append(scalar)
    }
    return String(result)
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  private static func isTravelling(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > base + 0x20 && scalar.value < base + 0x7F
  }

  /// Controls, direction overrides, byte order marks, and the private plane this type itself uses.
  private static func isStripped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF0...0xFFFB,
      0xF0000...0xFFFFF:
      true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
