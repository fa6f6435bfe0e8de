import Panels
import TableFiles
import Testing

@testable import ProvinceAtlas

/// What the audit lists, in tables.
@Suite struct FindingsTableTests {
  /// The toy study with one figure a hundred times too large, which undoes itself the year after, and one below its
  /// bound.
  private func results(_ change: (inout RunOptions) -> Void = { _ in }) throws -> StudyResults {
    let toy = try ToyStudy()
    try toy.replace(
      "derived:", with: "audit: {jumps: 2.5, bounds: {gdp: {min: 1}, gov: {max: 0.5}}}\nderived:",
      in: "study.yaml")
    try toy.edit("data.csv") { bytes in
      var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      let position = lines.firstIndex { $0.hasPrefix("Henan,2021") } ?? 0
      var cells = lines[position].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      cells[7] = "0.5"
      lines[position] = cells.joined(separator: ",")
      bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    }
    return try toy.inputs(change).results
  }

  @Test func aValueOutsideItsBoundsLeadsTheTables() throws {
    let results = try results()
    let table = results.findingsTable()
    #expect(table.texts("finding").first == "impossible value")
    #expect(table.texts("variable").first == "gdp" && table.texts("name").first == "Henan")
    #expect(table.numbers("first_year")[0] == 2021 && table.numbers("value")[0] == 0.5)
    let print = results.findingsSummaryTable()
    #expect(print.rows[0].cells.map(\.text).prefix(4) == ["Impossible value", "gdp", "Henan", "2021"])
    #expect(print.rows[0].cells[5].text == "possible: ≥ 1.000")
  }

  @Test("Derived variables are held against their bounds and not searched for jumps a second time")
  func derivedVariables() throws {
    let results = try results()
    let derived = results.findings.filter { $0.indicator == "gov" }
    #expect(derived.map(\.kind) == [.impossible])
  }

  @Test func jumpsAreSummedUpByVariable() throws {
    let results = try results()
    let jumps = results.findings.filter { $0.kind == .jump }
    let table = results.jumpsSummaryTable()
    #expect(table.numbers("jumps").compactMap(\.self).reduce(0, +) == Double(jumps.count))
    let counts = table.numbers("jumps").compactMap(\.self)
    #expect(counts == counts.sorted(by: >) && !counts.isEmpty)
    let gdp = try #require(table.rows.first { $0.cells[0].text == "gdp" })
    #expect(gdp.cells[3].text == "Henan")
    let largest = try #require(
      jumps.filter { $0.indicator == "gdp" }.max { abs($0.jump?.score ?? 0) < abs($1.jump?.score ?? 0) })
    #expect(gdp.cells[7].value == .number(largest.jump?.score ?? 0))
    #expect(jumps.contains { $0.jump?.isUndone == true })
  }
}
