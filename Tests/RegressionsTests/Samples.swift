import Foundation
import Panels

private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

func projectFile(_ path: String) throws -> String {
  try String(contentsOf: root.appending(path: path), encoding: .utf8)
}

/// The cells of each printed line of a file in `Tests/References`.
func reference(_ path: String) throws -> [[String]] {
  try projectFile("Tests/References/\(path)").split(separator: "\n").map {
    $0.split(separator: ",").map(String.init)
  }
}

/// Whether two numbers agree to a relative tolerance.
func agrees(_ found: Double, _ expected: Double, _ tolerance: Double = 1e-10) -> Bool {
  abs(found - expected) <= tolerance * max(abs(expected), 1e-300)
}

/// A fixed sequence of numbers between 0 and 1 (a linear congruential generator), so that tests repeat.
struct PseudoRandom {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 2_654_435_769 &+ 12345 }
  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / Double(1 << 53)
  }
}

/// A panel with columns `y`, `a`, `b` and holes where `share` of the outcome is missing.
func randomPanel(units: Int, periods: Int, seed: UInt64, missing share: Double = 0) throws -> Panel {
  var random = PseudoRandom(seed: seed)
  var columns: [[Double?]] = [[], [], []]
  for unit in 0..<units {
    for period in 0..<periods {
      let (a, b) = (random.next() + Double(unit) / 5, random.next() * Double(period + 1))
      let y = 1 + 2 * a - b + Double(unit * unit) / 10 + sin(Double(period)) + random.next()
      columns[0].append(random.next() < share ? nil : y)
      columns[1].append(a)
      columns[2].append(b)
    }
  }
  return try Panel(
    units: (0..<units).map { UnitCode("U\($0)") }, periods: Array(2000..<(2000 + periods)),
    columns: zip(["y", "a", "b"], columns).map { Column(name: $0, values: $1) })
}
