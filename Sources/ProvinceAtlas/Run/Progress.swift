import Synchronization

/// How far a run is. The command shows it; the pipeline only reports.
public enum ProgressEvent: Hashable, Sendable {
  /// Everything is read and computed; the work on the outputs starts.
  case started(folder: String, total: Int)
  /// A job is done.
  case finished(FinishedJob)

  /// A job that is done.
  public struct FinishedJob: Hashable, Sendable {
    /// What it is called, such as `maps/nqp`.
    public var name: String
    /// Jobs done so far, this one included.
    public var done: Int
    /// Jobs to do.
    public var total: Int
    /// What it left in the output folder; nothing when it failed.
    public var files: [Manifest.File]
    /// Whether the files were there and did not have to be made again.
    public var isUnchanged: Bool
  }
}

/// Counts jobs done by several tasks and hands each count on.
final class Progress: Sendable {
  private let total: Int
  private let done = Mutex(0)
  private let report: @Sendable (ProgressEvent) -> Void

  /// Counts towards `total`; `report` is called one event at a time, from any task.
  init(total: Int, report: @escaping @Sendable (ProgressEvent) -> Void) {
    self.total = total
    self.report = report
  }

  /// Announces the work.
  func started(in folder: String) { report(.started(folder: folder, total: total)) }

  /// Records a job.
  func finished(_ record: JobRecord, isUnchanged: Bool = false) {
    done.withLock { count in
      count += 1
      report(
        .finished(
          .init(
            name: record.job.name, done: count, total: total, files: record.files, isUnchanged: isUnchanged)))
    }
  }
}
