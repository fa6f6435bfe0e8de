/// Reads the tags of a composed template before Mustache does, because Mustache passes over a name it does not
/// know in silence.
struct TemplateScanner {
  /// The lines of the template with its partials in place.
  let composed: ComposedTemplate

  /// Sections within sections that are read.
  static let maximumDepth = 16

  /// Tags that are read: the time Mustache takes grows with their square.
  static let maximumTags = 4_000

  /// The tags as a tree.
  func nodes() throws(DocumentError) -> [TemplateNode] {
    var open: [(name: TemplateName, isInverted: Bool, nodes: [TemplateNode])] = []
    var nodes: [TemplateNode] = []
    for tag in try tags() {
      switch tag {
      case .text(let bytes): nodes.append(.text(bytes: bytes))
      case .variable(let name): nodes.append(.variable(name))
      case .open(let name, let isInverted):
        guard open.count < Self.maximumDepth else {
          throw fault(.tooDeep(limit: Self.maximumDepth), at: name.line)
        }
        open.append((name, isInverted, nodes))
        nodes = []
      case .close(let text, let line):
        guard let section = open.popLast(), section.name.text == text else {
          throw fault(.unexpectedClose(text, open: nil), at: line)
        }
        nodes = section.nodes + [.section(section.name, isInverted: section.isInverted, nodes)]
      }
    }
    if let section = open.last { throw fault(.unclosedSection(section.name.text), at: section.name.line) }
    return nodes
  }

  private enum Tag {
    case text(bytes: Int)
    case variable(TemplateName)
    case open(TemplateName, isInverted: Bool)
    case close(String, line: Int)
  }

  private func tags() throws(DocumentError) -> [Tag] {
    let bytes = Array(composed.text.utf8)
    var tags: [Tag] = []
    var line = 0
    var textStart = 0
    var tagCount = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\n") { line += 1 }
      guard bytes[index] == UInt8(ascii: "{"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "{")
      else {
        index += 1
        continue
      }
      if index > textStart { tags.append(.text(bytes: index - textStart)) }
      let start = index + 2
      let isRaw = start < bytes.count && bytes[start] == UInt8(ascii: "{")
      guard let end = Self.end(closing: isRaw ? 3 : 2, in: bytes, from: start) else {
        let rest = String(decoding: bytes[index..<min(index + 30, bytes.count)], as: UTF8.self)
        throw fault(.badTag(rest), at: line)
      }
      tagCount += 1
      guard tagCount <= Self.maximumTags else { throw fault(.tooManyTags(limit: Self.maximumTags), at: line) }
      let words = String(decoding: bytes[(isRaw ? start + 1 : start)..<end], as: UTF8.self)
      if let tag = try tag(words, isRaw: isRaw, line: line) { tags.append(tag) }
      index = end + (isRaw ? 3 : 2)
      line += bytes[start..<end].count { $0 == UInt8(ascii: "\n") }
      textStart = index
    }
    if index > textStart { tags.append(.text(bytes: index - textStart)) }
    return tags
  }

  private func tag(_ words: String, isRaw: Bool, line: Int) throws(DocumentError) -> Tag? {
    let mark = isRaw ? nil : words.first
    if mark == "!" { return nil }
    let isMarked = mark.map { "#^/&".contains($0) } ?? false
    let inner = (isMarked ? words.dropFirst() : words[...]).trimmed
    if mark == "/" { return .close(inner, line: line) }
    guard let name = TemplateName(inner, line: line) else {
      throw fault(.badTag(isRaw ? "{{{\(words)}}}" : "{{\(words)}}"), at: line)
    }
    switch mark {
    case "#": return .open(name, isInverted: false)
    case "^": return .open(name, isInverted: true)
    default: return .variable(name)
    }
  }

  private static func end(closing length: Int, in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + length <= bytes.count {
      if bytes[index..<index + length].allSatisfy({ $0 == UInt8(ascii: "}") }) { return index }
      index += 1
    }
    return nil
  }

  private func fault(_ fault: TemplateFault, at line: Int) -> DocumentError {
    .template(composed.place(ofLine: line), fault)
  }
}

extension StringProtocol {
  /// The text without blanks at both ends.
  var trimmed: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? start
    return String(self[start..<end])
  }
}
