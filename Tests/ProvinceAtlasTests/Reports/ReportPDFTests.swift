import CairoRendering
import Documents
import Drawings
import OutsidePrograms
import Testing

@testable import ProvinceAtlas

/// The files of the reports of the default study, as a reader, a search or a screen reader meets them.
@Suite struct ReportPDFTests {
  /// The national report in a language.
  private func national(_ language: Language) throws -> ReportComposer.Report {
    let study = try Study(at: projectFolder + "/Templates/china-provinces")
    let inputs = try StudyInputs(study, options: RunOptions(language: language))
    let measuring = CairoRenderer().measurer
    let composer = ReportComposer(
      results: inputs.results, geography: inputs.geography,
      figures: try StudyFigures(inputs.results, geography: inputs.geography, measuring: measuring),
      template: try ReportTemplate(study.reports.national, of: study, language: language),
      measuring: measuring)
    return try composer.report(on: .nation)
  }

  private func file(_ report: ReportComposer.Report) throws -> [UInt8] {
    try ReportWriter(renderer: CairoRenderer(), creationDate: 0, author: "A").pdf(report)
  }

  @Test(
    .enabled(
      if: ["pdftotext", "pdfinfo", "pdffonts", "qpdf"].allSatisfy { OutsideProgram($0).isInstalled },
      "pdftotext, pdfinfo, pdffonts or qpdf is not installed"), arguments: [Language.english, .chinese])
  func theNationalReportIsSoundSearchableAndTagged(_ language: Language) throws {
    let report = try national(language)
    let file = try file(report)
    func answer(_ program: String, _ arguments: [String]) throws -> String {
      try OutsideProgram(program).run(arguments, on: file).output
    }
    let name = OutsideProgram.file
    #expect(try OutsideProgram("qpdf").run(["--check", name], on: file).status == 0)
    let info = try answer("pdfinfo", [name])
    #expect(info.contains("Tagged:          yes"), "\(info)")
    #expect(info.contains(report.title) && info.contains("Author:          A"))
    let fonts = try answer("pdffonts", [name]).split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    for font in fonts { #expect(font.contains(" yes yes yes "), "embedded, subset, to Unicode: \(font)") }
    // Every line of running text is found as it was set, blanks aside.
    func bare(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }
    let text = bare(try answer("pdftotext", ["-raw", name, "-"]))
    let lines = report.document.pages.flatMap(\.topLines)
    #expect(lines.count > 500)
    let missing = lines.filter { !text.contains(bare($0)) }
    #expect(missing.isEmpty, "\(missing.prefix(5))")
    // The headings stand in the structure in their order.
    let structure = bare(try answer("pdfinfo", ["-struct-text", name]))
    var rest = structure[...]
    for heading in report.document.outline {
      let place = try #require(rest.firstRange(of: bare(heading.title)), "\(heading.title)")
      rest = rest[place.upperBound...]
    }
    let figures = report.document.pages.flatMap(\.structure).flatMap(\.roles).filter { $0.kind == .figure }
    #expect(Set(figures).count > 8 && figures.allSatisfy { !$0.alternative.isEmpty })
  }

  /// What no line begins with and none ends with, by the rules of Chinese typesetting.
  private static let neverFirst = "，。、；：？！）》〉」』】〕”’…—·％℃,;:?!)]}%"
  private static let neverLast = "（《〈「『【〔“‘([{"

  @Test func noLineOfTheChineseReportBeginsOrEndsWithAMarkThatMustNot() throws {
    let report = try national(.chinese)
    let lines = report.document.pages.flatMap(\.topLines)
    #expect(lines.count { $0.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } } > 300)
    for line in lines {
      // A cell or mark of its own, such as `–` or `(1)`, is no part of a sentence.
      guard line.count > 4, let first = line.first, let last = line.last else { continue }
      #expect(!Self.neverFirst.contains(first), "\(line)")
      #expect(!Self.neverLast.contains(last), "\(line)")
    }
  }

  @Test(arguments: [Language.english, .chinese])
  func marksOfQuotationAreThoseOfTheLanguage(_ language: Language) throws {
    for line in try national(language).document.pages.flatMap(\.lines) {
      #expect(!line.contains("\""), "\(line)")
    }
  }

  @Test(arguments: [Language.english, .chinese])
  func noPageOfTheNationalReportIsHalfEmptyButTheLast(_ language: Language) throws {
    let report = try national(language)
    let block = PageStyle().textBlock
    var ends: [Double] = []
    for page in report.document.pages {
      let inside = page.elements.compactMap(\.lowest).filter { $0 <= block.maxY + 1 }
      ends.append((inside.max() ?? block.y) - block.y)
    }
    let low = ends.dropLast().enumerated().filter { $0.element < block.height / 2 }
    #expect(low.isEmpty, "pages \(low.map { $0.offset + 1 }): \(low.map(\.element))")
  }

  @Test func headingsThatLeaveALevelOutAreBookmarksToo() throws {
    let toy = try ToyStudy()
    try toy.write(
      Array("---\ntitle: T\n---\n\n#### A\n\n## B\n\n##### C\n\n### D\n".utf8), to: "national.en.md")
    let text = String(
      decoding: try file(try toy.composer("national.en.md").report(on: .nation)), as: UTF8.self)
    // Each leads to its heading, not to the top of its page.
    #expect(text.ranges(of: "/Dest (anchor-").count == 4 && text.ranges(of: "/Title (").count == 5)
  }

  @Test func aReportKeepsToItsPagesByLowerFigures() throws {
    let toy = try ToyStudy()
    func pages(_ front: String) throws -> (count: Int, notices: [LayoutNotice]) {
      let chart = "```chart\nshow: bars\nscore: nqp\n```\n\n"
      try toy.write(
        Array("---\ntitle: T\n\(front)---\n\n\(String(repeating: chart, count: 8))".utf8),
        to: "national.en.md")
      let document = try toy.composer("national.en.md").report(on: .nation).document
      return (document.pages.count, document.notices)
    }
    let natural = try pages("")
    #expect(natural.count > 1)
    let same = try pages("fit_pages: \(natural.count)\n")
    #expect(same.count == natural.count && same.notices == natural.notices)
    let none = try pages("fit_pages: 1\n")
    #expect(none.count == natural.count)
    #expect(none.notices == [.manyPages(natural.count, wanted: 1)])
  }
}

extension Drawing {
  /// The lines of text of the page itself, without those inside figures.
  fileprivate var topLines: [String] {
    elements.compactMap { element in
      if case .text(let text) = element { text.spans.map(\.text).joined() } else { nil }
    }
  }
}

extension Element {
  /// How far down it reaches, in points.
  fileprivate var lowest: Double? {
    switch self {
    case .text(let text): text.position.y
    case .path(let path, _, _): path.bounds?.maxY
    case .group(let group): group.elements.compactMap(\.lowest).max()
    case .link, .anchor: nil
    }
  }
}
