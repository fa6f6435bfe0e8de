import CairoRendering
import Documents
import Drawings
import Foundation
import Indices
import Panels
import Testing

@testable import ProvinceAtlas

/// One province over its years, on public and on made-up figures.
@Suite struct HenanNQPStudyTests {
  private let folder = projectFolder + "/Templates/henan-nqp"

  private func inputs(_ file: String, _ options: RunOptions = RunOptions()) throws -> StudyInputs {
    try StudyInputs(try Study(at: "\(folder)/\(file)"), options: options)
  }

  /// What a system is made of, without places in the file.
  private func outline(_ study: Study) -> [String] {
    study.indices.flatMap { index in
      index.dimensions.flatMap { dimension in
        dimension.indicators.map {
          "\(dimension.name) \($0.variable) \($0.label) \($0.isPositive) \(String(describing: $0.absence))"
        }
      } + index.stages.map { "\($0)" } + ["\(index.options)"]
    } + study.derived.map { "\($0.name) \($0.derivation)" }
  }

  @Test func theSystemIsThatOfThePaperAndTheSameOnSyntheticFigures() throws {
    let study = try Study(at: folder)
    #expect(study.indices.map(\.designCount) == [17])
    #expect(study.indices[0].dimensions.map(\.indicators.count) == [5, 4, 4, 4])
    #expect(
      study.indicators.filter { !$0.isPositive }.map(\.variable) == [
        "industrial_waste_water_over_gdp", "industrial_so2_over_gdp",
      ])
    #expect(try outline(Study(at: folder + "/synthetic.yaml")) == outline(study))
  }

  @Test func publicFiguresSupplyTwoOfSeventeen() throws {
    let results = try inputs("study.yaml").results
    #expect(results.data.units.map(\.english) == ["Henan"])
    #expect(results.absenceLine == "NQP without 15 of 17 indicators")
    #expect(results.scores.names.map(\.name) == ["nqp", "tech", "industrial"])
    let table = try results.stagesTable("nqp", at: .init(file: "t"))
    #expect(table.numbers("from") == [2016, 2018])
    #expect(table.numbers("to") == [2018, 2022])
    // Both indicators are at their lowest in 2016: the index is 0, and no rate starts there.
    #expect(table.numbers("first")[0] == 0)
    #expect(table.numbers("growth_pct")[0] == nil)
    #expect(table.notes.contains { $0.hasPrefix("– no rate: ") })
    // Spending over GDP, from the two columns of the table.
    let share = try results.data.panel.cell("scitech_over_gdp", unit: .henan, period: 2022).value
    let spent = try results.data.panel.cell(
      "scitech_fiscal_expenditure_100m_yuan", unit: .henan, period: 2022)
    let gdp = try results.data.panel.cell("gdp_pre_2024_revision_100m_yuan", unit: .henan, period: 2022)
    #expect(share == spent.value.flatMap { spent in gdp.value.map { spent / $0 * 100 } })
  }

  @Test func thePublishedIndexIsSetAgainstTheOneAtHand() throws {
    let published = try #require(try inputs("study.yaml").results.published)
    #expect(published.tables.map(\.table.name) == ["figure-1", "text"])
    // No figures of 2012; what can be computed is another index, and says so.
    #expect(
      published.entries.map(\.verdict) == [.notComputable, .differs, .differs, .notComputable, .differs])
    #expect(published.counts.likeForLike == 0)
    for entry in published.entries {
      switch entry.result {
      case .failure(let obstacle): #expect(obstacle == .noYear(2012))
      case .success(let computed):
        #expect(
          computed.caveats == [.fewerIndicators(score: "nqp", missing: 16, of: 17), .otherYears(2013...2022)])
      }
    }
    // The printed values and rates: the first goes with them, the second does not.
    let printed = published.entries.compactMap { entry in
      if case .number(let number) = entry.figure.printed { number } else { nil }
    }
    try #require(printed.count == 5)
    #expect(printed.prefix(3).map(\.value) == [0.481, 0.449, 0.481])
    #expect(printed[3].agrees(with: pow(0.449 / 0.481, 1.0 / 6) - 1))
    #expect(printed[4].text(of: pow(0.481 / 0.449, 1.0 / 4) - 1, bare: true) == "1.7%")
  }

  @Test func syntheticFiguresSupplyAllAndFallThenRise() throws {
    let results = try inputs("synthetic.yaml").results
    #expect(results.absenceLine.isEmpty)
    #expect(results.absentTable().rows.isEmpty)
    let rates = try results.stageGrowth("nqp").map { $0.rate ?? .nan }
    #expect(rates.count == 2 && rates[0] < 0 && rates[1] > 0)
    // Dimensions add up to the index in every year.
    let columns = try ["tech", "green", "digital", "industrial"].map { try results.scores.column($0) }
    let total = try results.scores.column("nqp")
    for position in 0..<11 {
      let sum = columns.compactMap { $0[position].value }.reduce(0, +)
      #expect(abs(sum - (total[position].value ?? .nan)) < 1e-12)
    }
    // Less SO2 over GDP is better: the year with the least has the best normalised value.
    let so2 = try results.data.panel.column("industrial_so2_over_gdp").availableValues
    let normalized = try results.scores.indices[0].normalized.panel.column("industrial_so2_over_gdp")
    #expect(normalized.availableValues.firstIndex(of: 1) == so2.firstIndex(of: try #require(so2.min())))
  }

  @Test func theSyntheticTableIsWhatItsScriptSays() throws {
    let text = try InputFile.text(at: folder + "/synthetic/SYNTHETIC-henan.csv", purpose: "data")
    let rows = text.split(separator: "\n").map { $0.split(separator: ",") }
    #expect(rows.count == 12)
    // The generator of the script, written again: the first noise of its first column.
    let first = UInt64(20_260_101) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let wobble = Double(first >> 11) / 4_503_599_627_370_496 - 1
    #expect(Double(rows[1][2]) == ((30000 + 300 * wobble) * 10).rounded() / 10)
  }

  @Test(arguments: [Language.english, .chinese], ["study.yaml", "synthetic.yaml"])
  func theReportHasOneOfEverythingAndSaysWhatItIs(_ language: Language, _ file: String) async throws {
    let home = NSTemporaryDirectory() + "province-atlas-henan-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: home) }
    let study = try Study(at: "\(folder)/\(file)")
    let outcome = try await StudyRun(study, options: RunOptions(output: home, language: language)).build()
    let files = try ToyStudy.files(in: outcome.folder).keys
    #expect(files.contains("report.pdf"))
    #expect(!files.contains { $0.hasPrefix("provinces") || $0.hasPrefix("maps/") || $0.contains("ranks") })
    let isSynthetic = file == "synthetic.yaml"
    let tables = files.filter { $0.hasPrefix("tables/") }
    #expect(tables.allSatisfy { $0.hasPrefix("tables/SYNTHETIC-") == isSynthetic })
    #expect(tables.contains { $0.hasSuffix("stages-nqp.csv") })
    #expect(files.contains("audit.pdf") == !isSynthetic)
    #expect(tables.contains("tables/published.csv") == !isSynthetic)
    let inputs = try inputs(file, RunOptions(language: language))
    let results = inputs.results
    let measuring = CairoRenderer().measurer
    let composer = ReportComposer(
      results: results, geography: inputs.geography,
      figures: try StudyFigures(results, geography: inputs.geography, measuring: measuring),
      template: try ReportTemplate(study.reports.national, of: study, language: language),
      measuring: measuring)
    for page in try composer.report(on: .nation).document.pages {
      let notice = try #require(page.lines.last)
      #expect(notice == results.pageNotice(listsWeights: true))
      #expect(notice.contains(isSynthetic ? "SYNTHETIC" : "17"))
    }
  }
}
