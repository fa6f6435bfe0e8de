import CairoRendering
import Documents
import Drawings
import Testing

@testable import ProvinceAtlas

@Suite struct PageSettingsTests {
  /// The sizes of the pages of the national report made from a template, in millimetres.
  private func sizes(_ template: String) throws -> [[Double]] {
    let toy = try ToyStudy()
    try toy.write(Array(template.utf8), to: "national.en.md")
    let pages = try toy.composer("national.en.md").report(on: .nation).document.pages
    return pages.map { [$0.size.width, $0.size.height].map { ($0 / 72 * 25.4 * 1_000).rounded() / 1_000 } }
  }

  @Test(arguments: [
    ("A3", [297, 420]), ("A4", [210, 297]), ("A5", [148, 210]), ("Letter", [215.9, 279.4]),
    ("Legal", [215.9, 355.6]), ("slide-16x9", [254, 142.875]),
    ("{width: 200, height: 180.5}", [200, 180.5]), ("A5\norientation: landscape", [210, 148]),
    ("slide-16x9\norientation: portrait", [142.875, 254]),
  ])
  func thePageIsTheOneAskedFor(_ page: String, _ size: [Double]) throws {
    #expect(try sizes("---\npage: \(page)\n---\n\nwords\n") == [size])
  }

  @Test func sectionsReturnToThePagesOfTheFrontMatter() throws {
    let sizes = try sizes(
      "---\npage: A5\n---\n\na\n\n```section\norientation: landscape\n```\n\nb\n\n"
        + "```section\npage: A4\nmargins: [10, 10, 10, 10]\n```\n\nc\n\n```section\n```\n\nd\n")
    #expect(sizes == [[148, 210], [210, 148], [210, 297], [148, 210]])
  }

  @Test func aFigureFitsThePageOfItsSection() throws {
    let toy = try ToyStudy()
    let template =
      "---\npage: slide-16x9\nmargins: [10, 12, 10, 12]\n---\n\n"
      + "```map\nshow: nqp\ncaption: A\n```\n\n```chart\nshow: bars\nscore: nqp\n```\n"
    try toy.write(Array(template.utf8), to: "national.en.md")
    let pages = try toy.composer("national.en.md").report(on: .nation).document.pages
    #expect(pages.count > 1)
    #expect(pages.allSatisfy { $0.size == NamedPageSize.slide.size })
  }

  @Test func filesAndVolumesKeepPagesOfMixedSize() throws {
    let toy = try ToyStudy()
    try toy.write(
      Array("a\n\n```section\norientation: landscape\n```\n\nb\n".utf8), to: "national.en.md")
    let composer = try toy.composer("national.en.md")
    let report = try composer.report(on: .nation)
    let renderer = CairoRenderer()
    let writer = ReportWriter(renderer: renderer, creationDate: 0, author: "")
    let file = try writer.pdf(report)
    let sizes = try CairoRenderer.pageSizes(of: file)
    #expect(sizes.map { $0.width > $0.height } == [false, true])
    let volume = try CairoRenderer.volume(of: [file, file], title: "V")
    #expect(try CairoRenderer.pageSizes(of: volume) == sizes + sizes)
    let svg = String(decoding: try writer.svg(report.document.pages[1]), as: UTF8.self)
    #expect(svg.contains("h841.89v595.28h-841.89z"))
  }

  @Test(arguments: [
    ("A6", ["`page` is `A6`", "Did you mean `A"]),
    ("{width: 200}", ["`page` has no `height`"]),
    ("{width: 2, height: 200}", ["`page.width` is `2`", "from 30"]),
    ("A4\norientation: upright", ["`orientation` is `upright`"]),
  ])
  func aPageThatIsNoneIsNamed(_ page: String, _ says: [String]) throws {
    let error = #expect(throws: AtlasError.self) { try sizes("---\npage: \(page)\n---\n\nwords\n") }
    for words in says { #expect(error?.description.contains(words) == true, "\(String(describing: error))") }
    #expect((error?.place?.line ?? 0) >= 2)
  }

  @Test func aKeyASectionLacksIsNamedWithItsLine() throws {
    let error = #expect(throws: AtlasError.self) {
      try sizes("a\n\n```section\norientatoin: landscape\n```\n")
    }
    #expect(error?.place?.line == 4)
    #expect(error?.description.contains("Did you mean `orientation`?") == true)
  }
}
