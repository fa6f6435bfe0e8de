import Panels
import Testing

@Suite struct SelectionTests {
  @Test func selectsUnitsPeriodsAndIndicators() throws {
    let panel = try samplePanel()
    let chosen = try panel.selecting(units: [UnitCode("B"), UnitCode("A")])
      .selecting(periods: [2023, 2020]).selecting(indicators: ["y"])
    #expect(chosen.units.map(\.rawValue) == ["B", "A"])
    #expect(chosen.periods == [2020, 2023])
    #expect(try chosen.column("y").cells.map(\.value) == [2, 0, 4, 10])
    #expect(chosen.indicatorNames == ["y"])
  }

  @Test func unknownChoicesAreErrors() throws {
    let panel = try samplePanel()
    #expect(throws: PanelError.unknownPeriod(2022, first: 2019, last: 2023)) {
      try panel.selecting(periods: [2022])
    }
    #expect(throws: PanelError.unknownUnit(UnitCode("C"))) { try panel.selecting(units: [UnitCode("C")]) }
    #expect(throws: PanelError.repeatedIndicator("x")) { try panel.selecting(indicators: ["x", "x"]) }
  }
}
