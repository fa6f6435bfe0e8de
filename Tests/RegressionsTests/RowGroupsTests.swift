import Testing

@testable import Regressions

@Suite struct RowGroupsTests {
  @Test func numbersHaveNoGapsAndKeepTheOrder() {
    let groups = RowGroups(units: [7, 3, 7, 900], periods: [Int.max, Int.min, 5, 5])
    #expect(groups.units == [1, 0, 1, 2] && groups.unitCount == 3)
    #expect(groups.periods == [2, 0, 1, 1] && groups.periodCount == 3)
    #expect(RowGroups(units: [], periods: []).unitCount == 0)
  }

  @Test func partsAreConnectedThroughRows() {
    let groups = RowGroups(units: [0, 1, 1, 2], periods: [0, 0, 1, 2])
    let parts = groups.connectedParts
    #expect(parts.count == 2)
    #expect(parts.ofUnits[0] == parts.ofUnits[1] && parts.ofUnits[0] != parts.ofUnits[2])
    #expect(parts.ofPeriods[0] == parts.ofUnits[0] && parts.ofPeriods[2] == parts.ofUnits[2])
  }
}
