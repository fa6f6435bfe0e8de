import CairoRendering
import Documents
import Drawings
import Foundation
import Indices
import Panels
import Regressions
import Testing

@testable import ProvinceAtlas

/// The published design on the figures that come with the tool.
@Suite struct ChinaNQPStudyTests {
  private let folder = projectFolder + "/Templates/china-nqp"

  private func inputs(_ options: RunOptions = RunOptions()) throws -> StudyInputs {
    try StudyInputs(try Study(at: folder), options: options)
  }

  /// The design of the paper: indicators by dimension.
  @Test func theSystemsHaveTheIndicatorsOfThePaper() throws {
    let study = try Study(at: folder)
    #expect(study.indices.map(\.name) == ["nqp", "rri", "rri1"])
    #expect(study.indices.map(\.designCount) == [15, 5, 4])
    #expect(study.indices[0].dimensions.map(\.indicators.count) == [4, 5, 6])
    let negative = study.indicators.filter { !$0.isPositive }.map(\.variable)
    #expect(
      negative == [
        "energy_over_gdp", "industrial_water_over_gdp", "industrial_waste_water_over_gdp",
        "industrial_so2_over_gdp",
      ])
  }

  @Test func whatThePublicFiguresLackIsNamed() throws {
    let inputs = try inputs()
    let results = inputs.results
    #expect(results.absenceLine == "NQP without 8 of 15 indicators, Rri1 without 2 of 4 indicators")
    #expect(results.scores.names.map(\.name).contains("gp") == false)
    let table = results.absentTable()
    #expect(table.rows.count == 8 + 2 + 2)
    // Everything absent names a column to add and where it is printed.
    #expect(!table.texts("columns").contains("") && !table.texts("source").contains(""))
    #expect(
      results.models.map(\.leftOut) == [
        ["inv", "edu"], ["inv", "edu", "gp"], ["gp"], ["inv", "edu", "gp"], ["inv", "edu"],
        ["inv", "edu", "gp"],
      ])
    // Tables 5 to 10 of the paper as far as the columns allow: the lags of Table 7 lose the first year.
    #expect(results.models.map(\.results.count) == [4, 4, 3, 4, 3, 6])
    #expect(results.models[2].results.map(\.n) == [217, 217, 217])
    #expect(results.models[4].columns.map(\.region) == ["East", "Central", "West"])
  }

  @Test func aTableWithEveryColumnSuppliesTheWholeDesign() throws {
    let study = try Study(at: folder)
    let home = NSTemporaryDirectory() + "province-atlas-nqp-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: home) }
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    let columns = try inputs().results.absentTable().texts("columns")
    #expect(Set(columns).count == 12)
    let source = InputFile.path(study.data.sources[0].files, in: study.folder)
    let lines = try InputFile.text(at: source, purpose: "data").split(separator: "\n")
    let table = lines.enumerated().map { row, line in
      // Figures that vary from row to row, none of them zero.
      let cells = columns.enumerated().map { position, name -> String in
        row == 0 ? ",\(name)" : ",\(100 + (row * 37 + position * 11) % 89)"
      }
      return line + cells.joined()
    }
    try Data((table.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: home + "/data.csv"))
    var whole = study
    whole.data.sources[0].files = home + "/data.csv"
    whole.absentIndicators = .refuse
    let results = try StudyInputs(whole, options: RunOptions()).results
    #expect(results.absenceLine.isEmpty)
    #expect(results.absentTable().rows.isEmpty)
    #expect(results.scores.names.map(\.name).contains("gp"))
    #expect(results.models.map(\.results.count) == [6, 6, 4, 5, 3, 9])
    #expect(results.models.flatMap(\.leftOut).isEmpty)
    let weights = results.scores.indices[0].weights.pools.flatMap(\.weights)
    #expect(weights.count == 15)
    #expect(abs(weights.map(\.weight).reduce(0, +) - 1) < 1e-12)
  }

  @Test func underRefuseTheStudyStopsAndNamesTheColumns() throws {
    var study = try Study(at: folder)
    study.absentIndicators = .refuse
    let error = #expect(throws: AtlasError.self) { try StudyInputs(study, options: RunOptions()) }
    let message = error?.description ?? ""
    for column in ["energy_use_10k_tce", "primary_employment_10k", "fdi_100m_yuan", "college_students_10k"] {
      #expect(message.contains("`\(column)`"))
    }
  }

  /// One file of published figures serves this study and the default one, which names its variables another way.
  @Test func thePublishedFiguresAreThoseOfTheDefaultStudy() throws {
    let study = try Study(at: folder)
    #expect(study.published == "../china-provinces/published.yaml")
    let published = try #require(try inputs().results.published)
    let other = try PublishedFigures.reading(for: try Study(at: projectFolder + "/Templates/china-provinces"))
    #expect(published.counts.all == 166)
    #expect(published.counts.all == other?.figures.tables.flatMap(\.figures).count { !$0.isAlternative })
    func row(_ name: String) -> [PublishedComparison.Entry] {
      published.entries.filter {
        if case .statistic(_, _, let row) = $0.figure.quantity { row == name } else { false }
      }
    }
    // UR is the paper's row; GOV, on the GDP before its revision, meets its maximum and counts once.
    #expect(row("UR").map(\.verdict) == [.same, .same, .same, .same])
    #expect(row("GOV").map(\.verdict) == [.differs, .differs, .differs, .same])
    #expect((row("UR") + row("GOV")).allSatisfy { $0.isLikeForLike && !$0.figure.isAlternative })
    // Rri1 is an index here: its table is computed, though on fewer indicators.
    let table8 = try #require(published.tables.first { $0.table.name == "table-8" })
    #expect(table8.entries.contains { $0.verdict == .differs })
    #expect(published.counts.likeForLike == 8)
  }

  @Test(arguments: [Language.english, .chinese])
  func everyPageOfTheReportsSaysWhatIsLacking(_ language: Language) throws {
    let inputs = try inputs(RunOptions(language: language))
    let (results, measuring) = (inputs.results, CairoRenderer().measurer)
    let figures = try StudyFigures(results, geography: inputs.geography, measuring: measuring)
    let templates = [
      (results.study.reports.national, ReportComposer.Subject.nation),
      (try #require(results.study.reports.provincial), .unit(.henan)),
      (try #require(results.study.reports.audit), .nation),
    ]
    for (name, subject) in templates {
      let composer = ReportComposer(
        results: results, geography: inputs.geography, figures: figures,
        template: try ReportTemplate(name, of: results.study, language: language), measuring: measuring)
      for page in try composer.report(on: subject).document.pages {
        #expect(page.lines.contains(results.pageNotice(listsWeights: name == results.study.reports.national)))
      }
    }
    #expect(results.pageNotice(listsWeights: true).contains(language == .english ? "8 of 15" : "15项指标中的8项"))
  }

  @Test func theYearsOfThePaperGoWithoutWhatBeginsLater() throws {
    let results = try inputs(RunOptions(periods: "paper")).results
    #expect(results.data.panel.units.count * results.data.panel.periods.count == 341)
    #expect(results.absenceLine.hasPrefix("NQP without 9 of 15 indicators, Rri without 2 of 5"))
    // UR is the paper's row to the digit; GOV meets its maximum.
    let ur = Descriptives(of: try results.scores.column("ur"))
    #expect(ur.mean.map { ($0 * 1000).rounded() } == 609)
    #expect(ur.standardDeviation.map { ($0 * 1000).rounded() } == 123)
    let gov = Descriptives(of: try results.scores.column("gov"))
    #expect(gov.maximum.map { ($0 * 1000).rounded() } == 1354)
  }
}
