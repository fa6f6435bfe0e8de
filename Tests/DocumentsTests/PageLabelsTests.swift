import Testing

@testable import Documents

@Suite struct PageLabelsTests {
  @Test(arguments: [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (49, "xlix"), (1_994, "mcmxciv")])
  func `small roman numbers`(_ number: Int, _ text: String) {
    #expect(PageNumerals.roman.string(number) == text)
    #expect(PageNumerals.arabic.string(number) == "\(number)")
  }

  @Test func `a section that says so counts from one`() {
    let labels = PageLabels(pages: [0, 0, 1, 1, 2, 2], numerals: [.roman, .arabic, nil])
    #expect(labels.labels == ["i", "ii", "1", "2", "3", "4"])
    #expect(labels.last == ["ii", "ii", "4", "4", "4", "4"])
  }

  @Test func `a section that takes the first page decides over it`() {
    #expect(PageLabels(pages: [1, 1], numerals: [.roman, .arabic]).labels == ["1", "2"])
    #expect(PageLabels(pages: [0, 0], numerals: [nil]).labels == ["1", "2"])
  }

  @Test func `footer and contents show the printed numbers`() throws {
    var style = PageStyle()
    style.numerals = .roman
    var main = PageSection(style)
    main.numerals = .arabic
    let document = try LayoutTests.laidOut(
      "```toc\n```\n\n```section\n```\n\n# One\n\n```page-break\n```\n\n# Two\n",
      [.contents(levels: 1), .section(main)], style: style)
    #expect(document.pageLabels == ["i", "1", "2"])
    #expect(document.pages[0].words.suffix(1) == ["i / i"])
    #expect(document.pages[2].words.contains("2 / 2"))
    #expect(document.pages[0].words.prefix(5) == ["Contents", "One", "1", "Two", "2"])
  }
}
