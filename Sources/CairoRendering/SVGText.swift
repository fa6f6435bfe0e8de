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
