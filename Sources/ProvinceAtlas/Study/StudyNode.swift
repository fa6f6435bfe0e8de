import Documents
import Panels
import Yams

/// A piece of a YAML text that knows where it stands, so that whoever reads it can say what is wrong where.
struct StudyNode {
  /// The largest study file that is read: a hand-written study is a thousandth of it.
  static let largestText = 1_000_000

  let node: Node
  /// The file as messages name it.
  let file: String
  /// Lines before the first line of the YAML text: a block inside a template starts further down.
  let lineOffset: Int
  /// The way from the root, for messages: `indices.nqp.dimensions`.
  let path: String
  /// What messages call the root.
  private let subject: String

  /// Parses a YAML text. An empty text reads as an empty mapping. Messages call the whole of it `subject`.
  init(yaml: String, file: String, subject: String = "the study", lineOffset: Int = 0) throws(AtlasError) {
    guard yaml.utf8.count <= Self.largestText else {
      throw AtlasError(
        at: .init(file: file), found: "\(yaml.utf8.count) bytes of YAML",
        expected: "at most \(Self.largestText)", remedy: "Keep data in tables, not in the study file")
    }
    guard !AliasGrowth(yaml).isDangerous else {
      throw AtlasError(
        at: .init(file: file, line: lineOffset + 1),
        found:
          "aliases (`*name`) of aliases stand for more than \(AliasGrowth.most) values, and keys are lists of them",
        expected: "words as keys", remedy: "Write the values out")
    }
    self.file = file
    self.lineOffset = lineOffset
    self.path = ""
    self.subject = subject
    do {
      // Every value is read as it is written and judged by whoever asks for it: without the resolver's patterns for numbers
      // and days a text is parsed in a third of the time.
      node = try Yams.compose(yaml: yaml, .basic) ?? Node([(Node, Node)]())
    } catch {
      throw Self.error(from: error, file: file, lineOffset: lineOffset)
    }
  }

  private init(_ node: Node, in parent: StudyNode, key: String) {
    self.node = node
    self.file = parent.file
    self.lineOffset = parent.lineOffset
    self.subject = parent.subject
    self.path = parent.path.isEmpty ? key : "\(parent.path).\(key)"
  }

  /// Where it stands.
  var place: AtlasError.Place {
    .init(file: file, line: node.mark.map { $0.line + lineOffset }, column: node.mark?.column)
  }

  /// An error at this place.
  func error(found: String, expected: String? = nil, remedy: String? = nil) -> AtlasError {
    AtlasError(at: place, found: found, expected: expected, remedy: remedy)
  }

  /// An error at this place about a name that is none of the known ones.
  func error(found: String, unknown name: String, among known: [String]) -> AtlasError {
    AtlasError(at: place, found: found, unknown: name, among: known)
  }

  /// What the messages call it.
  var name: String { path.isEmpty ? subject : "`\(path)`" }

  private static func error(from error: any Error, file: String, lineOffset: Int) -> AtlasError {
    func at(_ mark: Mark) -> AtlasError.Place {
      .init(file: file, line: mark.line + lineOffset, column: mark.column)
    }
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return AtlasError(
        at: at(mark), found: "this is not YAML: \(problem)",
        remedy: "Check indentation, colons and quotes on this line and the one before")
    case .duplicatedKeysInMapping(let duplicates, let context):
      return AtlasError(
        at: at(context.mark),
        found: "the key \(duplicates.map { "`\($0)`" }.joined(separator: ", ")) stands twice",
        remedy: "Keep one of them")
    case .reader(let problem, _, _, _):
      return AtlasError(
        at: .init(file: file), found: "this is not YAML: \(problem)",
        remedy: "Save the file as UTF-8 text without control characters")
    default:
      return AtlasError(at: .init(file: file), found: "this is not YAML: \(error)")
    }
  }
}

// MARK: - Mappings and lists

extension StudyNode {
  /// The values of a mapping by key, in the order of the text. Fails on a key that is not one of `known`.
  func fields(_ known: [String]) throws(AtlasError) -> [String: StudyNode] {
    var fields: [String: StudyNode] = [:]
    for (key, value) in try entries() {
      guard known.contains(key) else {
        throw value.unknownKey(key, known: known, in: self)
      }
      fields[key] = value
    }
    return fields
  }

  /// The entries of a mapping whose keys the user chooses, in the order of the text.
  func entries() throws(AtlasError) -> [(key: String, value: StudyNode)] {
    guard let mapping = node.mapping else {
      throw error(found: "\(name) is \(kind)", expected: "a mapping, `key: value` on each line")
    }
    var entries: [(key: String, value: StudyNode)] = []
    for (keyNode, value) in mapping {
      guard let key = keyNode.scalar?.string else {
        throw StudyNode(keyNode, in: self, key: "?").error(
          found: "a key of \(name) is a list or a mapping", expected: "a word")
      }
      entries.append((key, StudyNode(value, in: self, key: key)))
    }
    return entries
  }

