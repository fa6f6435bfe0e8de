import Indices
import Panels
import Testing

@Suite struct NormalizedPanelTests {
  @Test func bothDirectionsOverPooledExtremes() throws {
    let normalized = try NormalizedPanel(samplePanel(), system: sampleSystem())
    #expect(try normalized.panel.column("x").cells.map(\.value) == [0, 0.5, 1, 1])
    #expect(try normalized.panel.column("y").cells.map(\.value) == [0, 0.5, 0, 1])
    #expect(normalized.extremes.map(\.minimum) == [10, 0])
    #expect(normalized.extremes.map(\.maximum) == [30, 4])
  }

  @Test func gapsStayGapsAndFilledCellsMarked() throws {
    let filled = try samplePanel().filled(by: .nearestEnd).panel
    let open = try NormalizedPanel(samplePanel(), system: system(Indicator("gap")))
    #expect(try open.panel.column("gap").cells.map(\.value) == [0, 0.25, nil, 1])
    let closed = try NormalizedPanel(filled, system: system(Indicator("gap")))
    #expect(try closed.panel.cell("gap", unit: UnitCode("B"), period: 2020) == Cell(1, state: .carried))
  }

  @Test func guards() throws {
    let panel = try samplePanel()
    #expect(throws: IndexError.constant(index: "S", indicator: "flat", value: 3)) {
      try NormalizedPanel(panel, system: system(Indicator("flat")))
    }
    #expect(throws: IndexError.allMissing(index: "S", indicator: "none", period: nil)) {
      try NormalizedPanel(panel, system: system(Indicator("none")))
    }
    let alone = try panel.selecting(units: [UnitCode("A")])
    #expect(throws: IndexError.tooFewUnits(index: "S", found: 1)) {
      try NormalizedPanel(alone, system: system(Indicator("x")))
    }
    #expect(throws: IndexError.panel(index: "S", .unknownIndicator("falt", nearest: "flat"))) {
      try NormalizedPanel(panel, system: system(Indicator("falt")))
    }
  }
}
