import Panels
import Testing

@Suite struct PanelRowsTests {
  private func row(_ unit: String, _ period: Int, _ value: Double?, line: Int) -> PanelRow {
    PanelRow(unit: UnitCode(unit), period: period, values: [value], line: line)
  }

  @Test func rowsInAnyOrderMakeOnePanel() throws {
    let rows = [row("B", 2021, 4, line: 2), row("A", 2020, 1, line: 3), row("A", 2021, nil, line: 4)]
    let panel = try Panel(indicators: ["x"], rows: rows)
    #expect(panel == (try Panel(indicators: ["x"], rows: rows.reversed())))
    #expect(panel.units.map(\.rawValue) == ["A", "B"])
    #expect(panel.periods == [2020, 2021])
    #expect(try panel.column("x").cells.map(\.value) == [1, nil, nil, 4])
  }

  @Test func aDuplicateNamesBothLines() {
    let rows = [row("A", 2020, 1, line: 2), row("B", 2020, 1, line: 3), row("A", 2020, 1, line: 9)]
    let error = PanelError.duplicateRow(unit: UnitCode("A"), period: 2020, firstLine: 2, line: 9)
    #expect(throws: error) { try Panel(indicators: ["x"], rows: rows) }
  }

  @Test func refusesRaggedRowsAndEmptyGrids() {
    #expect(throws: PanelError.wrongValueCount(line: 2, found: 1, expected: 2)) {
      try Panel(indicators: ["x", "y"], rows: [row("A", 1, 1, line: 2)])
    }
    let diagonal = (0..<20_000).map { row("\($0)", $0, 1, line: $0) }
    #expect(throws: PanelError.tooSparse(units: 20_000, periods: 20_000, rows: 20_000)) {
      try Panel(indicators: ["x"], rows: diagonal)
    }
  }
}
