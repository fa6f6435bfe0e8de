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
