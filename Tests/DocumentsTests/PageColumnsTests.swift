import Drawings
import Testing

@testable import Documents

@Suite struct PageColumnsTests {
  private static var twoColumns: PageStyle {
    var style = PageStyle()
    style.columnCount = 2
    return style
  }
  private let style = Self.twoColumns

  /// The lines of running text of a page, left column and right.
  private func lines(_ page: Drawing) -> (left: [Element.Text], right: [Element.Text]) {
    let middle = style.textBlock.center.x
    let text = page.texts.filter { $0.position.y < style.textBlock.maxY && $0.spans[0].font.size > 9.5 }
    return (text.filter { $0.position.x < middle }, text.filter { $0.position.x >= middle })
  }

  @Test func `text fills the left column, then the right, in its order`() throws {
    let text = (1...200).map { "Line \($0)\\\n" }.joined() + "end\n"
    let document = try LayoutTests.laidOut(text, style: style)
    #expect(document.pages.count == 3)
    let words = document.pages.flatMap { page in
      let (left, right) = lines(page)
      return (left + right).map { $0.spans[0].text }
    }
    #expect(words == (1...200).map { "Line \($0)" } + ["end"])
    #expect(lines(document.pages[0]).left.count == lines(document.pages[0]).right.count)
  }

  @Test func `columns end alike on the last page`() throws {
    let text = String(repeating: LayoutTests.sentence, count: 25)
    let document = try LayoutTests.laidOut(text, style: style)
    let (left, right) = lines(document.pages[0])
    let ends = [left, right].map { $0.map(\.position.y).max() ?? 0 }
    #expect(abs(ends[0] - ends[1]) <= style.leading * 2 + 0.01)
    #expect(left.count > 10 && right.count > 10)
  }

  @Test func `columns end alike above a wide figure that moves to the next page, where no text goes on`()
    throws
  {
    var figure = Figure(LayoutTests.box(460, 400), caption: "Wide")
    figure.spansColumns = true
    let text = String(repeating: LayoutTests.sentence, count: 25) + "\n\n```map\n```\n\n"
    func counts(_ rest: String) throws -> (left: Int, right: Int) {
      let document = try LayoutTests.laidOut(text + rest, [.figure(figure)], style: style)
      #expect(document.pages.count > 1)
      let (left, right) = lines(document.pages[0])
      return (left.count, right.count)
    }
    let alone = try counts("")
    #expect(abs(alone.left - alone.right) <= 2 && alone.right > 10)
    let broken = try counts("```page-break\n```\n\n" + LayoutTests.sentence)
    #expect(broken == alone)
    // Text that goes on fills the page.
    let filled = try counts(String(repeating: LayoutTests.sentence, count: 12))
    #expect(filled.left > alone.left + 5)
  }

  @Test func `lines are justified to the column and never cross the gutter`() throws {
    let document = try LayoutTests.laidOut(String(repeating: LayoutTests.sentence, count: 60), style: style)
    let width = style.columnWidth
    #expect(abs(2 * width + style.columnGutter - style.textBlock.width) < 1e-9)
    for text in document.pages[0].texts {
      #expect(text.justifiedWidth == nil || text.justifiedWidth == width)
    }
  }

