import Foundation

/// The studies that come with the tool.
public enum BuiltInStudy {
  /// The folder of a built-in study: in `Templates` of the current folder or of one above it, else beside the
  /// program. `PROVINCE_ATLAS_HOME` names another folder that holds `Templates` and `Shapes`.
  public static func path(named name: String) throws(AtlasError) -> String {
    let files = FileManager.default
    var candidates: [String] = []
    if let home = ProcessInfo.processInfo.environment["PROVINCE_ATLAS_HOME"], !home.isEmpty {
      candidates.append(home)
    }
    if files.fileExists(atPath: "Templates/\(name)/study.yaml") { return "Templates/\(name)" }
    candidates += ancestors(of: files.currentDirectoryPath)
    candidates += ancestors(of: Bundle.main.executableURL?.resolvingSymlinksInPath().path ?? "/")
    for folder in candidates where files.fileExists(atPath: "\(folder)/Templates/\(name)/study.yaml") {
      return "\(folder)/Templates/\(name)"
    }
    throw AtlasError(
      at: nil,
      found: "the study `\(name)` that comes with the tool is nowhere above this folder or the program",
      remedy: "Run in the project's folder, name a study, or set PROVINCE_ATLAS_HOME to the project's folder")
  }

  /// The names of all studies that come with the tool, in alphabetical order.
  public static func names() throws(AtlasError) -> [String] {
    let folder = try templates()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { InputFile.exists("\(folder)/\($0)/study.yaml") }.sorted()
  }

  /// The folder that holds all studies and templates that come with the tool.
  static func templates() throws(AtlasError) -> String {
    (try path(named: "china-provinces") as NSString).deletingLastPathComponent
  }

  /// The folder of the templates that fit any study.
  static func generalTemplates() throws(AtlasError) -> String { try templates() + "/general" }

  /// The names of the files of a folder, in alphabetical order.
  static func files(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private static func ancestors(of path: String) -> [String] {
    var folders: [String] = []
    var folder = path as NSString
    while folder.length > 1 {
      folders.append(folder as String)
      folder = folder.deletingLastPathComponent as NSString
    }
    return folders
  }
}
