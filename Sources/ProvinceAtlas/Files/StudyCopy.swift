import Documents
import Foundation

/// A study that comes with the tool, copied to a folder of its own to start from. The copy holds everything the study
/// reads, shapes and names of units too, and can be moved anywhere.
public struct StudyCopy: Sendable {
  /// A file of the copy.
  private struct Part {
    /// Where it stands, relative to the copy.
    let name: String
    let bytes: [UInt8]
  }

  /// The study's name.
  public let template: String
  private let source: String

  /// The study of a name, such as `china-provinces`.
  ///
  /// - Throws: `AtlasError` for a name that no study has.
  public init(of template: String) throws(AtlasError) {
    let known = try BuiltInStudy.names()
    guard known.contains(template) else {
      throw AtlasError(
        at: nil, found: "no study that comes with the tool is called `\(template.prefix(60))`",
        unknown: template, among: known)
    }
    self.template = template
    source = try BuiltInStudy.path(named: template)
  }

  /// Writes the copy, whole or not at all.
  ///
  /// - Parameter folder: A folder that is not there yet, or is empty.
  /// - Returns: The files' paths, relative to the folder.
  /// - Throws: `AtlasError` when the folder holds anything, or cannot be written.
  public func write(to folder: String) throws(AtlasError) -> [String] {
    let files = FileManager.default
    guard (try? files.contentsOfDirectory(atPath: folder))?.isEmpty ?? !files.fileExists(atPath: folder)
    else {
      throw AtlasError(
        at: .init(file: folder), found: "there is something already",
        expected: "a folder that is new or empty", remedy: "Choose another name")
    }
    let parts = try parts()
    let staging = folder + ".partial-\(ProcessInfo.processInfo.processIdentifier)"
    do {
      for part in parts {
        let path = "\(staging)/\(part.name)"
        try files.createDirectory(
          atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(part.bytes).write(to: URL(fileURLWithPath: path))
      }
      if files.fileExists(atPath: folder) { try files.removeItem(atPath: folder) }
      try files.moveItem(atPath: staging, toPath: folder)
    } catch {
      try? files.removeItem(atPath: staging)
      throw AtlasError(
        at: .init(file: folder), found: "the study cannot be written: \(error.localizedDescription)",
        remedy: "Choose a folder that you may write to")
    }
    return parts.map(\.name)
  }

  // MARK: - Parts

  /// The study's own files but its READMEs, which speak of the tool's folders, then what they name outside.
  private func parts() throws(AtlasError) -> [Part] {
    var own: [String: [UInt8]] = [:]
    for name in (FileManager.default.subpaths(atPath: source) ?? []).sorted() {
      let path = "\(source)/\(name)"
      guard !InputFile.isFolder(path), FileName.last(of: name) != "README.md" else { continue }
      own[name] = try InputFile.bytes(at: path, purpose: "study")
    }
    var foreign: [String: [UInt8]] = [:]
    for name in own.keys.sorted() where name.hasSuffix(".yaml") {
      var text = String(decoding: own[name] ?? [], as: UTF8.self)
      for outer in Self.outerPaths(in: text) {
        let inner = Self.innerPath(outer)
        for (file, bytes) in try Self.files(at: "\(source)/\(outer)") {
          foreign[(inner as NSString).deletingLastPathComponent + "/" + file] = bytes
        }
        text = text.replacing(outer, with: inner)
      }
      own[name] = Array(text.utf8)
    }
    let shared = try partials(of: own.merging(foreign) { mine, _ in mine })
    let moved = foreign.merging(shared) { mine, _ in mine }.map {
      ($0.key.hasPrefix("/") ? String($0.key.dropFirst()) : $0.key, $0.value)
    }
    return own.merging(moved) { mine, _ in mine }.sorted { $0.key < $1.key }.map { Part(name: $0, bytes: $1) }
  }

  /// The texts that templates include from those that come with the tool, with what these include, so that they can be
  /// changed in the copy.
  private func partials(of files: [String: [UInt8]]) throws(AtlasError) -> [String: [UInt8]] {
    let folder = try BuiltInStudy.templates()
    let shipped = BuiltInStudy.files(in: "\(folder)/\(PartialFiles.folderName)")
    func inclusions(_ bytes: [UInt8]) -> [String] {
      TemplatePartial.names(in: String(decoding: bytes, as: UTF8.self))
    }
    var open = files.keys.sorted().filter { $0.hasSuffix(".md") }.flatMap { inclusions(files[$0] ?? []) }
    var found: [String: [UInt8]] = [:]
    while let name = open.popLast() {
      let endings = [".md"] + Language.allCases.map { ".\($0.rawValue).md" }
      for file in endings.map({ name + $0 }) where shipped.contains(file) {
        let inner = "\(PartialFiles.folderName)/\(file)"
        guard found[inner] == nil else { continue }
        let bytes = try InputFile.bytes(at: "\(folder)/\(inner)", purpose: "partial")
        found[inner] = bytes
        open += inclusions(bytes)
      }
    }
    return found
  }

  /// The paths in a study that lead out of its folder, in order, each once.
  private static func outerPaths(in text: String) -> [String] {
    var paths: [String] = []
    for match in text.matches(of: /(?:\.\.\/)+[^\s,"'#]+/) where !paths.contains(String(match.output)) {
      paths.append(String(match.output))
    }
    return paths
  }

  /// Where a file from outside stands in the copy: shapes in `shapes`, what belongs to another study as it does there.
  private static func innerPath(_ path: String) -> String {
    let parts = path.split(separator: "/").drop { $0 == ".." }
    let isShape = parts.first == "Shapes"
    return ((isShape ? ["shapes"] : []) + parts.dropFirst().map(String.init)).joined(separator: "/")
  }

  /// What a path means: a file, one for every language where it names `{language}`, all parts of a shapefile.
  private static func files(at path: String) throws(AtlasError) -> [(name: String, bytes: [UInt8])] {
    var paths =
      path.contains("{language}")
      ? Language.allCases.map { path.replacing("{language}", with: $0.rawValue) } : [path]
    if path.hasSuffix(".shp") {
      let parts = ["shx", "dbf", "prj", "cpg"].map { String(path.dropLast(3)) + $0 }
      paths += parts.filter(InputFile.exists)
    }
    return try paths.map { path throws(AtlasError) in
      (FileName.last(of: path), try InputFile.bytes(at: path, purpose: "study"))
    }
  }
}
