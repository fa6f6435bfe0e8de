import Documents
import Foundation

/// The texts that a template includes, found in folders called `partials`.
///
/// The study's own come first, then those beside the template, then those that come with the tool. `name.en.md` and
/// `name.zh.md` are of one language, `name.md` of both.
struct PartialFiles: Sendable {
  /// The folder's name.
  static let folderName = "partials"
  /// Bytes that all partials of a template may have.
  static let mostBytes = 4 << 20

  /// Those the template needs, by name.
  private(set) var partials: [String: TemplatePartial] = [:]
  /// The names of all there are.
  let names: [String]
  /// Where they are looked for, the study's own first.
  let folders: [String]
  /// What was read.
  private(set) var records: [Manifest.File] = []

  /// A file of a folder `partials`.
  private struct Found {
    let path: String
    /// The folder that holds `partials`: files that lie outside are not read.
    let home: String
    let file: String
  }

  /// Reads what a template includes, and what that includes.
  init(
    for template: String, at path: String, of study: Study, language: Language
  ) throws(AtlasError) {
    let homes = [study.folder, (path as NSString).deletingLastPathComponent] + Self.toolFolder
    let found = Self.found(in: homes, language: language)
    folders = homes.reduce(into: []) { folders, home in
      let folder = "\(home.isEmpty ? "." : home)/\(Self.folderName)"
      if !folders.contains(folder) { folders.append(folder) }
    }
    names = found.keys.sorted()
    var open = TemplatePartial.names(in: template)
    var bytes = 0
    while !open.isEmpty {
      let name = open.removeFirst()
      guard partials[name] == nil, let file = found[name] else { continue }
      let text = try Self.text(of: file)
      bytes += text.utf8.count
      guard bytes <= Self.mostBytes else {
        throw AtlasError(
          at: .init(file: file.path), found: "the partials of \(path) have more than \(Self.mostBytes) bytes",
          remedy: "Keep figures in tables, not in templates")
      }
      partials[name] = TemplatePartial(text, file: file.path)
      records.append(
        Manifest.File(
          path: "\(Self.folderName)/\(file.file)", bytes: text.utf8.count,
          sha256: Checksum.sha256(Array(text.utf8))))
      open += TemplatePartial.names(in: text)
    }
    records.sort { $0.path < $1.path }
  }

  /// What a template's fault is, for an unknown partial with the folders where partials are looked for.
  func error(_ fault: DocumentError) -> AtlasError {
    var error = AtlasError(fault)
    if case .template(_, .unknownPartial) = fault {
      error.found += " (looked for in \(folders.joined(separator: ", ")))"
    }
    return error
  }

  /// The folder of templates that comes with the tool; none where the tool stands alone.
  private static var toolFolder: [String] {
    (try? BuiltInStudy.templates()).map { [$0] } ?? []
  }

  private static func found(in homes: [String], language: Language) -> [String: Found] {
    var found: [String: Found] = [:]
    var seen: Set<String> = []
    for home in homes.map({ $0.isEmpty ? "." : $0 }) where seen.insert(home).inserted {
      let folder = "\(home)/\(folderName)"
      let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
      var own: [String: (file: String, isOfLanguage: Bool)] = [:]
      for file in files where file.hasSuffix(".md") {
        var name = String(file.dropLast(3))
        var isOfLanguage = false
        if let ending = Language.allCases.first(where: { name.hasSuffix(".\($0.rawValue)") }) {
          guard ending == language else { continue }
          name = String(name.dropLast(ending.rawValue.count + 1))
          isOfLanguage = true
        }
        if isOfLanguage || own[name] == nil { own[name] = (file, isOfLanguage) }
      }
      for (name, (file, _)) in own where found[name] == nil {
        found[name] = Found(path: "\(folder)/\(file)", home: home, file: file)
      }
    }
    return found
  }

  private static func text(of file: Found) throws(AtlasError) -> String {
    func real(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
    guard real(file.path).hasPrefix(real(file.home) + "/") else {
      throw AtlasError(
        at: .init(file: file.path), found: "the partial leads out of the folder \(file.home)",
        remedy: "Put the text itself there, not a link")
    }
    let text = try InputFile.text(at: file.path, purpose: "partial", limit: ReportTemplate.mostBytes)
    guard !text.hasPrefix("---\n") && !text.hasPrefix("---\r\n") else {
      throw AtlasError(
        at: .init(file: file.path, line: 1), found: "the partial begins with front matter",
        remedy: "Remove it: the front matter of the template that includes the partial holds")
    }
    return text
  }
}
