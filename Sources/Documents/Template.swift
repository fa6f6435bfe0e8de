import Mustache

/// A report's text with tags for what changes from report to report: Markdown with Mustache tags and fenced
/// blocks, and YAML front matter on top.
///
/// Read it once and expand it for every unit. Partials are put in place when it is read, so a partial can
/// neither loop nor read a file.
public struct Template: Sendable {
  /// The file's name as the caller gave it, for messages.
  public let name: String
  /// The YAML between the leading `---` lines, unread; `nil` when there is none.
  public let frontMatter: FrontMatter?
  private let composed: ComposedTemplate
  private let nodes: [TemplateNode]
  private let mustache: MustacheTemplate

  /// The YAML of a template's head.
  public struct FrontMatter: Hashable, Sendable {
    /// The text between the two `---` lines.
    public let text: String
    /// The line of the file the text begins on, from 1.
    public let firstLine: Int
  }

  /// Reads a template.
  ///
  /// - Parameters:
  ///   - source: the whole text of the file.
  ///   - name: the file's name, for messages.
  ///   - partials: texts a template includes with `{{> name}}`, by name.
  ///   - otherPartials: names of partials that are there too and were not read, for the hint at a wrong name.
  /// - Throws: ``DocumentError/template(_:_:)`` for front matter, tags, sections or partials at fault.
  public init(
    _ source: String, name: String, partials: [String: TemplatePartial] = [:], otherPartials: [String] = []
  ) throws(DocumentError) {
    self.name = name
    let (frontMatter, body, bodyLine) = try Self.split(source, name: name)
    self.frontMatter = frontMatter
    composed = try ComposedTemplate(
      body: body, file: name, firstLine: bodyLine, partials: partials, others: otherPartials)
    nodes = try TemplateScanner(composed: composed).nodes()
    _ = MarkdownContentType.registered
    do {
      mustache = try MustacheTemplate(
        string: "{{%CONTENT_TYPE:\(MarkdownContentType.name)}}\n" + composed.text)
    } catch let error as MustacheTemplate.ParserError {
      let place = composed.place(ofLine: error.context.lineNumber - 2)
      throw .template(place, .badTag(error.context.line.trimmed))
    } catch {
      throw .template(SourcePlace(file: name, line: bodyLine), .badTag("\(error)"))
    }
  }

  /// Bytes an expanded template may have unless the caller says otherwise.
  public static let defaultLimit = 4 << 20

  /// Puts the values in place.
  ///
  /// Text values are guarded, so that nothing in them is read as Markdown or YAML: see ``DataText``. Only the
  /// triple braces `{{{name}}}` insert Markdown as it stands.
  ///
  /// - Parameters:
  ///   - data: the values by name.
  ///   - limit: the most bytes the result may have.
  /// - Throws: ``DocumentError/template(_:_:)`` for a name or a format that does not exist, with the nearest
  ///   one that does, and for a result that would be too large.
  public func expand(
    with data: TemplateData, limit: Int = defaultLimit
  ) throws(DocumentError) -> ExpandedTemplate {
    let root = TemplateValue.object(data.values)
    let bytes = try bytes(with: data, limit: limit)
    guard bytes <= limit else {
      throw .template(composed.place(ofLine: 0), .tooLarge(bytes: bytes, limit: limit))
    }
    let markdown = mustache.render(MustacheValue(value: root, language: data.language))
    return ExpandedTemplate(name: name, markdown: markdown, places: composed.places, source: composed.text)
  }

  /// Looks every name and every format of the template up, those inside lists too that a document may leave empty.
  ///
  /// - Parameter sample: data that have every name there is, with at least one element in every list.
  /// - Throws: ``DocumentError/template(_:_:)`` for a name or a format that does not exist, with the nearest one.
  public func checkNames(against sample: TemplateData) throws(DocumentError) {
    _ = try bytes(with: sample, limit: .max / 2)
  }

  /// An upper bound of the bytes the template becomes.
  private func bytes(with data: TemplateData, limit: Int) throws(DocumentError) -> Int {
    let check = TemplateCheck(composed: composed, limit: limit, language: data.language)
    return try check.bytes(of: nodes, in: [.init(value: .object(data.values), isItem: false)])
  }

  /// Cuts the front matter off.
  private static func split(
    _ source: String, name: String
  ) throws(DocumentError) -> (FrontMatter?, body: String, bodyLine: Int) {
    var text = source
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    func isRule(_ line: Substring.UnicodeScalarView) -> Bool {
      let words = String(line).trimmed
      return words == "---" && !line.starts(with: " ".unicodeScalars)
    }
    guard let first = lines.first, isRule(first) else { return (nil, text, 1) }
    guard let end = lines.dropFirst().firstIndex(where: isRule) else {
      throw .template(SourcePlace(file: name, line: 1), .unclosedFrontMatter)
    }
    let matter = lines[1..<end].map { String($0) }.joined(separator: "\n")
    let body = lines[(end + 1)...].map { String($0) }.joined(separator: "\n")
    return (FrontMatter(text: matter, firstLine: 2), body, end + 2)
  }
}

/// Markdown with every value in place, ready for ``Markdown/parse(_:)-(ExpandedTemplate)``.
public struct ExpandedTemplate: Hashable, Sendable {
  /// The template's name.
  public let name: String
  /// The Markdown; marks of punctuation from data travel as ``DataText`` says.
  public let markdown: String
  /// Where each line of the composed template was written, for the fences' places.
  let places: [SourcePlace]
  /// The composed template before its values were put in place.
  let source: String
}
