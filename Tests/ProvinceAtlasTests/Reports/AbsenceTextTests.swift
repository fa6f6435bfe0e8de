import CairoRendering
import Documents
import Drawings
import Testing

@testable import ProvinceAtlas

@Suite struct AbsenceTextTests {
  @Test func anIndexSaysHowManyIndicatorsItLacks() throws {
    let results = try ToyStudy().inputs().results
    #expect(results.absenceNote("nqp") == "NQP without 1 of 4 indicators")
    #expect(results.absenceNote("rri") == nil)
    // The absent one belongs to the dimension called Technology.
    #expect(results.absenceNote("tp") == "TP without 1 of 3 indicators")
    #expect(results.absenceNote("dp") == nil)
    #expect(results.absenceNote("no such score") == nil)
  }

  @Test func whatTheSpanLeavesOutCountsToo() throws {
    let results = try ToyStudy().inputs { $0.periods = "long" }.results
    #expect(results.absenceNote("nqp") == "NQP without 2 of 4 indicators")
  }

  @Test func everyPageOfEveryReportSaysIt() throws {
    let toy = try ToyStudy()
    try toy.replace(
      "```table\nshow: neighbours\n```\n", with: "```page-break\n```\n\nSecond.\n", in: "province.en.md")
    let unit = try toy.composer().report(on: .unit(.henan))
    #expect(unit.document.pages.count > 1)
    let line = "NQP without 1 of 4 indicators (listed in the report on all provinces)"
    for page in unit.document.pages { #expect(page.lines.contains(line), "\(page.lines)") }
    let national = try toy.composer("national.en.md").report(on: .nation)
    for page in national.document.pages {
      #expect(page.lines.contains("NQP without 1 of 4 indicators (listed with the weights)"))
    }
  }

  @Test func aReportWithoutTheWeightsSaysWhereTheyAre() throws {
    let toy = try ToyStudy()
    try toy.write(Array("# Audit\n\n```table\nshow: names\n```\n".utf8), to: "audit.en.md")
    let audit = try toy.composer("audit.en.md").report(on: .nation)
    for page in audit.document.pages {
      #expect(page.lines.contains("NQP without 1 of 4 indicators (listed in the report on all provinces)"))
    }
  }

  @Test func mapsOfTheIndexSayItInBothLanguages() throws {
    for (language, line) in [(Language.english, "NQP without 1 of 4 indicators"), (.chinese, "NQP缺4项指标中的1项")]
    {
      let inputs = try ToyStudy().inputs { $0.language = language }
      let figures = try StudyFigures(
        inputs.results, geography: inputs.geography, measuring: CairoRenderer().measurer)
      let place = AtlasError.Place(file: "t.md")
      for drawing in [
        try figures.standalone(try figures.content(named: "nqp", at: place)).drawing,
        try figures.map(named: "nqp", hasProfile: false, width: 220, at: place),
        try figures.locator("nqp", of: .henan, width: 220, at: place),
      ] { #expect(drawing.lines.contains(line), "\(drawing.lines)") }
      let other = try figures.standalone(try figures.content(named: "rri", at: place)).drawing
      #expect(!other.lines.contains { $0.contains("without") || $0.contains("缺") })
    }
  }

  @Test func manyIndicesAreCountedTogether() throws {
    let results = try ToyStudy().inputs().results
    var study = results.study
    let nqp = try #require(study.indices.first { $0.name == "nqp" })
    study.indices += [nqp, nqp, nqp]
    let crowded = StudyResults(
      study: study, data: results.data, scores: results.scores, older: nil, models: [], language: .english)
    #expect(crowded.absenceLine == "4 of 5 indices incomplete, without 4 of 18 indicators")
  }

  @Test func madeUpFiguresAreCalledSoEverywhere() async throws {
    let toy = try ToyStudy()
    try toy.replace("publisher: Test", with: "synthetic: true\npublisher: Test", in: "study.yaml")
    let report = try toy.composer("national.en.md").report(on: .nation)
    for page in report.document.pages {
      #expect(page.lines.contains { $0.hasPrefix("SYNTHETIC: figures made up by a script") })
    }
    let captions = report.document.pages.flatMap(\.lines)
    #expect(captions.contains { $0.contains("SYNTHETIC: The index") })
    #expect(captions.count { $0.contains("SYNTHETIC data") } == 2, "tables without a caption get one")
    _ = try await toy.run().build()
    let tables = try toy.outputs().keys.filter { $0.hasPrefix("tables/") }
    #expect(!tables.isEmpty && tables.allSatisfy { $0.hasPrefix("tables/SYNTHETIC-") })
  }
}
