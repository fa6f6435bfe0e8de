import Foundation
import Synchronization

/// A folder of results that is replaced as a whole: files are written aside first, and take the place of the
/// earlier ones only when every one of them is there. Interrupted at any moment it leaves whole files only.
final class OutputFolder: Sendable {
  /// The folder.
  let path: String
  private let staging: StagingFolder
  /// The files that lie in the staging folder.
  private let staged = Mutex<Set<String>>([])
  /// What the manifest of the earlier run lists.
  private let earlier: [JobRecord]
  private let earlierFiles: [Manifest.File]
  /// What a run that was killed had finished, with the folder it lies in.
  private let left: [String: (record: JobRecord, folder: String)]

  /// Prepares the folder; nothing of an earlier run is touched. What runs that were killed left behind is removed, but a
  /// run that resumes takes it over.
  init(at path: String, resuming: Bool = false) throws(AtlasError) {
    self.path = path
    let abandoned = StagingFolder.abandoned(in: path)
    staging = try StagingFolder(in: path)
    var left: [String: (record: JobRecord, folder: String)] = [:]
    if resuming {
      for folder in staging.take(abandoned) {
        let journal = try? InputFile.bytes(at: "\(folder)/\(JobRecord.journalName)", purpose: "journal")
        for (name, record) in JobRecord.journal(journal ?? []) { left[name] = (record, folder) }
      }
    } else {
      for folder in abandoned { try? FileManager.default.removeItem(atPath: folder) }
    }
    self.left = left
    let manifest = try? Manifest(at: "\(path)/\(Manifest.fileName)")
    earlier = manifest?.records ?? []
    earlierFiles = manifest?.outputs ?? []
  }

  /// Writes a file aside. `name` is relative to the folder; safe from several tasks.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws(AtlasError) -> Manifest.File {
    let target = "\(staging.path)/\(name)"
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
    staged.withLock { _ = $0.insert(name) }
    return Manifest.File(path: name, bytes: bytes.count, sha256: Checksum.sha256(bytes))
  }

  /// The bytes of a file that is part of the results: written by this run, or in place.
  func bytes(of name: String) throws(AtlasError) -> [UInt8] {
    let isStaged = staged.withLock { $0.contains(name) }
    return try InputFile.bytes(
      at: isStaged ? "\(staging.path)/\(name)" : "\(path)/\(name)", purpose: "output")
  }

  /// Records a job as done, so that a run after this one can go on from it should this one be killed.
  func note(_ record: JobRecord) throws(AtlasError) { try staging.note(record) }
}

// MARK: - Going on

extension OutputFolder {
  /// A job that need not be done again: its fingerprint is the same, and every file of it is there with the recorded hash.
  /// What a killed run left is moved into this run's folder. Safe from several tasks for different jobs.
  func done(_ name: String, fingerprint: String) -> JobRecord? {
    guard !fingerprint.isEmpty else { return nil }
    if let (record, folder) = left[name], isUsable(record, fingerprint) {
      let places = record.files.map { file -> String? in
        holds("\(folder)/\(file.path)", file) ? folder : holds("\(path)/\(file.path)", file) ? path : nil
      }
      if !places.contains(nil), zip(record.files, places).allSatisfy({ $1 == path || move($0, from: folder) })
      {
        return record
      }
    }
    guard let record = earlier.first(where: { $0.job.name == name }), isUsable(record, fingerprint),
      record.files.count == record.job.files.count,
      record.files.allSatisfy({ holds("\(path)/\($0.path)", $0) })
    else { return nil }
    return record
  }

  private func isUsable(_ record: JobRecord, _ fingerprint: String) -> Bool {
    record.job.fingerprint == fingerprint && record.job.failure == nil && !record.files.isEmpty
      && record.files.allSatisfy { Self.isInside($0.path) }
  }

  private func holds(_ place: String, _ file: Manifest.File) -> Bool {
    guard let bytes = try? InputFile.bytes(at: place, purpose: "output") else { return false }
    return bytes.count == file.bytes && Checksum.sha256(bytes) == file.sha256
  }

  private func move(_ file: Manifest.File, from folder: String) -> Bool {
    let target = "\(staging.path)/\(file.path)"
    try? FileManager.default.createDirectory(
      atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    guard unsafe rename("\(folder)/\(file.path)", target) == 0 else { return false }
    staged.withLock { _ = $0.insert(file.path) }
    return true
  }
}

// MARK: - The end

extension OutputFolder {
  /// Puts everything in place, the manifest last, and removes what the earlier manifest lists and this run neither
  /// makes nor keeps.
  ///
  /// - Parameters:
  ///   - records: the jobs of this run. The files that an earlier run made of one that failed stay.
  ///   - keeping: whether the files of a job that this run was not asked for stay, by the job's name.
  ///   - manifest: makes the manifest from all jobs whose files stay.
  func finish(
    _ records: [JobRecord], keeping: (String) -> Bool, manifest: ([JobRecord]) -> Manifest
  ) throws(AtlasError) {
    var all = records
    let made = Set(records.flatMap(\.job.files))
    let position = Dictionary(
      records.enumerated().map { ($1.job.name, $0) }, uniquingKeysWith: { first, _ in first })
    for var old in earlier where keeping(old.job.name) {
      old.files = old.files.filter {
        Self.isInside($0.path) && !made.contains($0.path) && InputFile.exists("\(path)/\($0.path)")
      }
      old.job.files = old.files.map(\.path)
      guard !old.files.isEmpty else { continue }
      guard let index = position[old.job.name] else {
        all.append(old)
        continue
      }
      guard records[index].job.failure != nil else { continue }
      all[index] = JobRecord(job: records[index].job, files: old.files)
    }
    try write(manifest(all).json, to: Manifest.fileName)
    let stay = Set(all.flatMap(\.job.files))
    let aside = staged.withLock { $0 }
    for file in aside.intersection(stay).sorted() + [Manifest.fileName] { try putInPlace(file) }
    for stale in earlierFiles where !stay.contains(stale.path) && Self.isInside(stale.path) {
      try? FileManager.default.removeItem(atPath: "\(path)/\(stale.path)")
    }
    discard()
  }

  private func putInPlace(_ file: String) throws(AtlasError) {
    let target = "\(path)/\(file)"
    try? FileManager.default.createDirectory(
      atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    guard unsafe rename("\(staging.path)/\(file)", target) == 0 else {
      let reason = unsafe String(cString: strerror(errno))
      throw AtlasError(
        at: .init(file: target), found: "the result cannot be put in place: \(reason)",
        remedy: "Check that you may write there")
    }
  }

  /// Throws away what was written aside, and the folder itself when nothing else is in it.
  func discard() {
    staging.remove()
    // Fails, as it should, for a folder that holds anything.
    _ = unsafe rmdir(path)
  }

  /// A manifest is a file like any other: a path in it must not lead out of the folder.
  static func isInside(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
  }
}

/// The files of one job as they are written.
struct JobFiles {
  let output: OutputFolder
  private(set) var files: [Manifest.File] = []

  init(_ output: OutputFolder) { self.output = output }

  /// Writes a file aside.
  mutating func write(_ bytes: [UInt8], to name: String) throws(AtlasError) {
    files.append(try output.write(bytes, to: name))
  }
}
