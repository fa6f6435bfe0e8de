import Documents
import Drawings
import Foundation

/// A template of the study with the look its front matter asks for, read once for all reports made from it.
struct ReportTemplate: Sendable {
  let template: Template
  /// The file as messages name it.
  let path: String
  /// What was read.
  let record: Manifest.File
  private let head: [String: Template]
  private let style: PageStyle

  /// The lines of the front matter that may hold tags.
  private static let lines = ["kicker", "title", "subtitle", "organisation", "date", "header", "footer"]

  /// Reads a template of a study; `{language}` in the name stands for the language's code.
  ///
  /// - Parameter kind: what the template is for, so that every name in it is looked up at once; `nil` to look names up in
  ///   values only.
  init(
    _ name: String, of study: Study, language: Language, as kind: TemplateKind? = nil
  ) throws(AtlasError) {
    let name = name.replacing("{language}", with: language.rawValue)
    path = InputFile.path(name, in: study.folder)
    let text = try InputFile.text(at: path, purpose: "template")
    record = Manifest.File(path: name, bytes: text.utf8.count, sha256: Checksum.sha256(Array(text.utf8)))
    do {
      template = try Template(text, name: path)
      (style, head) = try Self.frontMatter(template, path: path, language: language)
      if let kind {
        let sample = VariableRegistry.sample(of: kind, hasAgainst: study.reports.against != nil)
        try template.checkNames(against: sample)
        for line in Self.lines { try head[line]?.checkNames(against: sample) }
      }
    } catch let error as DocumentError {
      throw AtlasError(error)
    } catch let error as AtlasError {
      throw error
    } catch {
      throw AtlasError(at: .init(file: path), found: "\(error)")
    }
  }

  private static func frontMatter(
    _ template: Template, path: String, language: Language
  ) throws -> (PageStyle, [String: Template]) {
    var style = PageStyle(language: language == .chinese ? .chinese : .english)
    guard let text = template.frontMatter else { return (style, [:]) }
    let node = try StudyNode(
      yaml: text.text, file: path, subject: "the front matter", lineOffset: text.firstLine - 1)
    let fields = try node.fields(lines + PageSettings.keys + ["justified"])
    let section = try PageSettings(fields).section(of: style)
    style = style.on(section)
    if let justified = fields["justified"] { style.isJustified = try justified.flag() }
    var head: [String: Template] = [:]
    for line in lines {
      guard let field = fields[line] else { continue }
      head[line] = try Template(field.text(), name: "\(path) (\(line))")
    }
    return (style, head)
  }

  /// The head of a report and the look of its pages, with the report's values in place.
  func pages(with data: TemplateData) throws(DocumentError) -> (head: DocumentHead, style: PageStyle) {
    func line(_ name: String) throws(DocumentError) -> String {
      guard let template = head[name] else { return "" }
      return DataText.restored(try template.expand(with: data).markdown)
        .trimmingCharacters(in: .whitespacesAndNewlines)
    }
    var style = style
    if head["header"] != nil { style.header = RunningLine(left: try line("header")) }
    if head["footer"] != nil { style.footer.left = try line("footer") }
    let documentHead = DocumentHead(
      title: try line("title"), kicker: try line("kicker"), subtitle: try line("subtitle"),
      organisation: try line("organisation"), date: try line("date"))
    return (documentHead, style)
  }
}
