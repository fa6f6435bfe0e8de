import Panels
import Testing

@Suite struct PanelErrorTests {
  @Test func sentencesCarryTheFactsAndTheRemedy() {
    let duplicate = PanelError.duplicateRow(unit: UnitCode("A"), period: 2020, firstLine: 2, line: 9)
    #expect(
      duplicate.description == "Unit A in 2020 stands twice, in lines 2 and 9: keep one of the two rows.")
    let unknown = PanelError.unknownIndicator("gpd", nearest: "gdp")
    #expect(unknown.description == "There is no indicator 'gpd': did you mean 'gdp'?")
    #expect(PanelError.unknownPeriod(1, first: nil, last: nil).description.contains("empty"))
  }

  @Test func sourcesVintagesBoundsAndOptionsSayWhatToDo() {
    #expect(
      PanelError.badBounds(minimum: 2, maximum: 1).description
        == "The bounds from 2.0 to 1.0 hold no value: give finite numbers, the smaller first.")
    #expect(PanelError.badBounds(minimum: nil, maximum: .nan).description.hasPrefix("The bounds to nan hold"))
    #expect(
      PanelError.unknownVintage("2018", known: ["2019", "2020"]).description
        == "No source is of the vintage '2018': choose one of '2019', '2020'.")
    #expect(PanelError.unknownVintage("2018", known: []).description.hasSuffix("give the sources a vintage."))
    #expect(
      PanelError.badAuditOption("limit", found: -1, expected: "at least 0").description
        == "The audit's limit is -1.0: give at least 0.")
    #expect(
      PanelError.sourcesTooSparse(units: 9, periods: 8, indicators: 7, cells: 6).description
        .hasPrefix("The sources give 6 cells, but name 9 units, 8 periods and 7 indicators"))
  }
}
