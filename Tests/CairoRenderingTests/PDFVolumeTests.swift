import Drawings
import OutsidePrograms
import Testing

@testable import CairoRendering

@Suite struct PDFVolumeTests {
  private let renderer = CairoRenderer()

  /// A report of two pages with a heading, and a link from the first page to the second.
  private func report(_ title: String) throws -> [UInt8] {
    let place = Point(x: 40, y: 60)
    let pages = (1...2).map { number in
      Drawing(
        size: Size(width: 200, height: 100 + 20 * Double(number)),
        elements: [
          .text(.init("\(title) page \(number)", font: .sans(12), at: place)),
          number == 1
            ? .link(Rect(x: 0, y: 0, width: 20, height: 20), to: "#end") : .anchor("end", at: place),
        ])
    }
    return try renderer.pdf(
      pages: pages,
      metadata: DocumentMetadata(
        title: title, author: "A", creationDate: 0,
        outline: [
          .init(title: "One", page: 1), .init(title: "Two", page: 2, level: 1),
          .init(title: "Three", page: 2),
        ]))
  }

  @Test func aFileIsReadAsItWasWritten() throws {
    let source = try PDFSource(try report("T"))
    #expect(source.pages.count == 2)
    #expect(try CairoRenderer.pageSizes(of: try report("T")).map(\.height) == [120, 140])
    // `Two` stands below `One`.
    #expect(source.outline?.count == 2)
    #expect(source.information("Title") == Array("(T)".utf8))
  }

  @Test(.enabled(if: OutsideProgram("qpdf").isInstalled, "qpdf is not installed"))
  func linksAndBookmarksLeadInsideTheirReport() throws {
    let volume = try CairoRenderer.volume(
      of: [try report("North"), try report("南方 (south)")], title: "All \\ (two)")
    let check = try OutsideProgram("qpdf").run(["--check", OutsideProgram.file], on: volume)
    #expect(check.status == 0, "\(check.output)")
    let source = try PDFSource(volume)
    #expect(source.pages.count == 4)
    // No name is left that two reports could share, and each link leads to the second page of its own report.
    #expect(source.destinations.isEmpty)
    let text = String(decoding: volume, as: UTF8.self)
    #expect(!text.contains("/Dest ("))
    for first in [0, 2] {
      let annotation = try #require(
        source.references(in: source.entries(of: source.pages[first])["Annots"]).first)
      #expect(source.references(in: source.entries(of: annotation)["Dest"]) == [source.pages[first + 1]])
    }
    let outline = try #require(source.outline)
    #expect(outline.count == 2)
    let item = source.entries(of: outline.last)
    #expect(source.references(in: item["Dest"]) == [source.pages[2]])
    let inner = try #require(source.references(in: item["First"]).first)
    #expect(source.references(in: source.entries(of: inner)["Parent"]) == [outline.last])
    #expect(source.references(in: source.entries(of: inner)["Dest"]) == [source.pages[2]])
  }

  @Test(.enabled(if: OutsideProgram("pdfinfo").isInstalled, "pdfinfo is not installed"))
  func theTitleIsThatOfTheVolume() throws {
    let volume = try CairoRenderer.volume(of: [try report("North")], title: "全部 \\ (two)")
    let answer = try OutsideProgram("pdfinfo").run([OutsideProgram.file], on: volume)
    #expect(answer.output.contains("全部 \\ (two)") && answer.output.contains("Author:"), "\(answer.output)")
  }

  @Test(
    .enabled(
      if: OutsideProgram("pdftotext").isInstalled && OutsideProgram("qpdf").isInstalled,
      "pdftotext or qpdf is not installed"))
  func pagesKeepTheirLabels() throws {
    func file(_ labels: [String]) throws -> [UInt8] {
      try renderer.pdf(
        pages: (0..<3).map { _ in Drawing(size: Size(width: 99, height: 99), elements: []) },
        metadata: DocumentMetadata(title: "T", creationDate: 0, pageLabels: labels))
    }
    let volume = try CairoRenderer.volume(
      of: [try file(["i", "ii", "1"]), try file([]), try file(["v", "vi", "2"])], title: "All")
    let qpdf = OutsideProgram("qpdf")
    #expect(try qpdf.run(["--check", OutsideProgram.file], on: volume).status == 0)
    let json = try qpdf.run(["--json", "--json-key=pagelabels", OutsideProgram.file], on: volume).output
    let bare = json.filter { !$0.isWhitespace }
    // From page 0 the first file's own, from 3 numbers of the volume, from 6 the last file's own.
    for entry in [
      #""index":0,"label":{"/P":"#, #""index":1,"label":{"/P":"#, #""index":2,"label":{"/S":"/D","/St":1}"#,
      #""index":3,"label":{"/S":"/D","/St":4}"#, #""index":6,"label":{"/P":"#,
    ] { #expect(bare.contains(entry), "\(entry) in \(bare)") }
    let plain = try CairoRenderer.volume(of: [try file([]), try file([])], title: "All")
    #expect(!String(decoding: plain, as: UTF8.self).contains("/PageLabels"))
  }

  @Test func bookmarksLeadToTheirHeadings() throws {
    let page = Drawing(
      size: Size(width: 99, height: 200),
      elements: [
        .anchor("section-1", at: Point(x: 9, y: 150)),
        .text(.init("One", font: .sans(9), at: Point(x: 9, y: 160))),
      ])
    let file = try renderer.pdf(
      pages: [page, page.emptied],
      metadata: DocumentMetadata(
        title: "T", creationDate: 0,
        outline: [
          .init(title: "One", page: 1, anchor: "section-1"), .init(title: "Two", page: 2, anchor: "no"),
        ]))
    let source = try PDFSource(try CairoRenderer.volume(of: [file, file], title: "All"))
    let last = try #require(source.outline).last
    let one = try #require(source.references(in: source.entries(of: last)["First"]).first)
    let goal = String(decoding: source.value(source.entries(of: one)["Dest"]), as: UTF8.self)
    // 150 points from the top of 200.
    #expect(goal == "[\(source.pages[2]) 0 R /XYZ 9 50 0]")
    let two = try #require(source.references(in: source.entries(of: one)["Next"]).first)
    #expect(source.references(in: source.entries(of: two)["Dest"]) == [source.pages[3]])
  }

  @Test func theSameReportsGiveTheSameBytes() throws {
    let files = try ["A", "B"].map(report)
    let (one, other) = (
      try CairoRenderer.volume(of: files, title: "T"), try CairoRenderer.volume(of: files, title: "T")
    )
    #expect(one == other)
  }

  @Test(arguments: ["", "%PDF-1.4\nxref\n", "no PDF at all startxref\n12\n%%EOF\n"])
  func whatIsNoFileOfOursIsRefused(_ text: String) {
    #expect(throws: RenderingError.self) { try CairoRenderer.volume(of: [Array(text.utf8)], title: "") }
  }

  @Test func aFileCutOffAnywhereIsRefusedOrRead() throws {
    let whole = try report("T")
    for length in stride(from: 0, to: whole.count - 1, by: 211) {
      #expect(throws: RenderingError.self) { try PDFSource(Array(whole[..<length])) }
    }
    #expect(throws: RenderingError.noPages) { try CairoRenderer.volume(of: [], title: "") }
  }
}

extension Drawing {
  /// An empty page of the same size.
  fileprivate var emptied: Drawing { Drawing(size: size, elements: []) }
}
