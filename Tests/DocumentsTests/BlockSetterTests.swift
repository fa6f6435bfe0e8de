import Drawings
import Testing

@testable import Documents

@Suite struct BlockSetterTests {
  private let block = PageStyle().textBlock

  @Test func `items stand behind their marks, nested ones further in`() throws {
    let page = try LayoutTests.laidOut("- one\n  1. two\n  2. three\n- four").pages[0]
    #expect(page.words.prefix(8) == ["•", "one", "1.", "two", "2.", "three", "•", "four"])
    let texts = page.texts
    #expect(texts[1].position.x > block.x && texts[3].position.x > texts[1].position.x)
    #expect(texts[0].anchor == .end && texts[0].position.x < texts[1].position.x)
    #expect(texts[0].position.y == texts[1].position.y)
  }

  @Test func `a first number near the largest does not overflow`() throws {
    let page = try LayoutTests.laidOut("999999999. one\n1. two").pages[0]
    #expect(page.words.prefix(4) == ["999999999.", "one", "1000000000.", "two"])
  }

  @Test func `quotes stand in from both sides`() throws {
    let text = "> " + String(repeating: LayoutTests.sentence, count: 3)
    let line = try LayoutTests.laidOut(text).pages[0].texts[0]
    #expect(line.position.x > block.x)
    #expect(line.position.x + (line.justifiedWidth ?? 0) < block.maxX)
  }

  @Test func `code keeps its blanks and lines`() throws {
    let page = try LayoutTests.laidOut("```\na  b\n\n    c\n```").pages[0]
    #expect(page.words.prefix(2) == ["a\u{A0}\u{A0}b", "\u{A0}\u{A0}\u{A0}\u{A0}c"])
    #expect(page.texts[1].position.y - page.texts[0].position.y > 20)
  }

  @Test func `Chinese paragraphs are indented by two characters, English ones are not`() throws {
    let chinese = PageStyle(language: .chinese)
    #expect(try LayoutTests.laidOut("新质生产力", style: chinese).pages[0].words[0] == "\u{3000}\u{3000}新质生产力")
    #expect(try LayoutTests.laidOut("word").pages[0].words[0] == "word")
  }

  @Test func `headings carry anchors in order and their level's size`() throws {
    let document = try LayoutTests.laidOut("# A\n\n### B *c*\n\nx")
    #expect(document.outline.map(\.title) == ["A", "B c"])
    #expect(document.outline.map(\.level) == [1, 3])
    #expect(document.pages[0].texts[0].spans[0].font.size == PageStyle().headingSizes[0])
    let anchors = document.pages[0].elements.compactMap { element in
      if case .anchor(let name, _) = element { name } else { nil }
    }
    #expect(anchors == ["section-1", "section-2"])
  }
}
