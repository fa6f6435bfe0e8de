/// The families that SVG and HTML name for letters, in the order a viewer tries them.
public struct FontStackText: Hashable, Sendable {
  /// What other systems have in place of the fonts figures and pages are set in: of equal widths, or of the same script.
  private static let substitutes: [String: [String]] = [
    "Liberation Sans": ["Arial", "Helvetica"],
    "Liberation Serif": ["Times New Roman", "Times"],
    "Liberation Mono": ["Courier New", "Courier"],
    "Noto Sans CJK SC": ["Source Han Sans SC", "Microsoft YaHei", "PingFang SC"],
    "Noto Serif CJK SC": ["Source Han Serif SC", "SimSun", "Songti SC"],
  ]
  private static let generic: Set<String> = ["serif", "sans-serif", "monospace", "system-ui"]

  /// The value of `font-family`: names with blanks or other signs in single quotes, a generic family at the end.
  public let value: String

  /// Makes a stack.
  ///
  /// - Parameters:
  ///   - families: The families of a ``Font``; each is followed by those that commonly stand in for it.
  ///   - given: The families to be named instead; empty for those of the font.
  public init(_ families: [String], given: [String] = []) {
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
