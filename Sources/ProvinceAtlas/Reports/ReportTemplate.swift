import Documents
import Drawings
import Foundation

/// A template of the study with the look its front matter asks for, read once for all reports made from it.
struct ReportTemplate: Sendable {
  let template: Template
  /// The file as messages name it.
  let path: String
  /// What was read: the template and the partials it includes.
  let inputs: [Manifest.File]
  /// The look that the study’s theme and the front matter ask for together.
  let theme: Theme
  /// Colours that do not stand out.
  let notices: [Notice]
  private let head: [String: Template]
  private let style: PageStyle
  /// The pages a report shall have at most, for which figures become lower; `nil` for any number.
  let fitPages: Int?

  /// Bytes a template or a partial may have: a hand-written one is a hundredth of it.
  static let mostBytes = 1 << 20

  /// The lines of the front matter that may hold tags.
  private static let lines = [
    "kicker", "title", "subtitle", "organisation", "date", "header", "footer", "subject", "keywords",
  ]

  /// Reads a template of a study; `{language}` in the name stands for the language's code.
  ///
  /// - Parameter kind: what the template is for, so that every name in it is looked up at once; `nil` to look names up in
  ///   values only.
  init(
    _ name: String, of study: Study, language: Language, as kind: TemplateKind? = nil,
    theme: Theme = Theme()
  ) throws(AtlasError) {
    let name = name.replacing("{language}", with: language.rawValue)
    let file = try TemplateFile(name, of: study)
    path = file.path
    let text = try InputFile.text(at: path, purpose: "template", limit: Self.mostBytes)
    let included = try PartialFiles(for: text, at: path, of: study, language: language)
    inputs =
      [Manifest.File(path: file.record, bytes: text.utf8.count, sha256: Checksum.sha256(Array(text.utf8)))]
      + included.records
    do {
      template = try Template(
        text, name: path, partials: included.partials, otherPartials: included.names)
      (style, head, self.theme, fitPages) = try Self.frontMatter(
        template, path: path, language: language, theme: theme)
      notices = ThemeCheck(theme: self.theme).contrasts(on: style)
      if let kind {
        let sample = VariableRegistry.sample(of: kind, for: study.reports)
        try template.checkNames(against: sample)
        for line in Self.lines { try head[line]?.checkNames(against: sample) }
      }
    } catch let error as DocumentError {
      throw included.error(error)
    } catch let error as AtlasError {
      throw error
    } catch {
      throw AtlasError(at: .init(file: path), found: "\(error)")
    }
  }

  private static func frontMatter(
    _ template: Template, path: String, language: Language, theme: Theme
  ) throws -> (PageStyle, [String: Template], Theme, fitPages: Int?) {
    func style(_ language: Language, _ theme: Theme) -> PageStyle {
      theme.applied(to: PageStyle(language: language == .chinese ? .chinese : .english))
    }
    guard let text = template.frontMatter else { return (style(language, theme), [:], theme, nil) }
    let node = try StudyNode(
      yaml: text.text, file: path, subject: "the front matter", lineOffset: text.firstLine - 1)
    let fields = try node.fields(
      lines + PageSettings.keys + ["justified", "language", "title_page", "fit_pages"] + Theme.keys)
    let theme = theme.overridden(by: try Theme(fields))
    let own = try fields["language"]?.word(["en": Language.english, "zh": .chinese])
    var style = style(own ?? language, theme)
    let section = try PageSettings(fields).section(of: style)
    style = style.on(section)
    style.numerals = section.numerals ?? style.numerals
    if let hasTitlePage = fields["title_page"] { style.hasTitlePage = try hasTitlePage.flag() }
    if let justified = fields["justified"] { style.isJustified = try justified.flag() }
    var head: [String: Template] = [:]
    for line in lines {
      guard let field = fields[line] else { continue }
      // Keywords may be a list.
      head[line] = try Template(
        field.words().joined(separator: ", "), name: "\(path) (\(line))")
    }
    return (style, head, theme, try fields["fit_pages"]?.integer(in: 1...200))
  }

  /// What the files depend on: the template, what it includes, and the order of both.
  var hashes: [String] { inputs.map(\.sha256) }

  /// The families of fonts that the look names.
  var families: [String] { ThemeCheck(theme: theme).families }

  /// The language of the words that layout and formats add.
  var language: DocumentLanguage { style.language }

  /// What a report’s file says about itself beside its title.
  struct About: Hashable, Sendable {
    var subject = ""
    var keywords: [String] = []
    /// A tag such as `zh-CN`.
    var language = ""
  }

  /// What the file of a report says about itself, with the report’s values in place.
  func about(with data: TemplateData) throws(DocumentError) -> About {
    let keywords = try line("keywords", with: data).split { ",，、;；".contains($0) }
    return About(
      subject: try line("subject", with: data),
      keywords: keywords.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty },
      language: style.language == .chinese ? "zh-CN" : "en")
  }

  /// A line of the front matter; empty when it is left out.
  private func line(_ name: String, with data: TemplateData) throws(DocumentError) -> String {
    guard let template = head[name] else { return "" }
    return DataText.restored(try template.expand(with: data).markdown)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The head of a report and the look of its pages, with the report's values in place.
  func pages(with data: TemplateData) throws(DocumentError) -> (head: DocumentHead, style: PageStyle) {
    func line(_ name: String) throws(DocumentError) -> String { try self.line(name, with: data) }
    var style = style
    if head["header"] != nil { style.header = RunningLine(left: try line("header")) }
    if head["footer"] != nil { style.footer.left = try line("footer") }
    let documentHead = DocumentHead(
      title: try line("title"), kicker: try line("kicker"), subtitle: try line("subtitle"),
      organisation: try line("organisation"), date: try line("date"))
    return (documentHead, style)
  }
}
