import Drawings
import Testing

@testable import Documents

@Suite struct TextSetterTests {
  private func texts(_ markdown: String, _ language: DocumentLanguage = .english) throws -> [Element.Text] {
    try LayoutTests.laidOut(markdown, style: PageStyle(language: language)).pages[0].texts
  }

  @Test func `manners of text become faces, links stay with their words`() throws {
    let spans = try texts("a **b** *c* `d` [e](https://x.org)")[0].spans
    func span(_ words: String) throws -> TextSpan { try #require(spans.first { $0.text == words }) }
    #expect(try span("b").font.weight == .bold)
    #expect(try span("c").font.slant == .italic)
    #expect(try span("d").font.families == PageStyle().code.families)
    #expect(try span("e").link == "https://x.org")
    #expect(try span("e").color == PageStyle().accent)
  }

  @Test func `Chinese is not slanted`() throws {
    let spans = try texts("甲*乙*", .chinese)[0].spans
    #expect(spans.allSatisfy { $0.font.slant == .upright })
    #expect(spans.last?.font.families == PageStyle().heading.families)
  }

  @Test func `what is struck out has a stroke through it`() throws {
    let page = try LayoutTests.laidOut("aa ~~bb~~").pages[0]
    let strokes = page.elements.compactMap { element in
      if case .path(let path, nil, .some) = element { path.bounds } else { nil }
    }
    let size = PageStyle().body.size
    #expect(strokes.count == 1)
    #expect(strokes[0].x == PageStyle().textBlock.x + 3 * size / 2)
    #expect(abs(strokes[0].width - size) < 1e-9)
    #expect(page.texts[0].spans.allSatisfy { $0.link == nil })
  }

  @Test func `headings of two lines are balanced`() throws {
    let words = String(repeating: "word ", count: 13) + "end"
    let lines = try texts("# \(words)").prefix(2).map { $0.spans.map(\.text).joined().count }
    #expect(lines.count == 2)
    #expect(abs(lines[0] - lines[1]) < 12)
  }

  /// Never breaks a line.
  private struct UnbrokenMeasurer: TextMeasuring {
    func extent(of text: String, font: Font) throws(TextError) -> TextExtent {
      try FixedMeasurer().extent(of: text, font: font)
    }

    func lines(of spans: [TextSpan], width: Double) throws(TextError) -> [TextLine] {
      try FixedMeasurer().lines(of: spans, width: .infinity)
    }
  }

  @Test func `a line wider than its column is reported`() throws {
    let word = String(repeating: "x", count: 200)
    let document = try Layout.pages(
      of: Markdown.parse(word, name: "r.md"), measuring: UnbrokenMeasurer())
    let style = PageStyle()
    guard case .overfull(word, let width, style.textBlock.width)? = document.notices.first else {
      return #expect(Bool(false), "\(document.notices)")
    }
    #expect(abs(width - 100 * style.body.size) < 1e-6)
  }

  @Test func `a measurer's error is passed on`() throws {
    struct Failing: TextMeasuring {
      func extent(of text: String, font: Font) throws(TextError) -> TextExtent {
        throw .missingFont(families: font.families)
      }
      func lines(of spans: [TextSpan], width: Double) throws(TextError) -> [TextLine] {
        throw .missingFont(families: ["none"])
      }
    }
    let markdown = try Markdown.parse("x", name: "r.md")
    #expect(throws: DocumentError.text(.missingFont(families: ["none"]))) {
      try Layout.pages(of: markdown, measuring: Failing())
    }
  }
}
