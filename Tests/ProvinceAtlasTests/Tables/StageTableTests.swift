import CairoRendering
import Drawings
import Foundation
import Panels
import TableFiles
import Testing

@testable import ProvinceAtlas

@Suite struct StageTableTests {
  /// The toy study with stages over 2019 to 2021 and 2021 to 2022; the run has 2020 to 2022.
  private func toy() throws -> ToyStudy {
    let toy = try ToyStudy()
    try toy.replace(
      "    label: New productivity\n",
      with:
        "    label: New productivity\n    stages: [{from: 2019, to: 2021, label: Up}, {from: 2021, to: 2022}]\n",
      in: "study.yaml")
    return toy
  }

  /// The mean of nine units in a year, straight from the scores.
  private func mean(_ score: String, _ year: Int, _ results: StudyResults) throws -> Double {
    let column = try results.scores.column(score)
    let values = results.data.units.compactMap { unit in
      results.data.panel.position(unit: unit.code, period: year).flatMap { column[$0].value }
    }
    return values.reduce(0, +) / Double(values.count)
  }

  @Test func growthIsThatOfTheMeansByHand() throws {
    let results = try toy().inputs().results
    let table = try results.stagesTable("nqp", at: .init(file: "t"))
    #expect(table.texts("stage") == ["Up", "2021–2022"])
    #expect(table.numbers("from") == [2020, 2021])
    #expect(table.numbers("to") == [2021, 2022])
    for (row, years) in [(2020, 2021), (2021, 2022)].enumerated() {
      let (first, last) = (try mean("nqp", years.0, results), try mean("nqp", years.1, results))
      #expect(abs((table.numbers("first")[row] ?? .nan) - first) < 1e-14)
      #expect(abs((table.numbers("last")[row] ?? .nan) - last) < 1e-14)
      #expect(abs((table.numbers("growth_pct")[row] ?? .nan) - (last / first - 1) * 100) < 1e-10)
    }
    #expect(table.notes.contains("Stages are cut to the years at hand, 2020–2022."))
    #expect(table.notes.contains("Values are means of the provinces."))
  }

  @Test func severalYearsGrowByTheRoot() throws {
    let toy = try toy()
    let results = try toy.inputs { $0.periods = "long" }.results
    let (first, last) = (try mean("nqp", 2019, results), try mean("nqp", 2021, results))
    let table = try results.stagesTable("nqp", at: .init(file: "t"))
    let rate = (last / first).squareRoot() - 1
    #expect(abs((table.numbers("growth_pct")[0] ?? .nan) - rate * 100) < 1e-10)
    #expect(!table.notes.contains { $0.contains("cut to") })
    let sentence = try results.stageSentence("nqp")
    let size = NumberText(decimals: 2).string(abs(rate) * 100)
    #expect(sentence.hasPrefix("NQP \(rate < 0 ? "fell" : "grew") by \(size)% a year in 2019–2021 and "))
  }

  @Test func aDimensionGrowsOverTheStagesOfItsIndex() throws {
    let results = try toy().inputs().results
    let growth = try results.stageGrowth("tp")
    #expect(growth.map(\.stage.to) == [2021, 2022])
    #expect(try growth[1].last == mean("tp", 2022, results))
  }

  @Test func anIndexWithoutStagesIsRefusedWhereTheyAreAskedFor() throws {
    let results = try toy().inputs().results
    let error = #expect(throws: AtlasError.self) {
      try results.stagesTable("rri", at: .init(file: "t.md", line: 3))
    }
    #expect(error?.description.contains("t.md:3: `rri` has no stages within 2020–2022") == true)
    #expect(try results.stageSentence("rri").isEmpty)
  }

  @Test func theChartMarksTheStagesWithTheirGrowth() throws {
    let results = try toy().inputs().results
    let drawing = try results.stagesChart(
      "nqp", size: Size(width: 450, height: 190), measuring: CairoRenderer().measurer, at: .init(file: "t"))
    let rates = try results.stageGrowth("nqp").compactMap(\.rate)
    #expect(drawing.lines.contains("Up") && drawing.lines.contains("2021–2022"))
    for rate in rates { #expect(drawing.lines.contains(ReportTable.Cell.signedPercent(rate) + " a year")) }
  }

  @Test func stagesAreATableOfTheirOwn() async throws {
    let toy = try toy()
    _ = try await toy.run().build()
    let text = try InputFile.text(at: toy.output + "/tables/stages-nqp.csv", purpose: "table")
    #expect(text.hasPrefix("stage,from,to,first,last,growth_pct\nUp,2020,2021,"))
    #expect(!InputFile.exists(toy.output + "/tables/stages-rri.csv"))
  }
}
