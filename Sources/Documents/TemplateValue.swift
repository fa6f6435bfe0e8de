/// What a template may insert: a tree of plain values, named by the caller.
public indirect enum TemplateValue: Hashable, Sendable {
  /// Text from data. It is inserted as it stands, never read as Markdown. Empty text counts as absent in a
  /// section.
  case text(String)
  /// A number and the decimals it has where the template names no format; `nil` prints as “–” and counts as
  /// absent in a section.
  case number(Double?, decimals: Int = 0)
  /// A condition for sections.
  case flag(Bool)
  /// Values a section repeats over.
  case list([TemplateValue])
  /// Named values, entered with a section or a dot.
  case object([String: TemplateValue])

  /// What `{{name}}` prints of it; nothing for lists and groups.
  public var printed: String {
    switch self {
    case .text(let text): DataText.withoutControls(text)
    case .number(let number, let decimals): NumberFormat.fixed(decimals).string(number)
    case .flag(let flag): flag ? "true" : "false"
    case .list, .object: ""
    }
  }

  /// The texts of a list that holds nothing else; `nil` for anything else.
  var texts: [String]? {
    guard case .list(let elements) = self else { return nil }
    let texts = elements.compactMap { if case .text(let text) = $0 { text } else { nil } }
    return texts.count == elements.count ? texts : nil
  }

  /// What the value is, for messages.
  var kind: String {
    switch self {
    case .text: "a text"
    case .number: "a number"
    case .flag: "a condition"
    case .list: "a list"
    case .object: "a group of values"
    }
  }
}

/// The values of one document by name.
public struct TemplateData: Hashable, Sendable {
  /// The values by name.
  public var values: [String: TemplateValue]
  /// The language of the words that formats add: `1st` or `第1位`.
  public var language: DocumentLanguage

  /// Makes data from values by name.
  public init(_ values: [String: TemplateValue], language: DocumentLanguage = .english) {
    self.values = values
    self.language = language
  }

  /// The value of a name, to read or to set.
  public subscript(name: String) -> TemplateValue? {
    get { values[name] }
    set { values[name] = newValue }
  }
}
