import Indices
import Panels
import Testing

@Suite struct RankingTests {
  private func ranking(_ values: [Double?]) -> Ranking {
    Ranking(
      values.enumerated().map { index, value in
        (UnitCode("U\(index)"), value.map { Cell($0) } ?? .missing)
      })
  }

  @Test func equalValuesShareTheBetterRank() {
    #expect(ranking([5, 7, nil, 7, 1]).entries.map(\.rank) == [3, 1, nil, 1, 4])
    #expect(ranking([5, 7, nil, 7, 1]).byRank.map(\.unit.rawValue) == ["U1", "U3", "U0", "U4", "U2"])
  }

  @Test func entriesByUnitAreThoseOfTheList() {
    let ranking = ranking([5, 7, nil])
    #expect(ranking.entriesByUnit == Dictionary(uniqueKeysWithValues: ranking.entries.map { ($0.unit, $0) }))
    #expect(ranking.entriesByUnit[UnitCode("U0")]?.rank == 2)
  }

  @Test func climbingIsPositive() {
    let climb = ranking([3, 2, 1, nil]).climb(since: ranking([1, 2, 3, 4]))
    #expect(climb.map(\.places) == [3, 1, -1, nil])
  }

  @Test func ranksAPeriodAndMeans() throws {
    let panel = try samplePanel()
    #expect(try panel.ranking(by: "y", in: 2021).entries.map(\.rank) == [1, 2])
    #expect(try panel.rankingOfMeans(by: "x")[UnitCode("B")]?.rank == 1)
    #expect(throws: PanelError.unknownPeriod(1999, first: 2020, last: 2021)) {
      try panel.ranking(by: "x", in: 1999)
    }
  }
}
