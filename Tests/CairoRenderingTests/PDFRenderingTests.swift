import CairoRendering
import Drawings
import OutsidePrograms
import Testing

@Suite struct PDFRenderingTests {
  private let renderer = CairoRenderer(measurer: .shared)

  private func pdf(_ pages: [Drawing], language: String = "zh-CN") throws -> [UInt8] {
    try renderer.pdf(
      pages: pages,
      metadata: DocumentMetadata(
        title: "Sample 样本 (1)", author: "A. Author", subject: "maps", keywords: ["index", "指数"],
        language: language, creationDate: 1_700_000_000,
        outline: [
          OutlineEntry(title: "First 一", page: 1), OutlineEntry(title: "Second", page: 2, level: 1),
          OutlineEntry(title: "Third", page: 2),
        ], pageLabels: ["i", "1"]))
  }

  private var second: Drawing {
    Drawing(
      size: Size(width: 100, height: 300),
      elements: [
        .text(Element.Text("page two", font: .sans(10), at: Point(x: 10, y: 20))),
        .link(Rect(x: 10, y: 10, width: 50, height: 12), to: "#top"),
      ])
  }

  private func holds(_ bytes: [UInt8], _ text: String) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains(text)
  }

  @Test func pagesKeepTheirSizes() throws {
    let bytes = try pdf([SamplePage.drawing, second])
    #expect(holds(bytes, "/MediaBox [ 0 0 240 160 ]"))
    #expect(holds(bytes, "/MediaBox [ 0 0 100 300 ]"))
    #expect(holds(bytes, "/Count 2"))
  }

  @Test func theDateIsTheOneGiven() throws {
    let bytes = try pdf([SamplePage.drawing, second])
    #expect(holds(bytes, "/CreationDate (20231114221320Z)"))
    #expect(holds(bytes, "/Lang (zh-CN)"))
    #expect(holds(bytes, "/Author (A. Author)"))
    #expect(holds(bytes, "/PageLabels"))
  }

  @Test func linksAndOutlineLeadSomewhere() throws {
    let bytes = try pdf([SamplePage.drawing, second])
    #expect(holds(bytes, "/URI (https://example.org/a?b=%27c%27)"))
    #expect(holds(bytes, "/Dest (anchor-1)"))
    #expect(holds(bytes, "(anchor-1) [2 0 R /XYZ 0 160 0]"))
    #expect(holds(bytes, "/Title (Second)"))
  }

  @Test func whatLeadsNowhereIsAnError() throws {
    #expect(throws: RenderingError.missingAnchor("top", page: 1)) {
      try renderer.pdf(pages: [second], metadata: DocumentMetadata(title: "", creationDate: 0))
    }
    #expect(throws: RenderingError.duplicateAnchor("top", page: 2)) {
      try pdf([SamplePage.drawing, SamplePage.drawing])
    }
    #expect(throws: RenderingError.outline(title: "Second", page: 2, level: 1, pages: 1)) {
      try pdf([SamplePage.drawing])
    }
    #expect(throws: RenderingError.noPages) { try pdf([]) }
  }

  @Test func aLanguageThatIsNoTagIsRefused() throws {
    #expect(throws: RenderingError.language("zh) /X (")) {
      try pdf([SamplePage.drawing, second], language: "zh) /X (")
    }
  }

  @Test func aPageOfChineseIsSmall() throws {
    let text = Element.Text("各省综合指数按熵值法计算", font: .serif(10), at: Point(x: 10, y: 20))
    let page = Drawing(size: SamplePage.size, elements: [.text(text)])
    let bytes = try renderer.pdf(pages: [page], metadata: DocumentMetadata(title: "", creationDate: 0))
    #expect(bytes.count < 20_000)
  }

  @Test(.enabled(if: OutsideProgram("pdftotext").isInstalled, "pdftotext is not installed"))
  func textIsFoundOnce() throws {
    let text = try OutsideProgram("pdftotext").run(
      ["-layout", OutsideProgram.file, "-"], on: pdf([SamplePage.drawing, second]))
    // The first has a halo: its outline must not be read as text a second time.
    #expect(text.output.split(separator: "Guangdong 广东 12.5%", omittingEmptySubsequences: false).count == 2)
    #expect(text.output.contains("各省“综合指数”按熵值法计算，单位为 1。"))
    #expect(text.output.contains("旋转"))
  }

  @Test(.enabled(if: OutsideProgram("pdffonts").isInstalled, "pdffonts is not installed"))
  func fontsAreEmbeddedSubsetsAndNoBitmaps() throws {
    let table = try OutsideProgram("pdffonts").run(
      [OutsideProgram.file], on: pdf([SamplePage.drawing, second])
    ).output
    let rows = table.split(separator: "\n").dropFirst(2)
    #expect(rows.count == 5)
    for row in rows {
      #expect(!row.contains("Type 3"))
      #expect(row.contains("yes yes yes"))
    }
  }

  @Test(.enabled(if: OutsideProgram("qpdf").isInstalled, "qpdf is not installed"))
  func theFileIsSound() throws {
    let check = try OutsideProgram("qpdf").run(
      ["--check", OutsideProgram.file], on: pdf([SamplePage.drawing, second]))
    #expect(check.status == 0, "\(check.output)")
  }
}