  @Test func `head and wide figures span, with balanced text above and columns below`() throws {
    var figure = Figure(LayoutTests.box(460, 100), caption: "Wide")
    figure.spansColumns = true
    let text =
      String(repeating: LayoutTests.sentence, count: 13) + "\n\n```map\n```\n\n"
      + String(repeating: LayoutTests.sentence, count: 13)
    let document = try LayoutTests.laidOut(
      text, [.figure(figure)], head: DocumentHead(title: "A title that spans"), style: style)
    #expect(document.pages.count == 1)
    let page = document.pages[0]
    let box = try #require(
      page.elements.compactMap { element -> Rect? in
        if case .path(let path, .solid(.black), nil) = element { path.bounds } else { nil }
      }.first)
    let (left, right) = lines(page)
    for column in [left.filter { $0.spans[0].text.contains("index") || $0.justifiedWidth != nil }, right] {
      #expect(column.contains { $0.position.y < box.y } && column.contains { $0.position.y > box.maxY })
      #expect(column.allSatisfy { $0.position.y < box.y || $0.position.y - 8 > box.maxY })
    }
  }

  @Test func `a wide figure without room goes to the top of the next page and text goes on`() throws {
    var figure = Figure(LayoutTests.box(460, 400), caption: "Wide")
    figure.spansColumns = true
    let text =
      String(repeating: LayoutTests.sentence, count: 40) + "\n\n```map\n```\n\n"
      + String(repeating: LayoutTests.sentence, count: 25)
    let document = try LayoutTests.laidOut(text, [.figure(figure)], style: style)
    #expect(document.pages.count == 2)
    #expect(document.pages[1].words.contains { $0.hasPrefix("Figure\u{A0}1. Wide") })
    #expect(lines(document.pages[0]).right.count > 40)
    let caption = try #require(document.pages[1].texts.first { $0.spans[0].text.hasPrefix("Figure") })
    let (left, right) = lines(document.pages[1])
    #expect((left + right).allSatisfy { $0.position.y > caption.position.y })
  }

  @Test func `a table too wide for a column spans, a narrow one does not`() throws {
    func table(_ columns: Int) -> ResolvedBlock {
      .table(
        NamedTable(
          TableContent(
            columns: (0..<columns).map { _ in .init(alignment: .leading) }, headers: [],
            rows: [.init((0..<columns).map { .init("Indivisible\($0)") })])))
    }
    let document = try LayoutTests.laidOut(
      "a\n\n```t\n```\n\nb\n\n```t\n```\n\nc", [table(2), table(6)], style: style)
    let rules = document.pages[0].elements.compactMap { element -> Double? in
      if case .path(let path, nil, let stroke?) = element, stroke.width == 1 {
        path.bounds?.width
      } else {
        nil
      }
    }
    #expect(
      Set(rules.map { $0.rounded() }) == [style.columnWidth.rounded(), style.textBlock.width.rounded()])
  }

  @Test func `footnotes stand under the column that calls them`() throws {
    let lines = (1...90).map {
      $0 == 80 ? "Line[^r] \($0)\\\n" : ($0 == 10 ? "Line[^l] \($0)\\\n" : "Line \($0)\\\n")
    }.joined()
    let document = try LayoutTests.laidOut(lines + "end\n\n[^l]: Left.\n\n[^r]: Right.\n", style: style)
    let page = document.pages[0]
    let left = try #require(page.texts.first { $0.spans[0].text == "Left." })
    let right = try #require(page.texts.first { $0.spans[0].text == "Right." })
    #expect(left.position.x < style.textBlock.center.x && right.position.x > style.textBlock.center.x)
    #expect(left.position.y == right.position.y)
  }

  @Test func `a section of columns begins on the same page and ends there`() throws {
    var two = PageSection(PageStyle())
    two.columnCount = 2
    let text =
      "Above.\n\n```section\n```\n\n" + String(repeating: LayoutTests.sentence, count: 20)
      + "\n\n```section\n```\n\nBelow.\n"
    let document = try LayoutTests.laidOut(text, [.section(two), .section(PageSection(PageStyle()))])
    #expect(document.pages.count == 1)
    let words = document.pages[0].words
    #expect(words.first == "Above.")
    let below = try #require(document.pages[0].texts.first { $0.spans[0].text == "Below." })
    let (left, right) = self.lines(document.pages[0])
    #expect(
      (left + right).filter { $0.justifiedWidth != nil }.allSatisfy { $0.position.y < below.position.y })
    #expect(right.count > 5)
  }

  @Test(arguments: 1...6) func `nothing leaves its page or is set twice in columns`(seed: Int) throws {
    var text = ""
    for part in 0..<8 {
      text +=
        "## Part \(part)\n\n" + String(repeating: LayoutTests.sentence, count: (seed * 7 + part * 5) % 19 + 1)
      text += "\n\n```f\n```\n\n- a\n- b[^\(part)]\n\n"
    }
    for part in 0..<8 {
      text += "[^\(part)]: Note \(part). \(String(repeating: "More. ", count: part * 6))\n\n"
    }
    let contents = (0..<8).map { part -> ResolvedBlock in
      let isWide = (part + seed) % 3 == 0
      var figure = Figure(
        LayoutTests.box(isWide ? 440 : 200, 90 + Double((seed * 53 + part * 71) % 300)), caption: "F\(part)")
      figure.spansColumns = isWide
      return .figure(figure)
    }
    let document = try LayoutTests.laidOut(text, contents, style: style)
    let words = document.pages.flatMap(\.words)
    for part in 0..<8 {
      #expect(words.count { $0 == "Part \(part)" } == 1)
      #expect(words.count { $0.hasPrefix("Note \(part).") } == 1)
      #expect(words.count { $0.hasPrefix("Figure\u{A0}\(part + 1).") } == 1)
    }
    for page in document.pages {
      let frames = try page.texts.map(PageInvariantTests.frame)
      for (number, frame) in frames.enumerated() {
        for other in frames[(number + 1)...] where frame.overlaps(other) {
          #expect(min(frame.maxY, other.maxY) - max(frame.y, other.y) < 0.5)
        }
      }
    }
  }
}
