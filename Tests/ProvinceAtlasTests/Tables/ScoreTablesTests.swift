import Panels
import TableFiles
import Testing

@testable import ProvinceAtlas

@Suite struct ScoreTablesTests {
  @Test func dimensionsAddUpToTheirIndexInEveryRow() throws {
    let table = try ToyStudy().inputs().results.scoresTable()
    #expect(table.rows.count == 9 * 3)
    for (index, dimensions) in [("rri", ["ry", "ri"]), ("nqp", ["tp", "dp"])] {
      let parts = dimensions.map(table.numbers)
      for (row, total) in table.numbers(index).enumerated() {
        let sum = parts.compactMap { $0[row] }.reduce(0, +)
        #expect(abs((total ?? .nan) - sum) < 1e-12)
      }
    }
  }

  @Test(arguments: ["nqp", "rri", "tp"])
  func ranksFollowFromTheScores(_ name: String) throws {
    let results = try ToyStudy().inputs().results
    let scores = try results.scoresTable()
    var series: [String: [Double]] = [:]
    for (unit, score) in zip(scores.texts("name"), scores.numbers(name)) {
      series[unit, default: []].append(try #require(score))
    }
    let table = try results.ranksTable(name)
    let expected = series.sorted { ($0.value.reduce(0, +)) > ($1.value.reduce(0, +)) }
    #expect(table.texts("name") == expected.map(\.key))
    #expect(table.numbers("rank") == (1...9).map(Double.init))
    func rank(_ unit: String, at step: Int) -> Double {
      1 + Double(series.values.count { $0[step] > (series[unit]?[step] ?? .nan) })
    }
    for (row, (unit, values)) in expected.enumerated() {
      #expect(abs((table.numbers("mean")[row] ?? .nan) - values.reduce(0, +) / 3) < 1e-12)
      #expect(table.numbers("first")[row] == values.first)
      #expect(table.numbers("last")[row] == values.last)
      #expect(table.numbers("rank_first")[row] == rank(unit, at: 0))
      #expect(table.numbers("rank_last")[row] == rank(unit, at: 2))
      #expect(table.numbers("climb")[row] == rank(unit, at: 0) - rank(unit, at: 2))
    }
  }

  @Test func onlyWhatRestsOnAFilledValueIsMarked() throws {
    let results = try ToyStudy().inputs().results
    let table = try results.ranksTable("nqp")
    let marked = zip(table.texts("name"), table.texts("mean")).filter { $0.1.hasSuffix("†") }.map(\.0)
    #expect(marked == ["Henan"])
    #expect(table.notes == ["† rests on at least one filled value."])
    #expect(try results.ranksTable("rri").notes.isEmpty)
    let scores = try results.scoresTable()
    let states = scores.texts("nqp_state")
    let filled = states.indices.filter { states[$0] != "observed" }
    #expect(filled.map { scores.texts("name")[$0] } == ["Henan"])
    #expect(filled.map { scores.numbers("year")[$0] } == [2021])
    #expect(filled.map { states[$0] } == ["from filled"])
  }

  @Test func regionsAreUnweightedMeansOfTheirUnits() throws {
    let results = try ToyStudy().inputs().results
    let (ranks, table) = (try results.ranksTable("nqp"), try results.regionsTable())
    #expect(table.texts("region") == ["East", "Central", "West", "All provinces"])
    #expect(table.numbers("units") == [3, 3, 3, 9])
    for (row, region) in table.texts("region").enumerated() {
      let members = zip(ranks.texts("region"), ranks.numbers("mean"))
        .filter { $0.0 == region || region == "All provinces" }.compactMap(\.1)
      let mean = members.reduce(0, +) / Double(members.count)
      #expect(abs((table.numbers("nqp")[row] ?? .nan) - mean) < 1e-12)
    }
  }

  @Test func aMeanOverNothingIsNoNumber() throws {
    let results = try ToyStudy().inputs().results
    #expect(try results.mean(of: "nqp", over: [], in: nil) == nil)
    #expect(try results.mean(of: "nqp", over: [], in: 2021) == nil)
  }
}
