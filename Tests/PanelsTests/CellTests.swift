import Panels
import Testing

@Suite struct CellTests {
  @Test func missingWinsThenPartialThenFilled() {
    #expect(CellState.observed.combined(with: .observed) == .observed)
    #expect(CellState.observed.combined(with: .carried) == .fromFilled)
    #expect(CellState.interpolated.combined(with: .partial) == .partial)
    #expect(CellState.partial.combined(with: .missing) == .missing)
    for left in CellState.allCases {
      for right in CellState.allCases {
        #expect(left.combined(with: right) == right.combined(with: left))
      }
    }
  }

  @Test func aMissingCellHasNoValue() {
    #expect(Cell.missing.value == nil)
    #expect(Cell(3, state: .missing) == .missing)
    #expect(Cell(3).value == 3)
  }

  @Test func aPlaceReadsAsText() {
    let place = CellPlace(indicator: "x", unit: UnitCode("A"), period: 2020)
    #expect(place.description == "x, A, 2020")
  }
}
