import Drawings
import Testing

@testable import Documents

@Suite struct PageFurnitureTests {
  private func pages(_ style: PageStyle, hasHead: Bool = false) throws -> [Drawing] {
    let markdown = try Markdown.parse("One.\n\n```page-break\n```\n\nTwo.\n", name: "t.md")
    return try Layout.pages(
      of: markdown, head: hasHead ? DocumentHead(title: "T") : nil, style: style, measuring: FixedMeasurer()
    ).pages
  }

  private func texts(_ page: Drawing) -> [(text: String, y: Double)] {
    page.elements.compactMap { element in
      guard case .text(let text) = element else { return nil }
      return (text.spans.map(\.text).joined(), text.position.y)
    }
  }

  @Test func theNoticeStandsUnderTheFooterOfEveryPage() throws {
    var style = PageStyle()
    style.notice = "NQP without 8 of 15 indicators"
    let pages = try pages(style)
    #expect(pages.count == 2)
    for (number, page) in pages.enumerated() {
      let notice = try #require(texts(page).first { $0.text == style.notice })
      let footer = try #require(texts(page).first { $0.text == "\(number + 1) / 2" })
      #expect(notice.y - footer.y >= style.caption.size)
      #expect(notice.y < style.size.height - 3)
    }
  }

  @Test func aTitlePageBearsTheNoticeToo() throws {
    var style = PageStyle()
    style.notice = "SYNTHETIC"
    style.hasTitlePage = true
    let first = try #require(try pages(style, hasHead: true).first)
    #expect(texts(first).contains { $0.text == "SYNTHETIC" })
    #expect(!texts(first).contains { $0.text.hasPrefix("1 /") })
  }

  @Test func narrowMarginsMakeRoomForTheNotice() throws {
    var style = PageStyle()
    style.margins.bottom = 12
    let height = style.textBlock.height
    style.notice = "Incomplete"
    #expect(style.textBlock.height == height - (PageStyle.leastBottomWithNotice - 12))
    let page = try #require(try pages(style).first)
    let notice = try #require(texts(page).first { $0.text == "Incomplete" })
    let footer = try #require(texts(page).first { $0.text == "1 / 2" })
    #expect(notice.y - footer.y >= style.caption.size)
    #expect(notice.y <= style.size.height - 3)
    #expect(footer.y - style.caption.size > style.textBlock.maxY)
  }

  @Test func aNoticeWiderThanThePageIsCut() throws {
    var style = PageStyle()
    style.notice = String(repeating: "long ", count: 100)
    let texts = texts(try #require(try pages(style).first))
    #expect(texts.contains { $0.text.hasPrefix("long long") && $0.text.hasSuffix("…") })
  }
}
