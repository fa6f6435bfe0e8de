import Foundation
import ProvinceAtlas
import Synchronization

/// Shows progress: a bar with count and rate on a terminal, a line a file otherwise.
final class ProgressLine: Sendable {
  private let isQuiet: Bool
  private let start = ContinuousClock.now
  private let lastShown = Mutex<ContinuousClock.Instant?>(nil)

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  /// Shows an event.
  func show(_ event: ProgressEvent) {
    guard !isQuiet else { return }
    guard Terminal.isInteractive else {
      Terminal.error("[\(event.done)/\(event.total)] \(event.file)")
      return
    }
    let now = ContinuousClock.now
    let isDue = lastShown.withLock { last in
      guard event.done < event.total, let shown = last, now - shown < .milliseconds(50) else {
        last = now
        return true
      }
      return false
    }
    guard isDue else { return }
    let seconds =
      Double((now - start).components.seconds) + Double((now - start).components.attoseconds) * 1e-18
    let rate = seconds > 0 ? Double(event.done) / seconds : 0
    let remaining = rate > 0 ? Double(event.total - event.done) / rate : 0
    let width = 24
    let filled = event.total > 0 ? width * event.done / event.total : width
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    Terminal.status(
      "[\(bar)] \(event.done)/\(event.total)  "
        + String(format: "%.0f files/s, %.1f s left", rate, remaining))
    if event.done == event.total { Terminal.status("") }
  }
}
