import Foundation
import ProvinceAtlas

/// What happens in a run as JSON, an object a line on standard output, for programs that watch it.
struct EventLines: Sendable {
  /// An event; what does not apply is left out.
  struct Event: Codable, Hashable {
    /// `started`, `finished`, `notice`, `failure` or `done`.
    var event: String
    var study: String?
    /// The job's name.
    var job: String?
    var done: Int?
    var total: Int?
    /// Whether the job's files were up to date and not made again.
    var unchanged: Bool?
    var files: [Manifest.File]?
    /// The stage of a notice.
    var stage: String?
    var message: String?
    /// Where a failure stands.
    var file: String?
    var line: Int?
    var column: Int?
    var folder: String?
    /// How many files the run left, without the manifest.
    var fileCount: Int?
    var jobCount: Int?
    var unchangedCount: Int?
    var failureCount: Int?
    var summary: String?
    var exitCode: Int32?
  }

  let study: String

  /// Shows how far a run is.
  func show(_ event: ProgressEvent) {
    switch event {
    case .started(let folder, let total):
      write(Event(event: "started", study: study, total: total, folder: folder))
    case .finished(let job):
      write(
        Event(
          event: "finished", job: job.name, done: job.done, total: job.total, unchanged: job.isUnchanged,
          files: job.files))
    }
  }

  /// Shows what came of a run.
  func show(_ outcome: StudyRun.Outcome) {
    for notice in outcome.notices {
      write(Event(event: "notice", stage: notice.stage.rawValue, message: notice.message))
    }
    for failure in outcome.failures { write(Event(event: "failure", message: failure)) }
    write(
      Event(
        event: "done", folder: outcome.folder, fileCount: outcome.fileCount, jobCount: outcome.jobCount,
        unchangedCount: outcome.unchangedCount, failureCount: outcome.failures.count,
        summary: outcome.summary,
        exitCode: outcome.failures.isEmpty ? 0 : 1))
  }

  /// Shows what stopped a run.
  func show(_ error: AtlasError) {
    let place = error.place
    write(
      Event(
        event: "failure", message: error.description, file: place?.file, line: place?.line,
        column: place?.column))
    write(Event(event: "done", failureCount: 1, exitCode: 1))
  }

  private func write(_ event: Event) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings, numbers and lists of them always encode.
    guard let line = try? encoder.encode(event) else { return }
    Terminal.result(String(decoding: line, as: UTF8.self))
  }
}
