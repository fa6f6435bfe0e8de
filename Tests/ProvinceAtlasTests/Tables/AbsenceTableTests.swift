import TableFiles
import Testing

@testable import ProvinceAtlas

@Suite struct AbsenceTableTests {
  @Test func everythingAbsentStandsWithColumnAndSource() throws {
    let toy = try ToyStudy()
    try toy.replace(
      "waste: {label: Waste, direction: negative}",
      with: "waste_t: {label: Waste, absent: {reason: not out yet, source: Yearbook of waste}}",
      in: "study.yaml")
    try toy.replace(
      "gov: {label: Spending over GDP, ratio: [spend, gdp]}",
      with: "gov: {label: Spending over GDP, ratio: [budget, gross], absent: not out yet}", in: "study.yaml")
    let table = try toy.inputs().results.absentTable()
    #expect(table.texts("index") == ["NQP", "NQP", "Models"])
    #expect(table.texts("dimension") == ["Technology", "TP", ""])
    #expect(table.texts("indicator") == ["Robots", "Waste", "Spending over GDP"])
    #expect(table.texts("columns") == ["", "waste_t", "budget, gross"])
    #expect(table.texts("source") == ["", "Yearbook of waste", ""])
    #expect(table.texts("reason") == ["not counted here", "not out yet", "not out yet"])
    #expect(table.notes.first == "Absent: not out yet; Robots: not counted here.")
  }

  @Test func nothingAbsentIsAnEmptyTable() throws {
    let toy = try ToyStudy()
    try toy.replace(
      "\n    absent: [{label: Robots, dimension: Technology, reason: not counted here}]", with: "",
      in: "study.yaml")
    #expect(try toy.inputs().results.absentTable().rows.isEmpty)
  }
}
