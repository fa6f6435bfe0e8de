import Panels
import TableFiles
import Testing

@testable import ProvinceAtlas

@Suite struct LongTablesTests {
  @Test func everyTableHasARowAUnitAndYear() throws {
    let results = try ToyStudy().inputs().results
    let tables = [
      results.variablesTable(), try results.scoresTable(), try results.ranksByYearTable(),
      try results.normalizedTable("nqp"),
    ]
    let years = results.data.panel.periods
    for table in tables {
      #expect(
        table.texts("code") == results.data.units.flatMap { unit in years.map { _ in unit.code.rawValue } })
      #expect(table.numbers("year") == results.data.units.flatMap { _ in years.map(Double.init) })
    }
  }

  @Test func placesGainedFollowFromTheRanksOfTwoYears() throws {
    let table = try ToyStudy().inputs().results.ranksByYearTable()
    let (ranks, climbs) = (table.numbers("nqp_rank"), table.numbers("nqp_climb"))
    for (row, climb) in climbs.enumerated() {
      guard row % 3 > 0, let before = ranks[row - 1], let now = ranks[row] else {
        #expect(climb == nil)
        continue
      }
      #expect(climb == before - now)
    }
    #expect(climbs.compactMap(\.self).contains { $0 != 0 })
  }

  @Test func sharesAddUpToOneAndStatesAreWords() throws {
    let table = try ToyStudy().inputs().results.normalizedTable("nqp")
    for indicator in ["patents", "waste", "rnd"] {
      let sum = table.numbers("\(indicator)_share").compactMap(\.self).reduce(0, +)
      #expect(abs(sum - 1) < 1e-12)
      let values = table.numbers(indicator).compactMap(\.self)
      #expect(values.min() == 0 && values.max() == 1)
    }
    #expect(Set(table.texts("rnd_state")) == ["observed", "interpolated"])
  }
}
