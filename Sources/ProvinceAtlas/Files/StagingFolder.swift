import Foundation
import Synchronization

/// The hidden folder in which a run collects its files until all are there, with a journal of the jobs done.
final class StagingFolder: Sendable {
  /// The folder.
  let path: String
  private let lock: FileLock?
  private let journal = Mutex<Int32>(-1)

  private static let prefix = ".partial-"
  private static let lockName = ".lock"

  /// Makes the folder in a folder of results.
  init(in home: String) throws(AtlasError) {
    let number = ProcessInfo.processInfo.processIdentifier
    var names = (1...99).lazy.map { "\(home)/\(Self.prefix)\(number)" + ($0 == 1 ? "" : "-\($0)") }
      .makeIterator()
    var made: String?
    do {
      try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
      // Another run of this very process may work in the first.
      while made == nil, let name = names.next() {
        if unsafe mkdir(name, 0o777) == 0 { made = name } else if errno != EEXIST { break }
      }
    } catch {
      throw Self.error(home, error.localizedDescription)
    }
    guard let made else { throw Self.error(home, unsafe String(cString: strerror(errno))) }
    path = made
    lock = FileLock(at: "\(made)/\(Self.lockName)", isNew: true)
  }

  deinit {
    let descriptor = journal.withLock { $0 }
    if descriptor >= 0 { close(descriptor) }
  }

  private static func error(_ home: String, _ reason: String) -> AtlasError {
    AtlasError(
      at: .init(file: home), found: "the output folder cannot be made: \(reason)",
      remedy: "Choose another with --output")
  }

  /// Adds a job to the journal: one write of one line, so that a run that is killed leaves whole lines and at most one
  /// that is cut off.
  func note(_ record: JobRecord) throws(AtlasError) {
    let line = record.line
    let isWritten = journal.withLock { descriptor in
      if descriptor < 0 {
        descriptor = unsafe open(
          "\(path)/\(JobRecord.journalName)", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
      }
      guard descriptor >= 0 else { return false }
      return unsafe line.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) } == line.count
    }
    guard isWritten else {
      throw AtlasError(
        at: .init(file: path),
        found: "the journal cannot be written: \(unsafe String(cString: strerror(errno)))",
        remedy: "Make room on the disk or choose another folder with --output")
    }
  }

  /// The staging folders in a folder that no run works in any more, by name.
  static func abandoned(in home: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: home)) ?? []
    return names.filter { $0.hasPrefix(prefix) }.sorted().map { "\(home)/\($0)" }.filter(isAbandoned)
  }

  /// A run holds the lock of its folder while it lives. A folder without one is told by the process in its name.
  private static func isAbandoned(_ path: String) -> Bool {
    let lock = "\(path)/\(lockName)"
    if InputFile.exists(lock) { return FileLock(at: lock, isNew: false) != nil }
    let name = (path as NSString).lastPathComponent.dropFirst(prefix.count)
    guard let process = name.split(separator: "-").first.flatMap({ Int32($0) }) else { return false }
    return kill(process, 0) != 0
  }

  /// Takes over what abandoned runs left, each in a folder of its own below this one.
  ///
  /// - Returns: the folders taken.
  func take(_ folders: [String]) -> [String] {
    var taken: [String] = []
    for (number, folder) in folders.enumerated() {
      let target = "\(path)/.taken-\(number + 1)"
      // Fails when another run was faster, which has it then.
      if unsafe rename(folder, target) == 0 { taken.append(target) }
    }
    return taken
  }

  /// Removes the folder with everything in it.
  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
