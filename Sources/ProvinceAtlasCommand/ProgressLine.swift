import Foundation
import ProvinceAtlas
import Synchronization

/// Shows progress: a bar with count, rate and time remaining on a terminal, a line a job otherwise.
final class ProgressLine: Sendable {
  private let isQuiet: Bool
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  private struct State {
    var lastShown: ContinuousClock.Instant?
    var unchanged = 0
  }

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  /// Shows an event.
  func show(_ event: ProgressEvent) {
    guard !isQuiet, case .finished(let job) = event else { return }
    let now = ContinuousClock.now
    let (bar, isDue) = state.withLock { state in
      if job.isUnchanged { state.unchanged += 1 }
      let bar = ProgressBar(
        done: job.done, total: job.total, unchanged: state.unchanged, seconds: (now - start) / .seconds(1))
      guard job.done < job.total, let shown = state.lastShown, now - shown < .milliseconds(50) else {
        state.lastShown = now
        return (bar, true)
      }
      return (bar, false)
    }
    guard Terminal.isInteractive else {
      Terminal.error("[\(job.done)/\(job.total)] \(job.name)" + (job.isUnchanged ? " (up to date)" : ""))
      return
    }
    guard isDue else { return }
    Terminal.status(bar.text)
    if job.done == job.total { Terminal.status("") }
  }
}

/// One line that says how far a run is.
struct ProgressBar: Hashable {
  let done: Int
  let total: Int
  /// Jobs among those done that cost nothing, which say nothing of the time that remains.
  var unchanged = 0
  /// Since the start.
  let seconds: Double

  private static let width = 24

  /// `[######..................] 12/48  24 jobs/s, 1.5 s left`.
  var text: String {
    let filled = total > 0 ? Self.width * done / total : Self.width
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled)
    let made = done - unchanged
    let count = "[\(bar)] \(done)/\(total)"
    guard made > 0, seconds > 0 else { return count }
    let rate = Double(made) / seconds
    return count + "  " + String(format: rate < 10 ? "%.1f" : "%.0f", rate) + " jobs/s, "
      + Self.duration(Double(total - done) / rate) + " left"
  }

  /// `4.2 s`, `3 min 05 s`, `1 h 02 min`.
  private static func duration(_ seconds: Double) -> String {
    guard seconds >= 99.95 else { return String(format: "%.1f s", seconds) }
    let whole = Int(min(seconds, 1e9).rounded())
    return whole < 3600
      ? String(format: "%d min %02d s", whole / 60, whole % 60)
      : String(format: "%d h %02d min", whole / 3600, whole / 60 % 60)
  }
}
