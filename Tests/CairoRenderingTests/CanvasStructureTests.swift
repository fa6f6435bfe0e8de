import Drawings
import OutsidePrograms
import Testing

@testable import CairoRendering

@Suite struct CanvasStructureTests {
  private let renderer = CairoRenderer(measurer: .shared)

  /// A page with a heading, a paragraph that holds a link, a figure, an empty cell and a page number that is no part of
  /// what is read.
  private func page(_ words: String, size: Double = 200) -> Drawing {
    func text(_ words: String, _ y: Double, link: String? = nil) -> Element {
      .text(.init(spans: [TextSpan(words, font: .sans(10), link: link)], at: Point(x: 10, y: y)))
    }
    let square = Path(Rect(x: 10, y: 80, width: 20, height: 20))
    var page = Drawing(
      size: Size(width: size, height: size),
      elements: [
        text("Heading \(words)", 20), text("Before ", 40), text("link ", 50, link: "https://example.org"),
        text(" after", 60), .path(square, fill: .solid(.black), stroke: nil), text("cell", 120),
        text("7", 190),
      ])
    let table = [StructureRole(.table, number: 1), StructureRole(.tableRow)]
    page.structure = [
      StructureRun(0..<1, roles: [StructureRole(.heading(2))]),
      StructureRun(1..<4, roles: [StructureRole(.paragraph)]),
      StructureRun(4..<5, roles: [StructureRole(.figure, alternative: "A square \(words)")]),
      StructureRun(5..<6, roles: table + [StructureRole(.tableCell, number: 1)]),
      StructureRun(6..<6, roles: table + [StructureRole(.tableCell, number: 2)]),
    ]
    return page
  }

  private func pdf(_ pages: [Drawing], title: String = "T") throws -> [UInt8] {
    try renderer.pdf(
      pages: pages, metadata: DocumentMetadata(title: title, subject: "S", language: "zh-CN", creationDate: 0)
    )
  }

  @Test(.enabled(if: OutsideProgram("pdfinfo").isInstalled, "pdfinfo is not installed"))
  func theStructureReadsInOrderWithTheWordsOfLinks() throws {
    let answer = try OutsideProgram("pdfinfo").run(
      ["-struct-text", OutsideProgram.file], on: try pdf([page("一"), page("二")]))
    let lines = answer.output.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }
      .filter { !$0.hasPrefix("Object") }
    let one = [
      "H2 (block)", "\"Heading 一\"", "P (block)", "Span (inline)", "\"Before \"", "Link (inline)",
      "\"link \"",
      "Span (inline)", "\" after\"", "Figure", "\"\"", "Table", "TR", "TD", "\"cell\"", "TD", "\"\"",
    ]
    let two = one.map { $0.replacing("一", with: "二") }
    #expect(lines.map(Self.kind) == (["Document"] + one + two), "\(answer.output)")
  }

  /// A line without what some versions of the program add after the kind.
  private static func kind(_ line: Substring) -> String {
    let isTable = ["Figure", "Table", "TR", "TD", "Document"].contains { line.hasPrefix($0) }
    return isTable ? String(line.prefix { $0 != " " }) : String(line)
  }

  @Test(.enabled(if: OutsideProgram("qpdf").isInstalled, "qpdf is not installed"))
  func aTaggedFileIsSoundAloneAndBound() throws {
    let file = try pdf([page("一"), page("二", size: 150)])
    let volume = try CairoRenderer.volume(of: [file, try pdf([page("三")], title: "U")], title: "V")
    for bytes in [file, volume] {
      let check = try OutsideProgram("qpdf").run(["--check", OutsideProgram.file], on: bytes)
      #expect(check.status == 0, "\(check.output)")
    }
  }

  /// The words in place of the figures, in the order of the objects.
  private func alternatives(_ file: [UInt8]) throws -> [String] {
    String(decoding: file, as: UTF8.self).split(separator: "\n").filter { $0.contains("/Alt ") }.map { line in
      let digits = line.drop { $0 != "<" }.dropFirst(5).prefix { $0 != ">" }
      let units = stride(from: 0, to: digits.count, by: 4).compactMap { start in
        UInt16(digits.dropFirst(start).prefix(4), radix: 16)
      }
      return String(decoding: units, as: UTF16.self)
    }
  }

  @Test func everyFigureHasItsWords() throws {
    let file = try pdf([page("一"), page("二")])
    #expect(try alternatives(file) == ["A square 一", "A square 二"])
    let source = try PDFSource(file)
    let structure = try #require(source.structure)
    let root = try #require(structure.kids.first)
    #expect(source.value(source.entries(of: root)["S"]) == Array("/Document".utf8))
    let figures = source.references(in: source.entries(of: root)["K"]).filter {
      source.value(source.entries(of: $0)["S"]) == Array("/Figure".utf8)
    }
    #expect(figures.count == 2 && figures.allSatisfy { source.entries(of: $0)["Alt"] != nil })
  }

  @Test(.enabled(if: OutsideProgram("pdfinfo").isInstalled, "pdfinfo is not installed"))
  func aVolumeKeepsTheStructureOfItsReports() throws {
    let files = [try pdf([page("一"), page("二")]), try pdf([page("三")]), try pdf([page("四")])]
    let volume = try CairoRenderer.volume(of: files, title: "V")
    let answer = try OutsideProgram("pdfinfo").run(["-struct-text", OutsideProgram.file], on: volume)
    for words in ["一", "二", "三", "四"] {
      #expect(answer.output.contains("\"Heading \(words)\""), "\(answer.output)")
    }
    let source = try PDFSource(volume)
    let structure = try #require(source.structure)
    #expect(structure.kids.count == 3)
    // Every page and link has a number of its own, and the tree an entry for it.
    let keys = structure.parents.map(\.key)
    #expect(Set(keys).count == keys.count)
    let numbers = source.pages.compactMap { page in
      source.entries(of: page)["StructParents"].flatMap {
        Int(String(decoding: source.value($0), as: UTF8.self))
      }
    }
    #expect(Set(numbers).count == 4 && numbers.allSatisfy(keys.contains))
    #expect(try alternatives(volume).sorted() == ["一", "二", "三", "四"].map { "A square \($0)" }.sorted())
    let info = try OutsideProgram("pdfinfo").run([OutsideProgram.file], on: volume).output
    #expect(info.contains("Tagged:          yes") && info.contains("Subject:         S"), "\(info)")
  }

  @Test func pagesWithoutStructureAreNotTagged() throws {
    var plain = page("x")
    plain.structure = []
    let text = String(decoding: try pdf([plain]), as: UTF8.self)
    #expect(!text.contains("/S /Document") && !text.contains("/S /P"))
  }

  @Test func runsBeyondThePageAreLeftOut() throws {
    var odd = page("x")
    odd.structure = [
      StructureRun(3..<5, roles: [StructureRole(.paragraph)]),
      StructureRun(1..<2, roles: [StructureRole(.code)]),
      StructureRun(6..<40, roles: [StructureRole(.figure, alternative: "none")]),
    ]
    let text = String(decoding: try pdf([odd]), as: UTF8.self)
    #expect(text.contains("/S /P") && !text.contains("/S /Code") && !text.contains("/S /Figure"))
  }

  @Test func theSamePageGivesTheSameBytes() throws {
    #expect(try pdf([page("x"), page("y")]) == pdf([page("x"), page("y")]))
  }
}
