/// Looks every name of a template up in the data before anything is rendered, and adds up how long the result
/// can get.
struct TemplateCheck {
  let composed: ComposedTemplate
  let limit: Int
  var language = DocumentLanguage.english

  /// A value that names are looked up in.
  struct Scope {
    /// The value; `nil` inside a list without elements, where any name may stand.
    var value: TemplateValue?
    /// Whether it is an element of a list, so that `{{index()}}` and its kin have a meaning.
    var isItem: Bool
  }

  /// An upper bound of the bytes the nodes render to.
  ///
  /// - Throws: a name or format that does not exist.
  func bytes(of nodes: [TemplateNode], in scopes: [Scope]) throws(DocumentError) -> Int {
    var total = 0
    for node in nodes {
      switch node {
      case .text(let bytes): total += bytes
      case .variable(let name):
        let value = try resolve(name, in: scopes)
        switch value {
        case .list, .object: throw fault(.notPrintable(name.text, kind: value?.kind ?? ""), name)
        default: total += Self.bytes(of: value)
        }
      case .section(let name, let isInverted, let inner):
        total += try section(name, isInverted: isInverted, inner, in: scopes)
      }
      // Sums stay far from overflow: nothing is added once the limit is passed.
      guard total <= limit else { return total }
    }
    return total
  }

  private func section(
    _ name: TemplateName, isInverted: Bool, _ inner: [TemplateNode], in scopes: [Scope]
  ) throws(DocumentError) -> Int {
    let value = try resolve(name, in: scopes)
    guard !isInverted else { return try bytes(of: inner, in: scopes) }
    switch value {
    case .list(let elements):
      let element = elements.isEmpty ? nil : elements.dropFirst().reduce(elements[0], Self.merged)
      let once = try bytes(of: inner, in: scopes + [Scope(value: element, isItem: true)])
      let (all, overflows) = once.multipliedReportingOverflow(by: elements.count)
      return overflows ? limit + 1 : all
    case .object: return try bytes(of: inner, in: scopes + [Scope(value: value, isItem: false)])
    case .none where !name.isPlaceInList:
      return try bytes(of: inner, in: scopes + [Scope(value: nil, isItem: true)])
    default: return try bytes(of: inner, in: scopes)
    }
  }

  /// The value a name stands for after its formats; `nil` when a list without elements hides it.
  private func resolve(_ name: TemplateName, in scopes: [Scope]) throws(DocumentError) -> TemplateValue? {
    let transforms = Array(name.transforms.reversed())
    if name.isPlaceInList {
      guard scopes.last?.isItem ?? false, transforms.count == 1, let word = transforms.first,
        Self.placeWords.contains(word)
      else {
        let known = scopes.last?.isItem ?? false ? Self.placeWords : []
        throw fault(.unknownVariable(name.text, hint: NearestName.hint(name.text, among: known)), name)
      }
      return word == "index" ? .text("0000000") : .flag(true)
    }
    guard var value = try lookUp(name, in: scopes) else { return nil }
    for transform in transforms { value = try apply(transform, to: value, of: name) }
    return value
  }

  private func lookUp(_ name: TemplateName, in scopes: [Scope]) throws(DocumentError) -> TemplateValue? {
    guard let first = name.path.first else { return scopes.last?.value }
    var known: Set<String> = []
    for scope in name.isLocal ? Array(scopes.suffix(1)) : scopes.reversed() {
      guard let value = scope.value else { return nil }
      guard case .object(let values) = value else { continue }
      known.formUnion(values.keys)
      guard let child = values[first] else { continue }
      return try descend(child, name)
    }
    throw fault(.unknownVariable(name.text, hint: NearestName.hint(first, among: known)), name)
  }

  private func descend(_ value: TemplateValue, _ name: TemplateName) throws(DocumentError) -> TemplateValue {
    var value = value
    for (depth, word) in name.path.enumerated().dropFirst() {
      guard case .object(let values) = value else {
        let hint = "“\(name.path[..<depth].joined(separator: "."))” is \(value.kind) and has no parts"
        throw fault(.unknownVariable(name.text, hint: hint), name)
      }
      guard let child = values[word] else {
        throw fault(.unknownVariable(name.text, hint: NearestName.hint(word, among: values.keys)), name)
      }
      value = child
    }
    return value
  }

  /// What a value becomes; as ``MustacheValue`` and the library do it.
  private func apply(
    _ transform: String, to value: TemplateValue, of name: TemplateName
  ) throws(DocumentError) -> TemplateValue {
    guard Self.transforms.contains(transform) else {
      let hint = NearestName.hint(transform, among: Self.transforms)
      throw fault(.unknownTransform(transform, hint: hint), name)
    }
    switch value {
    case .number(let number, _):
      if let format = NumberFormat(transform) { return .text(format.string(number, language)) }
      if NumberFormat.conditions.contains(transform) { return .flag(true) }
    case .text where Self.textWords.contains(transform): return value
    case .list(let elements):
      switch transform {
      case "count": return .text("\(elements.count)")
      case "empty": return .flag(elements.isEmpty)
      case "joined":
        guard let texts = value.texts else { break }
        return .text(language.list(texts))
      case "first" where !elements.isEmpty: return elements[0]
      case "last" where !elements.isEmpty: return elements[elements.count - 1]
      case "reversed": return .list(elements.reversed())
      default: break
      }
    default: break
    }
    let variable = name.path.joined(separator: ".")
    throw fault(.unfitTransform(transform, to: variable.isEmpty ? "." : variable, kind: value.kind), name)
  }

  private static let placeWords = ["index", "first", "last", "even", "odd"]
  private static let textWords = ["uppercased", "lowercased"]
  private static let listWords = ["count", "empty", "first", "last", "reversed", "joined"]
  /// Everything that may stand before the parentheses of a tag.
  static let transforms = NumberFormat.names + NumberFormat.conditions + textWords + listWords

  /// One value that has the names of both and the longer of their texts and lists.
  private static func merged(_ a: TemplateValue, _ b: TemplateValue) -> TemplateValue {
    switch (a, b) {
    case (.object(let first), .object(let second)): .object(first.merging(second, uniquingKeysWith: merged))
    case (.list(let first), .list(let second)): first.count >= second.count ? a : b
    default: bytes(of: a) >= bytes(of: b) ? a : b
    }
  }

  /// The most bytes a value prints as: a guarded mark takes four.
  private static func bytes(of value: TemplateValue?) -> Int {
    switch value {
    case .text(let text): text.utf8.count * 4
    case .number: 320
    case .flag: 5
    case .list, .object, .none: 0
    }
  }

  private func fault(_ fault: TemplateFault, _ name: TemplateName) -> DocumentError {
    .template(composed.place(ofLine: name.line), fault)
  }
}
