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
}
