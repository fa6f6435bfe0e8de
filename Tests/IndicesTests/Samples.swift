import Indices
import Panels

/// Two units, two periods; `x` is good, `y` is bad.
func samplePanel() throws -> Panel {
  try Panel(
    units: [UnitCode("A"), UnitCode("B")], periods: [2020, 2021],
    columns: [
      Column(name: "x", values: [10, 20, 30, 30]),
      Column(name: "y", values: [4, 2, 4, 0]),
      Column(name: "gap", values: [1, 2, nil, 5]),
      Column(name: "flat", values: [3, 3, 3, 3]),
      Column(name: "none", values: [nil, nil, nil, nil]),
    ])
}

func system(_ indicators: Indicator..., name: String = "S") throws -> IndicatorSystem {
  try IndicatorSystem(name: name, dimensions: [IndexDimension(name, indicators: indicators)])
}

func sampleSystem() throws -> IndicatorSystem {
  try IndicatorSystem(
    name: "S",
    dimensions: [
      IndexDimension("D1", indicators: [Indicator("x")]),
      IndexDimension("D2", indicators: [Indicator("y", direction: .negative)]),
    ])
}

/// A fixed sequence of numbers between 0 and 1 (a linear congruential generator), so that tests repeat.
func pseudoRandom(_ count: Int, seed: UInt64) -> [Double] {
  var state = seed
  return (0..<count).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / Double(1 << 53)
  }
}

func isClose(_ left: [Double], _ right: [Double], _ tolerance: Double = 1e-12) -> Bool {
  left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) <= tolerance }
}
