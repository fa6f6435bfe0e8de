import Foundation

/// What the runs of a stage took.
struct Measurement: Codable, Sendable {
  /// The time of each run.
  var seconds: [Double]
  /// The most memory that the process had at once.
  var peakMegabytes: Double

  /// Does a stage's work in this process.
  init(_ stage: Stage, inputs: InputFiles) async throws {
    let work = try await stage.prepare(inputs)
    var runs = 1
    var made = 0
    if case .warm(let count) = stage.repetition {
      runs = count
      made = try await work()
    }
    seconds = []
    for _ in 0..<runs {
      let start = ContinuousClock.now
      made &+= try await work()
      let took = (ContinuousClock.now - start).components
      seconds.append(Double(took.seconds) + Double(took.attoseconds) * 1e-18)
    }
    guard made != 0 else { throw BenchmarkError(text: "the stage \(stage.name) made nothing") }
    peakMegabytes = try Self.peakMegabytes()
  }

  /// Takes the runs of several processes together.
  init(merging parts: [Measurement]) {
    seconds = parts.flatMap(\.seconds).sorted()
    peakMegabytes = parts.map(\.peakMegabytes).max() ?? 0
  }

  /// The peak resident set as the kernel counts it, `VmHWM`. Not `ru_maxrss` of getrusage: that of a new process starts
  /// at the size of the one it was forked from.
  private static func peakMegabytes() throws -> Double {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    guard
      let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Double($0) })
    else { throw BenchmarkError(text: "/proc/self/status names no VmHWM") }
    return kilobytes * 1024 / 1e6
  }
}

/// Why the benchmarks stopped.
struct BenchmarkError: Error, CustomStringConvertible {
  let text: String
  var description: String { text }
}
