import Foundation

/// A job that was done, with the hashes of its files: what a run that goes on after another goes by.
struct JobRecord: Codable, Hashable, Sendable {
  var job: Manifest.Job
  var files: [Manifest.File]

  init(job: Manifest.Job, files: [Manifest.File]) {
    self.job = job
    self.files = files
    self.job.files = files.map(\.path)
  }

  /// The journal that a run keeps beside the files it has finished.
  static let journalName = ".journal"

  /// One line of a journal.
  var line: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings, numbers and lists of them always encode; JSON holds no line break of its own.
    return Array((try? encoder.encode(self)) ?? Data()) + [10]
  }

  /// The jobs of a journal by name, the last of each. A line that was cut off when the run was killed, and one that is
  /// no record, count as not written.
  static func journal(_ bytes: [UInt8]) -> [String: JobRecord] {
    guard let end = bytes.lastIndex(of: 10) else { return [:] }
    var records: [String: JobRecord] = [:]
    for line in bytes[..<end].split(separator: 10) {
      guard let record = try? JSONDecoder().decode(JobRecord.self, from: Data(line)) else { continue }
      records[record.job.name] = record
    }
    return records
  }
}
