import Panels

/// Two units, four periods; `x` has an inner gap in A and both edges open in B, `y` is full, `z` empty for B.
func samplePanel() throws -> Panel {
  try Panel(
    units: [UnitCode("A"), UnitCode("B")], periods: [2019, 2020, 2021, 2023],
    columns: [
      Column(name: "x", values: [1, nil, nil, 9, nil, 4, 5, nil]),
      Column(name: "y", values: [2, 4, 5, 10, 1, 2, 4, 0]),
      Column(name: "z", values: [1, 1, 1, 1, nil, nil, nil, nil]),
    ])
}

/// Numbers that look random and are the same in every run (SplitMix64, Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

/// A panel of random units, periods (with years left out) and values, a share of them missing.
func randomPanel(
  seed: UInt64, indicators: [String] = ["a", "b"], missing: Double = 0.3,
  values: ClosedRange<Double> = -50...50
) throws -> Panel {
  var generator = SeededGenerator(seed: seed)
  let units = (0..<Int.random(in: 2...7, using: &generator)).map { UnitCode("U\($0)") }
  let periods = (2000...2015).filter { _ in Double.random(in: 0...1, using: &generator) < 0.8 }
  let columns = indicators.map { name in
    Column(
      name: name,
      values: (0..<units.count * periods.count).map { _ in
        Double.random(in: 0...1, using: &generator) < missing
          ? nil : (Double.random(in: values, using: &generator) * 10).rounded() / 10
      })
  }
  return try Panel(units: units, periods: periods, columns: columns)
}

/// A panel as a source whose rows count on from the second line.
func source(_ panel: Panel, file: String, sheet: String? = nil, vintage: String? = nil) throws -> SourcedPanel
{
  try SourcedPanel(
    panel: panel, origin: SourceOrigin(file: file, sheet: sheet, vintage: vintage),
    rows: (0..<panel.units.count * panel.periods.count).map { Int32($0 + 2) })
}
