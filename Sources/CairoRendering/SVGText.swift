/// How an SVG holds its letters.
public enum SVGText: Hashable, Sendable {
  /// As outlines of the very glyphs a PDF shows: the page looks the same where the fonts are missing.
  case outlines
  /// As characters, which can be edited and searched and take less room, in the first of the families that a viewer has.
  /// Where it has none of the drawing's own fonts, widths differ a little.
  ///
  /// - Parameter families: The families to be named; empty for the drawing's own, each with those that commonly stand
  ///   in for it.
  case characters(families: [String])

  /// As characters in the drawing's own families.
  public static let characters = SVGText.characters(families: [])
}

/// The families an SVG names for its letters.
struct FontStackText {
  /// What other systems have in place of the fonts figures are set in: of equal widths, or of the same script.
  private static let substitutes: [String: [String]] = [
    "Liberation Sans": ["Arial", "Helvetica"],
    "Liberation Serif": ["Times New Roman", "Times"],
    "Noto Sans CJK SC": ["Source Han Sans SC", "Microsoft YaHei", "PingFang SC"],
    "Noto Serif CJK SC": ["Source Han Serif SC", "SimSun", "Songti SC"],
  ]
  private static let generic: Set<String> = ["serif", "sans-serif", "monospace", "system-ui"]

  /// The value of `font-family`: names with blanks or other signs in single quotes, a generic family at the end.
  let value: String

  init(_ families: [String], given: [String]) {
    var names = given.isEmpty ? families.flatMap { [$0] + (Self.substitutes[$0] ?? []) } : given
    if !(names.last.map(Self.generic.contains) ?? false) {
      let first = families.first ?? ""
      names.append(
        first.contains("Mono")
          ? "monospace" : first.contains("Serif") || first == "Times" ? "serif" : "sans-serif")
    }
    value = names.map(Self.quoted).joined(separator: ",")
  }

  private static func quoted(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy {
      (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-")
    }
    // A quotation mark or a backslash would end the name.
    return isPlain && !name.isEmpty ? name : "'\(name.filter { $0 != "'" && $0 != "\\" })'"
  }
}
