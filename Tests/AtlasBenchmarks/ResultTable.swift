import Foundation

/// Prints a line a stage as the figures come in.
struct ResultTable {
  private(set) var missed: [String] = []
  private static let widths = [46, 10, 10, 10, 9, 16]

  /// Prints the head.
  init() {
    print(Self.line(["stage", "median", "least", "most", "peak MB", "aim"], verdict: ""))
    print(String(repeating: "-", count: Self.widths.reduce(0, +) + 8))
  }

  /// Prints what a stage took.
  mutating func add(_ stage: Stage, _ measurement: Measurement) {
    let times = measurement.seconds.sorted()
    let median = times[times.count / 2]
    var verdict = ""
    if let aim = stage.aim {
      let fits = aim.megabytes.map { measurement.peakMegabytes < $0 } ?? true
      verdict = median < aim.seconds && fits ? "holds" : "MISSED"
      if verdict == "MISSED" { missed.append(stage.name) }
    }
    let cells = [
      stage.name, Self.time(median), Self.time(times[0]), Self.time(times[times.count - 1]),
      String(format: "%.0f", measurement.peakMegabytes), stage.aim.map(Self.text) ?? "",
    ]
    print(Self.line(cells, verdict: verdict))
  }

  private static func text(_ aim: Stage.Aim) -> String {
    let seconds = String(format: "%g s", aim.seconds)
    return aim.megabytes.map { seconds + String(format: ", %.0f MB", $0) } ?? seconds
  }

  /// Milliseconds below a second.
  private static func time(_ seconds: Double) -> String {
    seconds < 1 ? String(format: "%.1f ms", seconds * 1e3) : String(format: "%.2f s", seconds)
  }

  private static func line(_ cells: [String], verdict: String) -> String {
    var line = ""
    for (position, cell) in cells.enumerated() {
      let blanks = String(repeating: " ", count: max(1, widths[position] - cell.count))
      line += position == 0 || position == cells.count - 1 ? cell + blanks : blanks + cell
      if position == cells.count - 2 { line += "  " }
    }
    line += verdict
    return line
  }
}
