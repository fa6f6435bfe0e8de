import Panels
import Testing

@Suite struct PanelTests {
  @Test func findsCellsAndSeries() throws {
    let panel = try samplePanel()
    #expect(try panel.cell("x", unit: UnitCode("A"), period: 2023) == Cell(9))
    #expect(try panel.cell("x", unit: UnitCode("A"), period: 2022) == .missing)
    #expect(try panel.series("x", unit: UnitCode("B")).map(\.value) == [nil, 4, 5, nil])
    #expect(panel.place(5, in: "x") == CellPlace(indicator: "x", unit: UnitCode("B"), period: 2020))
  }

  @Test func refusesWhatIsNoGrid() {
    let (a, b) = (UnitCode("A"), UnitCode("B"))
    let two = Column(name: "x", values: [1, 2])
    #expect(throws: PanelError.repeatedUnit(a)) { try Panel(units: [a, a], periods: [1], columns: []) }
    #expect(throws: PanelError.periodsNotAscending(2, 1)) {
      try Panel(units: [a], periods: [2, 1], columns: [])
    }
    #expect(throws: PanelError.repeatedIndicator("x")) {
      try Panel(units: [a], periods: [1, 2], columns: [two, two])
    }
    #expect(throws: PanelError.wrongCellCount(indicator: "x", found: 2, expected: 4)) {
      try Panel(units: [a, b], periods: [1, 2], columns: [two])
    }
    let place = CellPlace(indicator: "x", unit: b, period: 1)
    #expect(throws: PanelError.notFinite(place)) {
      try Panel(units: [a, b], periods: [1], columns: [Column(name: "x", values: [1, .infinity])])
    }
  }

  @Test func namesTheNearestIndicator() throws {
    let panel = try samplePanel().adding([
      Column(name: "urbanisation_pct", values: Array(repeating: 1, count: 8))
    ])
    #expect(throws: PanelError.unknownIndicator("urbanization_pct", nearest: "urbanisation_pct")) {
      try panel.column("urbanization_pct")
    }
    #expect(throws: PanelError.unknownUnit(UnitCode("C"))) { try panel.series("x", unit: UnitCode("C")) }
  }
}
