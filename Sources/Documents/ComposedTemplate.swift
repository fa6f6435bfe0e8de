/// A template with its partials put in place, each line with the place it came from.
struct ComposedTemplate: Sendable {
  /// The lines, joined by line feeds.
  let text: String
  /// Where each line was written.
  let places: [SourcePlace]

  /// Inclusions within inclusions that are followed.
  static let maximumDepth = 8
  /// Partials that are put in place, counted each time.
  static let maximumInclusions = 1_000
  /// Bytes a composed template may have.
  static let maximumBytes = 1 << 20

  /// Puts the partials in place.
  ///
  /// - Parameters:
  ///   - body: the template without its front matter, beginning at `firstLine` of `file`.
  ///   - partials: texts by the name a template uses.
  init(
    body: some StringProtocol, file: String, firstLine: Int, partials: [String: String]
  ) throws(DocumentError) {
    var composer = Composer(partials: partials)
    try composer.append(body, file: file, firstLine: firstLine, indentation: "", stack: [])
    places = composer.places
    text = composer.lines.joined(separator: "\n")
  }

  /// Where line `line` (from 0) of the composed text was written.
  func place(ofLine line: Int) -> SourcePlace {
    places.isEmpty ? SourcePlace(file: "template", line: 1) : places[min(max(line, 0), places.count - 1)]
  }
}

/// Collects the lines of a template and, in their place, of its partials.
private struct Composer {
  let partials: [String: String]
  var lines: [String] = []
  var places: [SourcePlace] = []
  var bytes = 0
  var inclusions = 0

  mutating func append(
    _ text: some StringProtocol, file: String, firstLine: Int, indentation: String, stack: [String]
  ) throws(DocumentError) {
    // Split on scalars: a carriage return and its line feed are one `Character`.
    let rows = String(text).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (offset, row) in rows.enumerated() {
      var line = String(row)
      if line.unicodeScalars.last == "\r" { line.unicodeScalars.removeLast() }
      let place = SourcePlace(file: file, line: firstLine + offset)
      if let (before, name, after) = Self.inclusion(in: line) {
        try include(name, between: before, and: after, at: place, indentation: indentation, stack: stack)
      } else {
        try add(line.isEmpty ? "" : indentation + line, at: place)
      }
    }
  }

  private mutating func include(
    _ name: String, between before: String, and after: String, at place: SourcePlace,
    indentation: String, stack: [String]
  ) throws(DocumentError) {
    inclusions += 1
    guard inclusions <= ComposedTemplate.maximumInclusions else {
      throw .template(place, .tooManyTags(limit: ComposedTemplate.maximumInclusions))
    }
    guard let partial = partials[name] else {
      throw .template(place, .unknownPartial(name, hint: NearestName.hint(name, among: partials.keys)))
    }
    let path = stack + [name]
    if stack.contains(name) || path.count > ComposedTemplate.maximumDepth {
      throw .template(place, .partialLoop(path))
    }
    if before.trimmed.isEmpty && after.trimmed.isEmpty {
      let text = partial.hasSuffix("\n") ? partial.dropLast() : partial[...]
      try append(text, file: name, firstLine: 1, indentation: indentation + before, stack: path)
    } else {
      var inner = Composer(partials: partials)
      inner.inclusions = inclusions
      defer { inclusions = max(inclusions, inner.inclusions) }
      try inner.append(partial.trimmed, file: name, firstLine: 1, indentation: "", stack: path)
      guard let last = inner.lines.indices.last else {
        return try add(indentation + before + after, at: place)
      }
      inner.lines[0] = indentation + before + inner.lines[0]
      inner.lines[last] += after
      for index in inner.lines.indices { try addOrInclude(inner, index, at: place, stack: path) }
    }
  }

  /// Adds a line made of a partial and its surroundings, which may hold another inclusion.
  private mutating func addOrInclude(
    _ inner: Composer, _ index: Int, at place: SourcePlace, stack: [String]
  ) throws(DocumentError) {
    if let (before, name, after) = Self.inclusion(in: inner.lines[index]) {
      try include(name, between: before, and: after, at: place, indentation: "", stack: [])
    } else {
      try add(inner.lines[index], at: inner.places[index])
    }
  }

  private mutating func add(_ line: String, at place: SourcePlace) throws(DocumentError) {
    bytes += line.utf8.count + 1
    guard bytes <= ComposedTemplate.maximumBytes else {
      throw .template(place, .tooLarge(bytes: bytes, limit: ComposedTemplate.maximumBytes))
    }
    lines.append(Self.opensFence(line) ? "\(line) \(DataText.placeMark)\(lines.count)" : line)
    places.append(place)
  }

  /// The first `{{> name}}` of a line and what stands on both sides.
  private static func inclusion(in line: String) -> (before: String, name: String, after: String)? {
    guard line.contains("{{>"), let match = line.firstMatch(of: /\{\{>\s*([^{}]*?)\s*\}\}/) else {
      return nil
    }
    return (String(line[..<match.range.lowerBound]), String(match.1), String(line[match.range.upperBound...]))
  }

  /// Whether the line opens a fence with a kind, so that messages about it can name its place.
  private static func opensFence(_ line: String) -> Bool {
    let text = line.drop { $0 == " " || $0 == ">" }
    guard let mark = text.first, mark == "`" || mark == "~" else { return false }
    let fence = text.prefix { $0 == mark }
    return fence.count >= 3 && !text.dropFirst(fence.count).trimmed.isEmpty
  }
}