  /// The keys of a mapping; none for anything else.
  var keys: [String] { node.mapping?.keys.compactMap { $0.scalar?.string } ?? [] }

  /// The entries of a mapping, each made into a value from its key and its contents.
  func mapEntries<Value>(
    _ make: (String, StudyNode) throws(AtlasError) -> Value
  ) throws(AtlasError) -> [Value] {
    var values: [Value] = []
    for (key, node) in try entries() { values.append(try make(key, node)) }
    return values
  }

  /// The value under `key`, which must be there.
  func required(
    _ key: String, of fields: [String: StudyNode]
  ) throws(AtlasError) -> StudyNode {
    guard let value = fields[key] else {
      throw error(
        found: "\(name) has no `\(key)`", remedy: "Add the line `\(key): …`")
    }
    return value
  }

  /// The items of a list.
  func items() throws(AtlasError) -> [StudyNode] {
    guard let sequence = node.sequence else {
      throw error(found: "\(name) is \(kind)", expected: "a list, `- item` on each line or `[a, b]`")
    }
    return sequence.enumerated().map { StudyNode($1, in: self, key: "\($0 + 1)") }
  }

  private func unknownKey(_ key: String, known: [String], in parent: StudyNode) -> AtlasError {
    let mark = parent.node.mapping?.keys.first { $0.scalar?.string == key }?.mark
    let place = AtlasError.Place(
      file: file, line: mark.map { $0.line + lineOffset } ?? place.line, column: mark?.column ?? place.column)
    return AtlasError(
      at: place, found: "\(parent.name) has the unknown key `\(key)`",
      unknown: key, among: known)
  }
}

// MARK: - Scalars

extension StudyNode {
  /// What the value is, in words.
  var kind: String {
    switch node {
    case .scalar(let scalar): scalar.string.isEmpty ? "empty" : "`\(scalar.string.prefix(60))`"
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }

  /// Whether it has keys of its own.
  var isMapping: Bool { node.mapping != nil }

  /// Whether the value is one word or number.
  var isScalar: Bool { node.scalar != nil }

  /// Whether the value says that nothing stands here: `~`, a dash or nothing.
  var isBlank: Bool { node.scalar.map { ["", "~", "null", "-", "–", "—"].contains($0.string) } ?? false }

  /// The value as text, which must not be empty.
  func text() throws(AtlasError) -> String {
    guard let scalar = node.scalar, !scalar.string.isEmpty else {
      throw error(found: "\(name) is \(kind)", expected: "text")
    }
    // Values put into a template travel guarded, so that no name in the data can become YAML.
    return DataText.restored(scalar.string)
  }

  /// Text in one or both languages: a word, or `{en: …, zh: …}`.
  func localizedText() throws(AtlasError) -> LocalizedText {
    guard isMapping else { return LocalizedText(try text()) }
    let fields = try fields(["en", "zh"])
    return LocalizedText(
      english: try required("en", of: fields).text(), chinese: try required("zh", of: fields).text())
  }

  /// A whole number within bounds.
  func integer(in range: ClosedRange<Int>) throws(AtlasError) -> Int {
    guard let scalar = node.scalar, let value = Int(scalar.string), range.contains(value) else {
      throw error(
        found: "\(name) is \(kind)",
        expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }

  /// A finite number within bounds.
  func number(in range: ClosedRange<Double>) throws(AtlasError) -> Double {
    guard let scalar = node.scalar, let value = Double(scalar.string), range.contains(value) else {
      throw error(
        found: "\(name) is \(kind)", expected: "a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }

  /// Yes or no.
  func flag() throws(AtlasError) -> Bool {
    guard let scalar = node.scalar, ["true", "false"].contains(scalar.string) else {
      throw error(found: "\(name) is \(kind)", expected: "`true` or `false`")
    }
    return scalar.string == "true"
  }

  /// One of the given words.
  func word<Choice>(_ choices: KeyValuePairs<String, Choice>) throws(AtlasError) -> Choice {
    let text = try text()
    if let choice = choices.first(where: { $0.key == text }) { return choice.value }
    let words = choices.map(\.key)
    throw error(
      found: "\(name) is `\(text.prefix(60))`",
      unknown: text, among: words)
  }

  /// A list of words, or one word alone.
  func words() throws(AtlasError) -> [String] {
    if node.scalar != nil { return [try text()] }
    var words: [String] = []
    for item in try items() { words.append(try item.text()) }
    return words
  }
}
