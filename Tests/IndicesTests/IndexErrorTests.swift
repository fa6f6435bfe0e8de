import Indices
import Panels
import Testing

@Suite struct IndexErrorTests {
  @Test func sentencesNameThePlaceAndTheRemedy() {
    let place = CellPlace(indicator: "x", unit: UnitCode("540000"), period: 2016)
    let error = IndexError.missingCells(index: "NQP", count: 8, first: [place])
    #expect(
      error.description
        == "Index NQP: 8 cell(s) are missing, first x, 540000, 2016: fill them by a rule, "
        + "or choose the missing-value rule 'leave' or 'available-indicators'.")
    let missing = IndexError.allMissing(index: "NQP", indicator: "x", period: 2023)
    #expect(missing.description.contains("fewer than two values in 2023"))
  }
}
