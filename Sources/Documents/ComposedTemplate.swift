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
  ///   - others: names of partials that were not read, for the hint at a name that is not there.
  init(
    body: some StringProtocol, file: String, firstLine: Int, partials: [String: TemplatePartial],
    others: [String]
  ) throws(DocumentError) {
    var composer = Composer(partials: partials, others: others)
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
  let partials: [String: TemplatePartial]
  let others: [String]
  var lines: [String] = []
  var places: [SourcePlace] = []
  var bytes = 0
  var inclusions = 0
  /// Whether fences are marked with their place: in lines that are put into others they are marked later.
  var marksFences = true

  init(partials: [String: TemplatePartial], others: [String]) {
    self.partials = partials
    self.others = others
  }

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
        if before.trimmed.isEmpty && after.trimmed.isEmpty {
          let (text, path) = try partial(name, at: place, stack: stack)
          try append(
            text.text.hasSuffix("\n") ? text.text.dropLast() : text.text[...], file: text.file, firstLine: 1,
            indentation: indentation + before, stack: path)
        } else {
          try addInline(indentation + line, at: place, stack: stack)
        }
      } else {
        try add(line.isEmpty ? "" : indentation + line, at: place)
      }
    }
  }

  /// A line that holds more than an inclusion: the first line of each partial goes on where the text before it ends, and
  /// the text after it goes on where its last line ends.
  private mutating func addInline(
    _ line: String, at place: SourcePlace, stack: [String]
  ) throws(DocumentError) {
    var (rest, open, openPlace) = (line, "", place)
    while let (before, name, after) = Self.inclusion(in: rest) {
      let (partial, path) = try partial(name, at: place, stack: stack)
      var inner = Composer(partials: partials, others: others)
      (inner.inclusions, inner.bytes, inner.marksFences) = (inclusions, bytes, false)
      try inner.append(partial.text.trimmed, file: partial.file, firstLine: 1, indentation: "", stack: path)
      inclusions = inner.inclusions
      open += before
      rest = after
      for (index, text) in inner.lines.enumerated() {
        open += text
        guard index + 1 < inner.lines.count else { break }
        try add(open, at: openPlace)
        (open, openPlace) = ("", inner.places[index + 1])
      }
    }
    try add(open + rest, at: openPlace)
  }

  /// A partial and the way to it.
  private mutating func partial(
    _ name: String, at place: SourcePlace, stack: [String]
  ) throws(DocumentError) -> (TemplatePartial, path: [String]) {
    inclusions += 1
    guard inclusions <= ComposedTemplate.maximumInclusions else {
      throw .template(place, .tooManyTags(limit: ComposedTemplate.maximumInclusions))
    }
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) }),
      !name.hasPrefix(".")
    else { throw .template(place, .badPartialName(name)) }
    guard let partial = partials[name] else {
      let known = Set(partials.keys).union(others)
      throw .template(place, .unknownPartial(name, hint: NearestName.hint(name, among: known)))
    }
    if let first = stack.firstIndex(of: name) {
      throw .template(place, .partialLoop(stack[first...] + [name]))
    }
    let path = stack + [name]
    guard path.count <= ComposedTemplate.maximumDepth else {
      throw .template(place, .partialsTooDeep(path, limit: ComposedTemplate.maximumDepth))
    }
    return (partial, path)
  }

  private mutating func add(_ line: String, at place: SourcePlace) throws(DocumentError) {
    bytes += line.utf8.count + 1
    guard bytes <= ComposedTemplate.maximumBytes else {
      throw .template(place, .tooLarge(bytes: bytes, limit: ComposedTemplate.maximumBytes))
    }
    lines.append(marksFences && Self.opensFence(line) ? "\(line) \(DataText.placeMark)\(lines.count)" : line)
    places.append(place)
  }

  /// The first `{{> name}}` of a line and what stands on both sides.
  private static func inclusion(in line: String) -> (before: String, name: String, after: String)? {
    guard let (range, name) = TemplatePartial.inclusion(in: line[...]) else { return nil }
    return (String(line[..<range.lowerBound]), name, String(line[range.upperBound...]))
  }

  /// Whether the line opens a fence with a kind, so that messages about it can name its place.
  private static func opensFence(_ line: String) -> Bool {
    let text = line.drop { $0 == " " || $0 == ">" }
    guard let mark = text.first, mark == "`" || mark == "~" else { return false }
    let fence = text.prefix { $0 == mark }
    return fence.count >= 3 && !text.dropFirst(fence.count).trimmed.isEmpty
  }
}
