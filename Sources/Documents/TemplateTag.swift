/// A tag of a template and the text around it, with lines kept for messages.
indirect enum TemplateNode: Sendable {
  /// So many bytes of text.
  case text(bytes: Int)
  /// `{{name}}`, `{{{name}}}`, `{{format(name)}}`.
  case variable(TemplateName)
  /// `{{#name}}...{{/name}}` and `{{^name}}...{{/name}}`.
  case section(TemplateName, isInverted: Bool, [TemplateNode])
}

/// What stands between the braces.
struct TemplateName: Hashable, Sendable {
  /// The words between dots; empty for `{{.}}` and for `{{index()}}`.
  var path: [String]
  /// Whether only the innermost value is asked (`{{.name}}` and `{{.}}`).
  var isLocal: Bool
  /// Formats from the outside in.
  var transforms: [String]
  /// The tag's line in the composed template, from 0.
  var line: Int
  /// The words as written.
  var text: String

  /// Reads `a.b`, `.`, `format(a.b)` and `index()`; `nil` for anything else.
  init?(_ text: String, line: Int) {
    var rest = text[...]
    var transforms: [String] = []
    while let open = rest.firstIndex(of: "(") {
      guard transforms.count < 4, rest.last == ")", Self.isWord(rest[..<open]) else { return nil }
      transforms.append(String(rest[..<open]))
      rest = rest[rest.index(after: open)...].dropLast()
    }
    let words = rest.split(separator: ".", omittingEmptySubsequences: true)
    guard words.allSatisfy({ Self.isWord($0) }), !rest.hasSuffix(".") || rest == ".", !rest.contains("..")
    else {
      return nil
    }
    guard !rest.isEmpty || !transforms.isEmpty else { return nil }
    self.path = words.map { String($0) }
    self.isLocal = rest.hasPrefix(".")
    self.transforms = transforms
    self.line = line
    self.text = text
  }

  /// Whether the tag asks for its place in a list (`{{index()}}`).
  var isPlaceInList: Bool { path.isEmpty && !isLocal }

  private static func isWord(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: true
        default: false
        }
      }
  }
}
