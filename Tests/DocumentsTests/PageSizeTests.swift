import Drawings
import Testing

@testable import Documents

@Suite struct PageSizeTests {
  @Test func `every name is a sheet or a slide`() {
    for name in NamedPageSize.allCases where name != .slide {
      #expect(name.size.height > name.size.width, "\(name.rawValue)")
    }
    #expect(abs(NamedPageSize.slide.size.width / NamedPageSize.slide.size.height - 16 / 9.0) < 1e-12)
    #expect(PageStyle().size == NamedPageSize.a4.size)
  }

  @Test func `a page is turned to its side and back`() {
    let wide = PageOrientation.landscape.turned(NamedPageSize.a4.size)
    #expect(wide == Size(width: NamedPageSize.a4.size.height, height: NamedPageSize.a4.size.width))
    #expect(PageOrientation.landscape.turned(wide) == wide)
    #expect(PageOrientation.portrait.turned(wide) == NamedPageSize.a4.size)
  }

  /// A document with a section on its side between two upright ones.
  private func document(_ text: String = "a\n\n```section\n```\n\nb\n\n```section\n```\n\nc\n") throws
    -> LaidOutDocument
  {
    let upright = PageSection(PageStyle())
    let side = PageSection(
      size: PageOrientation.landscape.turned(upright.size), margins: PageStyle().margins)
    return try LayoutTests.laidOut(text, [.section(side), .section(upright)])
  }

  @Test func `a section begins a page of its own kind, with its own running lines`() throws {
    let a4 = NamedPageSize.a4.size
    let document = try document()
    #expect(document.pages.map(\.size.width) == [a4.width, a4.height, a4.width])
    #expect(document.pages.map { $0.words[0] } == ["a", "b", "c"])
    for (page, drawing) in document.pages.enumerated() {
      let footer = try #require(drawing.texts.first { $0.spans[0].text == "\(page + 1) / 3" })
      #expect(footer.position.x == drawing.size.width / 2)
      #expect(footer.position.y > drawing.size.height - 66)
    }
  }

  @Test func `a section at the top takes the first page`() throws {
    let document = try document("```section\n```\n\nb\n")
    #expect(document.pages.map(\.size.width) == [NamedPageSize.a4.size.height])
  }

  @Test func `lines are as long as their section's pages allow`() throws {
    let text = String(repeating: LayoutTests.sentence, count: 9)
    let document = try document("\(text)\n\n```section\n```\n\n\(text)\n\n```section\n```\n\nc\n")
    let widths = document.pages.prefix(2).map { $0.texts.compactMap(\.justifiedWidth).max() ?? 0 }
    #expect(abs(widths[1] - widths[0] - 87.0.millimetres) < 1e-9)
  }

  @Test func `a figure that waits does not leave its section`() throws {
    let text = "a\n\n```map\n```\n\n```map\n```\n\n```section\n```\n\nb\n"
    let tall = ResolvedBlock.figure(Figure(LayoutTests.box(100, 500)))
    var side = PageSection(PageStyle())
    side.size = PageOrientation.landscape.turned(side.size)
    let document = try LayoutTests.laidOut(text, [tall, tall, .section(side)])
    #expect(document.pages.map { $0.size.width > $0.size.height } == [false, false, true])
  }

  @Test func `a section inside a list and one without room are refused`() throws {
    #expect(throws: DocumentError.layout(.nestedSection)) { try document("- a\n\n  ```section\n  ```\n") }
    var narrow = PageSection(PageStyle())
    narrow.size.width = 150
    #expect(throws: DocumentError.self) { try LayoutTests.laidOut("```section\n```\n", [.section(narrow)]) }
  }
}
