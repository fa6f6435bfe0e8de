import Synchronization

/// How far a run is. The command shows it; the pipeline only reports.
public struct ProgressEvent: Hashable, Sendable {
  /// Files made so far.
  public var done: Int
  /// Files to make.
  public var total: Int
  /// The file just made.
  public var file: String
}

/// Counts files made by several tasks and hands each count on.
final class Progress: Sendable {
  private let total: Int
  private let done = Mutex(0)
  private let report: @Sendable (ProgressEvent) -> Void

  /// Counts towards `total`; `report` is called one event at a time, from any task.
  init(total: Int, report: @escaping @Sendable (ProgressEvent) -> Void) {
    self.total = total
    self.report = report
  }

  /// Records a file.
  func finished(_ file: String) {
    done.withLock { count in
      count += 1
      report(ProgressEvent(done: count, total: total, file: file))
    }
  }
}
