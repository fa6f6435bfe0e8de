import Foundation

/// The files that a name in a study stands for: a file, every table in a folder, or every file that fits a pattern.
enum FilePattern {
  /// The endings of files that can hold tables.
  private static let endings = ["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "dta"]
  /// More files than any study has: a pattern that fits them was a slip.
  private static let most = 10_000

  /// The paths a name stands for, sorted by name. `*` stands for any characters and `?` for one, in the last part of
  /// the path. In a folder only files count that can hold tables; hidden files and those an open spreadsheet program
  /// leaves (`~$…`) never do.
  static func files(_ name: String, in folder: String, place: AtlasError.Place) throws(AtlasError) -> [String]
  {
    let path = InputFile.path(name, in: folder)
    // A file whose own name holds a star or a question mark is that file.
    if InputFile.exists(path), !InputFile.isFolder(path) { return [name] }
    let isFolder = InputFile.isFolder(path)
    let parent = isFolder ? name : (name as NSString).deletingLastPathComponent
    let pattern = isFolder ? "*" : (name as NSString).lastPathComponent
    guard isFolder || pattern.contains("*") || pattern.contains("?") else {
      throw AtlasError(
        at: place, found: "there is no file or folder \(path)",
        remedy: "Check the path; paths in a study are relative to the study's folder")
    }
    let home = InputFile.path(parent, in: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: home.isEmpty ? "." : home)) ?? []
    let chosen = names.filter { candidate in
      !candidate.hasPrefix(".") && !candidate.hasPrefix("~$")
        && (!isFolder || endings.contains((candidate as NSString).pathExtension.lowercased()))
        && fits(Array(candidate.unicodeScalars), Array(pattern.unicodeScalars))
        && !InputFile.isFolder(home.isEmpty ? candidate : "\(home)/\(candidate)")
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard !chosen.isEmpty, chosen.count <= most else {
      throw AtlasError(
        at: place,
        found: chosen.isEmpty
          ? "no file fits \(path)" : "\(chosen.count) files fit \(path), more than \(most)",
        expected: isFolder
          ? "tables in the folder: \(endings.map { ".\($0)" }.joined(separator: ", "))" : nil,
        remedy: "Check the path; paths in a study are relative to the study's folder")
    }
    return chosen.map { parent.isEmpty ? $0 : "\(parent)/\($0)" }
  }

  /// Whether a name fits a pattern of `*` and `?`. Linear in both but for the last star, so no pattern is slow.
  static func fits(_ name: [Unicode.Scalar], _ pattern: [Unicode.Scalar]) -> Bool {
    var (at, want) = (0, 0)
    var star: (want: Int, at: Int)?
    while at < name.count {
      if want < pattern.count, pattern[want] == "*" {
        star = (want, at)
        want += 1
      } else if want < pattern.count, pattern[want] == "?" || pattern[want] == name[at] {
        at += 1
        want += 1
      } else if let last = star {
        star = (last.want, last.at + 1)
        (at, want) = (last.at + 1, last.want + 1)
      } else {
        return false
      }
    }
    return pattern[want...].allSatisfy { $0 == "*" }
  }
}
