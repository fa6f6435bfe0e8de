import CairoRendering
import Documents
import Drawings
import Geography
import Indices
import Panels
import Testing

@testable import ProvinceAtlas

/// The study that comes with the tool, on real figures.
@Suite struct DefaultStudyTests {
  private func inputs(_ options: RunOptions = RunOptions()) throws -> StudyInputs {
    try StudyInputs(try Study(at: projectFolder + "/Templates/china-provinces"), options: options)
  }

  @Test(arguments: [Language.english, .chinese])
  func everyProvinceHasAReportThatNamesIt(_ language: Language) throws {
    let inputs = try inputs(RunOptions(language: language))
    let (results, measuring) = (inputs.results, CairoRenderer().measurer)
    let study = results.study
    let composer = ReportComposer(
      results: results, geography: inputs.geography,
      figures: try StudyFigures(results, geography: inputs.geography, measuring: measuring),
      template: try ReportTemplate(try #require(study.reports.provincial), of: study, language: language),
      measuring: measuring)
    #expect(results.data.units.count == 31)
    for unit in results.data.units {
      let report = try composer.report(on: .unit(unit.code))
      #expect(report.title == results.name(unit.code))
      #expect(report.document.pages.count >= 1)
      for page in report.document.pages {
        #expect(page.lines.contains { $0.contains(results.name(unit.code)) }, "\(unit.english)")
      }
    }
  }

  @Test func theMainSpanHasAllUnitsInEveryYear() throws {
    let results = try inputs().results
    #expect(results.years == "2016–2023")
    #expect(results.data.panel.units.count == 31)
    #expect(try results.scoresTable().rows.count == 31 * 8)
    for index in results.scores.indices {
      let weights = index.weights.pools.flatMap(\.weights).map(\.weight)
      #expect(abs(weights.reduce(0, +) - 1) < 1e-12)
    }
  }

  @Test func theLongSpanNamesWhatItLeavesOut() throws {
    let inputs = try inputs(RunOptions(periods: "long"))
    #expect(inputs.results.years == "2013–2023")
    let told = inputs.notices.map(\.message).joined(separator: "\n")
    let indicators = Set(inputs.results.study.indicators.map(\.variable))
    for name in inputs.results.data.option.without where indicators.contains(name) {
      #expect(told.contains(name), "\(name)")
    }
  }

  @Test func unitsWithoutDataAreTheThreeTheMapNames() throws {
    #expect(try inputs().geography.withoutData.map(\.rawValue).sorted() == ["710000", "810000", "820000"])
  }
}

/// The figures of the published design against those of the default study; the expected ones are those of
/// `Tests/References/published-figures/output.txt`, rounded as the print.
@Suite struct DefaultPublishedFiguresTests {
  @Test func theDescriptivesAreThoseOfTheReference() throws {
    let study = try Study(at: projectFolder + "/Templates/china-provinces")
    let results = try StudyInputs(study, options: RunOptions()).results
    let published = try #require(results.published)
    let table = results.publishedDescriptives(try #require(published.tables.first).entries)
    let lines = table.rows.map { row in
      row.cells.dropFirst().dropLast().map(\.text).joined(separator: " ")
    }
    for expected in [
      "printed 341 .609 .123 .239 .896", "computed 341 .609 .123 .239 .896",
      "difference  same same same same",
      "computed 341 .289 .203 .105 1.354", "computed 341 .283 .197 .105 1.326",
      "computed 248 .703 .184 .171 1.098",
    ] { #expect(lines.contains(expected), "\(expected)") }
  }

  @Test func everyFigureTurnsOutOneWayAndSaysWhy() throws {
    let study = try Study(at: projectFolder + "/Templates/china-provinces")
    let results = try StudyInputs(study, options: RunOptions()).results
    let published = try #require(results.published)
    #expect(published.counts.all == 166)
    #expect(published.counts.likeForLike == 8)
    #expect(published.counts.likeForLikeSame == 5)
    for entry in published.entries where !entry.isLikeForLike { #expect(!results.reason(for: entry).isEmpty) }
    // The counts do not hang on the span of the run: the print has its own.
    let long = try StudyInputs(study, options: RunOptions(periods: "long")).results
    #expect(long.published?.counts == published.counts)
  }
}
