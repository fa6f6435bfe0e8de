import Drawings
import Testing

@testable import Documents

@Suite struct HeadSettingTests {
  private let head = DocumentHead(
    title: "Title", kicker: "Series", subtitle: "Sub", authors: ["A", "B"], organisation: "Org", date: "2024")

  @Test func `the head stands above the text in its order`() throws {
    let page = try LayoutTests.laidOut("text", head: head).pages[0]
    #expect(page.words.prefix(5) == ["Series", "Title", "Sub", "Org  ·  A  ·  B  ·  2024", "text"])
  }

  @Test func `parts that are empty leave nothing`() throws {
    #expect(
      try LayoutTests.laidOut("text", head: DocumentHead(title: "T")).pages[0].words.prefix(2) == [
        "T", "text",
      ])
  }

  @Test func `a title page stands alone and has no running lines`() throws {
    var style = PageStyle()
    style.hasTitlePage = true
    let pages = try LayoutTests.laidOut("text", head: head, style: style).pages
    #expect(pages.count == 2)
    #expect(pages[0].words == ["Series", "Title", "Sub", "Org  ·  A  ·  B  ·  2024"])
    #expect(pages[1].words.contains("2 / 2"))
  }
}
