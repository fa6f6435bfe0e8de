import CairoRendering
import Documents
import Drawings
import Inspections
import Testing

@testable import ProvinceAtlas

@Suite struct PageNoticesTests {
  private func notices(_ count: Int) throws -> [String] {
    let texts = (0..<count).map { index in
      Element.text(
        Element.Text(
          "word", font: .sans(4), at: Point(x: 10 + 30 * Double(index % 6), y: 20 + 10 * Double(index / 6))))
    }
    let page = Drawing(size: Size(width: 200, height: 100), elements: texts)
    return try Notice.found(on: page, named: "Henan, page 2", stage: .report, measuring: TextMeasurer())
      .map(\.description)
  }

  @Test func findingsAreToldWithPlaceAndSeverity() throws {
    #expect(
      try notices(1) == [
        "report: Henan, page 2: warning: “word” at 14.3, 18.8 pt is set in 4 pt, below 5 pt"
      ])
    #expect(try notices(12).count == 11)
    #expect(try notices(12).last == "report: Henan, page 2: 2 more findings on the drawing")
  }
}

/// Every page and map of the default study as an editor would look at it.
@Suite struct DefaultStudyInspectionTests {
  @Test(arguments: [Language.english, .chinese])
  func nothingIsFoundOnAnyPage(_ language: Language) throws {
    let study = try Study(at: projectFolder + "/Templates/china-provinces")
    let inputs = try StudyInputs(study, options: RunOptions(language: language))
    let (results, measurer) = (inputs.results, TextMeasurer())
    let figures = try StudyFigures(results, geography: inputs.geography, measuring: measurer)
    func report(_ template: String, on subject: ReportComposer.Subject) throws -> [Drawing] {
      try ReportComposer(
        results: results, geography: inputs.geography, figures: figures,
        template: try ReportTemplate(template, of: study, language: language), measuring: measurer
      ).report(on: subject).document.pages
    }
    var drawings: [(name: String, drawing: Drawing)] = []
    for map in figures.maps {
      let content = try #require(figures.contents[map.name])
      drawings.append((map.name, try figures.standalone(content).drawing))
    }
    func add(_ name: String, _ pages: [Drawing]) {
      drawings += pages.enumerated().map { ("\(name), page \($0 + 1)", $1) }
    }
    add("national", try report(study.reports.national, on: .nation))
    add("audit", try report(try #require(study.reports.audit), on: .audit))
    for unit in results.data.units {
      let pages = try report(try #require(study.reports.provincial), on: .unit(unit.code))
      // No report spills a few lines onto a page of their own.
      #expect(pages.count == 3, "\(unit.english)")
      add(unit.english, pages)
    }
    for name in ["Beijing", "Inner Mongolia", "Shanghai", "Henan", "Guangdong", "Hainan", "Xizang"] {
      let unit = try #require(results.data.crosswalk.match(name)).code
      let pages = try report("factsheet.{language}.md", on: .unit(unit))
      #expect(pages.count == 1, "\(name)")
      add("fact sheet of \(name)", pages)
    }
    let slides = try report("slides.{language}.md", on: .nation)
    #expect(slides.count == 7 && slides.allSatisfy { $0.size == Size(width: 720, height: 405) })
    add("slides", slides)
    #expect(drawings.count > 70)
    for (name, drawing) in drawings {
      for finding in try DrawingInspection(of: drawing, measuring: measurer).findings {
        Issue.record("\(name): \(finding.severity.rawValue): \(finding)")
      }
    }
  }
}
