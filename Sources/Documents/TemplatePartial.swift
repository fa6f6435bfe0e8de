/// A text that templates include with `{{> name}}`.
public struct TemplatePartial: Hashable, Sendable {
  /// The text, without front matter.
  public var text: String
  /// The file it was read from, for messages.
  public var file: String

  /// Makes a partial.
  public init(_ text: String, file: String) {
    self.text = text
    self.file = file
  }

  /// The names that a text includes, each once, in the order of the text.
  public static func names(in text: String) -> [String] {
    var names: [String] = []
    var rest = text[...]
    while let (range, name) = inclusion(in: rest) {
      if !names.contains(name) { names.append(name) }
      rest = rest[range.upperBound...]
    }
    return names
  }

  /// The first `{{> name}}` of a text.
  static func inclusion(in text: Substring) -> (range: Range<String.Index>, name: String)? {
    guard text.utf8.count > 4, let open = text.firstRange(of: "{{>") else { return nil }
    // Searched from the mark on: a long text before it must not be read twice.
    guard let match = text[open.lowerBound...].firstMatch(of: /\{\{>[ \t]*([^{}\n]*?)[ \t]*\}\}/) else {
      return nil
    }
    return (match.range, String(match.1))
  }
}
