import Foundation

/// The files that stages read, made before anything is timed, so that making them is in no stage's time or memory.
struct InputFiles: Sendable {
  /// Where they stand.
  let folder: String

  /// Finds the files that another process made.
  init(at folder: String) { self.folder = folder }

  /// Makes all files in a new folder.
  init() throws {
    folder = NSTemporaryDirectory() + "atlas-benchmarks-\(getpid())"
    try write(TextStages.million(), to: TextStages.file)
    for (name, bytes) in try WorkbookStages.files() { try write(bytes, to: name) }
    try ScalePanel().write(to: self)
  }

  /// Removes them.
  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// A file's content.
  func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }
}
