import Foundation
import Synchronization

/// A folder of results that is replaced as a whole: files are written aside first, and take the place of the
/// earlier ones only when every one of them is there. Interrupted at any moment it leaves whole files only.
final class OutputFolder: Sendable {
  /// The folder.
  let path: String
  private let staging: String
  private let written = Mutex<[Manifest.File]>([])

  /// Prepares the folder; nothing of an earlier run is touched.
  init(at path: String) throws(AtlasError) {
    self.path = path
    Self.removeAbandonedStaging(in: path)
    staging = "\(path)/.partial-\(ProcessInfo.processInfo.processIdentifier)"
    do {
      try FileManager.default.createDirectory(atPath: staging, withIntermediateDirectories: true)
    } catch {
      throw AtlasError(
        at: .init(file: path), found: "the output folder cannot be made: \(error.localizedDescription)",
        remedy: "Choose another with --output")
    }
  }

  /// Writes a file aside. `name` is relative to the folder; safe from several tasks.
  func write(_ bytes: [UInt8], to name: String) throws(AtlasError) {
    let target = "\(staging)/\(name)"
    do {
      try FileManager.default.createDirectory(
        atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(fileURLWithPath: target))
    } catch {
      throw AtlasError(
        at: .init(file: "\(path)/\(name)"),
        found: "the file cannot be written: \(error.localizedDescription)",
        remedy: "Make room on the disk or choose another folder with --output")
    }
    let file = Manifest.File(path: name, bytes: bytes.count, sha256: Checksum.sha256(bytes))
    written.withLock { $0.append(file) }
  }

  /// What was written so far, by name.
  var files: [Manifest.File] { written.withLock { $0 }.sorted { $0.path < $1.path } }

  /// Puts everything in place, the manifest last, and removes what the earlier manifest lists and this run neither
  /// makes nor keeps. Files that are kept stay listed.
  func finish(
    keeping: (String) -> Bool, manifest: ([Manifest.File]) -> Manifest
  ) throws(AtlasError) {
    let made = files
    let names = Set(made.map(\.path))
    let earlier = (try? Manifest(at: "\(path)/\(Manifest.fileName)"))?.outputs ?? []
    let others = earlier.filter { !names.contains($0.path) && Self.isInside($0.path) }
    let kept = others.filter { keeping($0.path) && InputFile.exists("\(path)/\($0.path)") }
    try write(manifest((made + kept).sorted { $0.path < $1.path }).json, to: Manifest.fileName)
    for file in made.map(\.path) + [Manifest.fileName] { try putInPlace(file) }
    for stale in others where !kept.contains(stale) {
      try? FileManager.default.removeItem(atPath: "\(path)/\(stale.path)")
    }
    discard()
  }

  private func putInPlace(_ file: String) throws(AtlasError) {
    let target = "\(path)/\(file)"
    try? FileManager.default.createDirectory(
      atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    guard unsafe rename("\(staging)/\(file)", target) == 0 else {
      let reason = unsafe String(cString: strerror(errno))
      throw AtlasError(
        at: .init(file: target), found: "the result cannot be put in place: \(reason)",
        remedy: "Check that you may write there")
    }
  }

  /// Throws away what was written aside, and the folder itself when nothing else is in it.
  func discard() {
    try? FileManager.default.removeItem(atPath: staging)
    // Fails, as it should, for a folder that holds anything.
    _ = unsafe rmdir(path)
  }

  /// A manifest is a file like any other: a path in it must not lead out of the folder.
  private static func isInside(_ name: String) -> Bool {
    !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
  }

  /// Removes what runs that were killed left behind; a run that still works keeps its files.
  private static func removeAbandonedStaging(in path: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where name.hasPrefix(".partial-") {
      guard let process = Int32(name.dropFirst(".partial-".count)), kill(process, 0) != 0 else { continue }
      try? FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }
  }
}
