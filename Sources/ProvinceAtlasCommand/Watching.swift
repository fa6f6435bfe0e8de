import ArgumentParser
import Dispatch
import Foundation
import ProvinceAtlas
import Synchronization

/// `build --watch`: builds whenever a file changes, until Ctrl-C.
struct Watching {
  let path: String
  let options: RunOptions
  let isQuiet: Bool
  /// `nil` for words.
  let events: EventLines?

  func run() async throws {
    let interrupt = Interrupt()
    let sources = interrupt.listen()
    defer { for source in sources { source.cancel() } }
    let (events, progress) = (events, ProgressLine(isQuiet: isQuiet || !Terminal.isInteractive))
    try await StudyWatch(path, options: options).run(until: { interrupt.isSet }) { event in
      if let events { events.show(event) } else { progress.show(event) }
    } show: { rebuild in
      show(rebuild)
    }
    if events == nil { Terminal.error("no longer watching \(path)") }
  }

  private func show(_ rebuild: StudyWatch.Rebuild) {
    switch rebuild.result {
    case .success(let outcome):
      if let events { events.show(outcome) }
      for failure in outcome.failures { Terminal.error("error: \(failure)") }
      if rebuild.changed.isEmpty, !isQuiet {
        for notice in outcome.notices { Terminal.error("note: \(notice)") }
      }
    case .failure(let error):
      if let events { events.show(error) }
      Terminal.error("error: \(error)")
    }
    guard events == nil, !isQuiet else { return }
    Terminal.result(rebuild.summary)
    if rebuild.changed.isEmpty { Terminal.error("watching \(path); Ctrl-C ends") }
  }
}

/// Whether the person at the terminal, or a program, asked the command to end.
private final class Interrupt: Sendable {
  private let state = Mutex(false)

  var isSet: Bool { state.withLock { $0 } }

  func set() { state.withLock { $0 = true } }

  /// Sets it on SIGINT and SIGTERM as long as what is returned lives.
  func listen() -> [any DispatchSourceSignal] {
    let queue = DispatchQueue(label: "interrupt")
    return [SIGINT, SIGTERM].map { number in
      // The default would end the process at once, in the middle of a build.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { self.set() }
      source.resume()
      return source
    }
  }
}
