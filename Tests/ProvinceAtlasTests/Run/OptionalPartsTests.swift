import Documents
import Foundation
import Testing

@testable import ProvinceAtlas

/// Parts a study can do without.
@Suite struct OptionalPartsTests {
  /// The toy study with one index leading, no provincial reports, maps or models.
  private func toy() throws -> ToyStudy {
    let toy = try ToyStudy()
    let maps = "maps:\n  nqp: {shows: nqp, classes: 3}\n  rri: {shows: rri, classes: 3}\n"
    try toy.replace(maps, with: "maps: {}\n", in: "study.yaml")
    try toy.replace(
      "models:\n  base: {label: The effect, outcome: rri, columns: [[nqp], [nqp, gov]]}\n", with: "",
      in: "study.yaml")
    try toy.replace("  provincial: province.{language}.md\n", with: "", in: "study.yaml")
    try toy.replace("  against: rri\n", with: "", in: "study.yaml")
    let text = """
      ---
      title: "{{title}}"
      ---

      First is {{lead.top.name}}.

      ```table
      show: weights
      index: nqp
      ```

      ```table
      show: years
      index: nqp
      ```

      """
    try toy.write(Array(text.utf8), to: "national.en.md")
    return toy
  }

  @Test func aStudyOfOneReportAndItsTablesIsWhole() async throws {
    let toy = try toy()
    let outcome = try await toy.run().build()
    #expect(outcome.failures.isEmpty)
    let files = try toy.outputs().keys.sorted()
    #expect(files.contains("report.pdf") && files.contains("tables/ranks-nqp.csv"))
    #expect(!files.contains { $0.hasPrefix("maps/") || $0.hasPrefix("provinces") || $0.contains("model") })
    #expect(try Manifest.verify(toy.output).faults.isEmpty)
  }

  @Test func reportsOfAnEarlierRunGoWithTheirTemplate() async throws {
    let whole = try ToyStudy()
    _ = try await whole.run().build()
    try whole.replace("  provincial: province.{language}.md\n", with: "", in: "study.yaml")
    _ = try await whole.run().build()
    let files = try whole.outputs().keys
    #expect(!files.contains { $0.hasPrefix("provinces") })
    #expect(files.contains("maps/nqp.pdf"))
    #expect(try Manifest.verify(whole.output).faults.isEmpty)
  }

  @Test func aProvincialReportOfAStudyWithoutThemIsRefused() throws {
    let toy = try toy()
    let run = try toy.run { $0.units = ["Henan"] }
    #expect {
      _ = try ReportBatch(try toy.inputs(), study: try Study(at: toy.folder), options: run.options)
    } throws: { error in
      "\(error)".contains("--unit asks for a provincial report, and the study makes none")
    }
  }

  @Test func theOtherIndexIsNoValueWithoutAgainst() throws {
    let toy = try toy()
    let inputs = try toy.inputs()
    let data = try inputs.results.nationalData(geography: inputs.geography)
    #expect(data["against"] == nil)
    #expect(data["lead"] != nil)
    try toy.replace("First is", with: "{{against.label}} First is", in: "national.en.md")
    let error = #expect(throws: AtlasError.self) {
      try toy.composer("national.en.md").report(on: .nation)
    }
    #expect(error?.description.contains("against") == true)
  }

  @Test func neighboursAreComparedByTheLeadingIndexAlone() throws {
    let toy = try toy()
    let inputs = try toy.inputs()
    let company = try inputs.results.company(of: .henan, geography: inputs.geography)
    let table = try inputs.results.neighboursTable(.henan, company: company)
    #expect(table.columns.map(\.key) == ["name", "region", "lead", "lead_rank"])
    #expect(try inputs.results.provincialData(of: .henan, geography: inputs.geography)["against"] == nil)
  }

  @Test func onlyTheUnitsAskedForAreRead() throws {
    let toy = try toy()
    try toy.replace("regions: region3\n", with: "regions: region3\n  only: [河南, Xiang]\n", in: "study.yaml")
    let results = try toy.inputs().results
    #expect(results.data.units.map(\.english) == ["Henan", "Hunan"])
    #expect(results.data.matches.count == 2)
    let table = try results.yearsTable("nqp")
    #expect(table.texts("year") == ["2020", "2021", "2022"])
  }

  @Test func aUnitTheTableDoesNotHaveIsNamed() throws {
    let toy = try toy()
    try toy.replace(
      "regions: region3\n", with: "regions: region3\n  only: [Henan, Hunan]\n", in: "study.yaml")
    try toy.edit("data.csv") { bytes in
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      bytes = Array((lines.filter { !$0.hasPrefix("Hunan") }.joined(separator: "\n") + "\n").utf8)
    }
    let error = #expect(throws: AtlasError.self) { try toy.inputs() }
    #expect(error?.description.contains("`units.only` names `Hunan`, of which") == true)
  }
}
