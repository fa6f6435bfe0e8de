import CairoRendering
@testable import Documents
import Drawings
import Foundation
import Panels
import Testing

@testable import ProvinceAtlas

@Suite struct ReportCheckTests {
  private let henan = UnitCode("410000")
  private let hunan = UnitCode("430000")

  private struct Bench {
    let composer: ReportComposer
    let check: ReportCheck
  }

  /// A study whose provincial reports show where the unit lies.
  private func bench(_ change: (ToyStudy) throws -> Void = { _ in }) throws -> Bench {
    let toy = try ToyStudy()
    let text = try String(contentsOfFile: toy.path("province.en.md"), encoding: .utf8)
    try toy.write(Array((text + "\n```map\nlocator: nqp\ncaption: Where\n```\n").utf8), to: "province.en.md")
    try change(toy)
    let (inputs, measuring) = (try toy.inputs(), CairoRenderer().measurer)
    let figures = try StudyFigures(inputs.results, geography: inputs.geography, measuring: measuring)
    let composer = ReportComposer(
      results: inputs.results, geography: inputs.geography, figures: figures,
      template: try ReportTemplate("province.{language}.md", of: inputs.results.study, language: .english),
      measuring: measuring)
    return Bench(composer: composer, check: ReportCheck(inputs.results, figures: figures))
  }

  @Test func everyReportIsAboutItsUnitAndNoOther() throws {
    let bench = try bench()
    for unit in bench.composer.results.data.units.map(\.code) {
      let report = try bench.composer.report(on: .unit(unit))
      #expect(report.hasLocator)
      try bench.check.check(report, on: unit, template: "t")
    }
  }

  @Test func theReportOfAnotherUnitIsFound() throws {
    let bench = try bench()
    let report = try bench.composer.report(on: .unit(henan))
    #expect(throws: AtlasError.self) { try bench.check.check(report, on: hunan, template: "t") }
    // Named rightly, but with the map of another.
    var pages = report.document.pages
    let name = Element.text(.init("Hunan", font: .sans(9), at: Point(x: 50, y: 50)))
    pages[0].elements.append(name)
    let mixed = ReportComposer.Report(
      title: "Hunan", document: LaidOutDocument(pages: pages, pageLabels: [], outline: [], notices: []),
      hasLocator: true)
    let error = #expect(throws: AtlasError.self) { try bench.check.check(mixed, on: hunan, template: "t") }
    #expect(error?.description.contains("marks Henan; expected Hunan") == true, "\(error?.description ?? "")")
  }

  @Test func aLocatorThatMarksNothingIsFound() throws {
    let bench = try bench()
    let report = try bench.composer.report(on: .unit(henan))
    let pages = report.document.pages.map { Drawing(size: $0.size, elements: $0.elements.map(unmarked)) }
    let bare = ReportComposer.Report(
      title: "Henan", document: LaidOutDocument(pages: pages, pageLabels: [], outline: [], notices: []),
      hasLocator: true)
    let error = #expect(throws: AtlasError.self) { try bench.check.check(bare, on: henan, template: "t") }
    #expect(error?.description.contains("marks no unit") == true)
  }

  private func unmarked(_ element: Element) -> Element {
    switch element {
    case .group(var group):
      group.elements = group.elements.map(unmarked)
      return .group(group)
    case .path(let path, let fill, let stroke):
      return .path(path, fill: fill, stroke: fill == nil && (stroke?.width ?? 0) > 1 ? nil : stroke)
    default: return element
    }
  }

  @Test func aTemplateThatDoesNotNameItsUnitFailsEveryReport() async throws {
    try await expectRefusal(saying: [
      "/province.en.md", "page 1 of the report does not name Shaanxi", "{{unit.name}}",
    ]) { toy in
      try toy.write(Array("---\ntitle: A report\n---\n\nWords.\n".utf8), to: "province.en.md")
    }
  }
}
