import Documents
import Panels
import TableFiles
import Testing

@testable import ProvinceAtlas

@Suite struct ProvincialTablesTests {
  @Test func theBestIsFirstInTheIndicatorsDirection() throws {
    let results = try ToyStudy().inputs().results
    for (variable, best) in [("patents", "max"), ("waste", "min")] {
      let values = try results.data.units.map { unit in
        (unit.code, try results.data.panel.cell(variable, unit: unit.code, period: 2022).value ?? .nan)
      }
      let extreme = best == "max" ? values.map(\.1).max() : values.map(\.1).min()
      for (unit, value) in values {
        let standing = try results.indicatorStandings(of: unit).first { $0.variable == variable }
        #expect((standing?.rank == 1) == (value == extreme), "\(variable) of \(unit)")
        #expect(standing?.cell.value == value)
      }
    }
  }

  @Test func tiesShareTheBetterRankInBothDirections() throws {
    let toy = try ToyStudy()
    // Two units share the least waste of 2022, and the same two the most patents.
    try toy.edit("data.csv") { bytes in
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
        var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        if ["Henan", "Hunan"].contains(cells[0]), cells[1] == "2022" {
          (cells[4], cells[5]) = ("99999", "1")
        }
        return cells.joined(separator: ",")
      }
      bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    }
    let results = try toy.inputs().results
    for unit in [UnitCode.henan, .hunan] {
      let standings = try results.indicatorStandings(of: unit)
      for variable in ["patents", "waste"] {
        #expect(standings.first { $0.variable == variable }?.rank == 1, "\(variable) of \(unit)")
      }
    }
  }

  @Test func aUnitStandsBesideItsRegionAndTheNation() throws {
    let results = try ToyStudy().inputs().results
    let table = try results.unitIndicatorsTable(.henan)
    #expect(
      table.columns.map(\.title).suffix(6) == [
        "Henan", "Rank", "Mean Central", "Mean all", "Distance", "Change",
      ])
    // Each index stands over its indicators.
    #expect(
      table.texts("indicator") == [
        "Rural industry", "Grain yield", "Rural income", "New productivity", "Patents", "Waste",
        "Research staff",
      ])
    func value(_ unit: UnitCode) throws -> Double {
      try results.data.panel.cell("income", unit: unit, period: 2022).value ?? .nan
    }
    let region = try (value(.shanxi) + value(.henan) + value(.hunan)) / 3
    #expect(abs((table.numbers("region")[2] ?? .nan) - region) < 1e-9)
    #expect(try table.numbers("value")[2] == value(.henan))
    let own = try results.scores.panel.cell("nqp", unit: .henan, period: 2022).value
    #expect(table.numbers("value")[3] == own)
  }

  /// Numbers from numpy, from the formulas of the toy's table on.
  @Test func distancesAndPartsStandInTheTable() throws {
    let table = try ToyStudy().inputs().results.unitIndicatorsTable(.henan)
    let rows = Dictionary(uniqueKeysWithValues: zip(table.texts("indicator"), table.rows.indices))
    func figures(_ label: String) throws -> [Double] {
      let row = try #require(rows[label])
      return [table.numbers("distance")[row] ?? .nan, table.numbers("change")[row] ?? .nan]
    }
    func expect(_ label: String, _ distance: Double, _ change: Double) throws {
      let found = try figures(label)
      #expect(abs(found[0] - distance) < 1e-6 && abs(found[1] - change) < 1e-12, "\(label): \(found)")
    }
    try expect("Patents", 0.016589, 0.0850417054987191)
    try expect("Waste", 0, -0.04609550013118699)
    try expect("Research staff", -0.509092, -0.1415045656833872)
    #expect(try abs(figures("New productivity")[1] - -0.10255836031585513) < 1e-12)
    #expect(table.texts("change").contains("−0.103"))
  }

  @Test func peersStandUnderTheCompanyByDistance() throws {
    let inputs = try ToyStudy().inputs()
    let company = try inputs.results.company(of: .henan, geography: inputs.geography)
    let table = try inputs.results.neighboursTable(
      .henan, company: company, peers: try inputs.results.peers(of: .henan))
    #expect(table.texts("name").suffix(4) == ["Peers", "Jiangsu", "Yunnan", "Shandong"])
    #expect(table.rows.filter(\.isPrintOnly).count == 1)
  }

  @Test func neighboursStandInTheOrderOfTheirRank() throws {
    let inputs = try ToyStudy().inputs()
    let neighbours = inputs.geography.neighbours(of: .henan)
    // The square in the middle shares a side with four others and only a corner with the rest.
    #expect(neighbours.map(\.rawValue).sorted() == ["140000", "320000", "430000", "510000"])
    let table = try inputs.results.neighboursTable(
      .henan, company: try inputs.results.company(of: .henan, geography: inputs.geography))
    let ranks = table.numbers("lead_rank").compactMap(\.self)
    #expect(ranks.count == 5 && ranks == ranks.sorted())
    #expect(
      zip(table.texts("name"), table.rows).allSatisfy { ($0 == "Henan") == ($1.emphasis == .highlighted) })
  }

  @Test func aUnitWithoutNeighboursIsSetBesideThoseRankedNextToIt() throws {
    let toy = try ToyStudy()
    var shapes = ToyTexts.shapes
    for position in shapes.squares.indices where shapes.squares[position].code == "410000" {
      shapes.squares[position].west = 124
    }
    try toy.write(shapes)
    let inputs = try toy.inputs()
    let company = try inputs.results.company(of: .henan, geography: inputs.geography)
    #expect(!company.isBordering)
    let ranks = try inputs.results.neighboursTable(.henan, company: company).numbers("lead_rank").compactMap(
      \.self)
    // Up to two before and two after it, without a gap.
    #expect((3...5).contains(ranks.count))
    #expect(zip(ranks, ranks.dropFirst()).allSatisfy { $1 == $0 + 1 })
  }
}
