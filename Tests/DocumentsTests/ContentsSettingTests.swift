import Drawings
import Testing

@testable import Documents

@Suite struct ContentsSettingTests {
  @Test(arguments: [DocumentLanguage.english, .chinese])
  func `lists of figures and tables lead to what they list, with its page`(language: DocumentLanguage) throws
  {
    let text =
      "```list-of-figures\n```\n\n```list-of-tables\n```\n\n```page-break\n```\n\n```f\n```\n\n```t\n```\n\n```page-break\n```\n\n```f\n```\n\n```f\n```\n"
    let markdown = try Markdown.parse(text, name: "r.md")
    let table = TableContent(columns: [.init(alignment: .leading)], headers: [["H"]], rows: [.init(["c"])])
    var resolved: [Fence.ID: ResolvedBlock] = [:]
    var contents: [ResolvedBlock] = [
      .figure(Figure(LayoutTests.box(50, 50), caption: "First", name: "own")),
      .table(NamedTable(table, caption: "Rows")),
      .figure(Figure(LayoutTests.box(50, 50), caption: "Second")), .figure(Figure(LayoutTests.box(9, 9))),
    ]
    for fence in markdown.fences where ["f", "t"].contains(fence.kind) {
      resolved[fence.id] = contents.removeFirst()
    }
    let document = try Layout.pages(
      of: markdown, resolved: resolved, style: PageStyle(language: language), measuring: FixedMeasurer())
    let english = [
      "Figures", "Figure\u{A0}1. First", "2", "Figure\u{A0}2. Second", "3", "Tables", "Table\u{A0}1. Rows",
      "2",
    ]
    let chinese = ["图目录", "图1\u{3000}First", "2", "图2\u{3000}Second", "3", "表目录", "表1\u{3000}Rows", "2"]
    #expect(Array(document.pages[0].words.prefix(8)) == (language == .english ? english : chinese))
    let links = document.pages[0].elements.compactMap { element -> String? in
      if case .link(_, to: let target) = element { target } else { nil }
    }
    #expect(links == ["#list-figure-1", "#list-figure-2", "#list-table-1"])
    for (page, name) in [(1, "list-figure-1"), (1, "list-table-1"), (2, "list-figure-2"), (1, "own")] {
      #expect(
        document.pages[page].elements.contains { if case .anchor(name, _) = $0 { true } else { false } })
    }
  }

  @Test func `a document without lists has no anchors for them`() throws {
    let document = try LayoutTests.laidOut(
      "```f\n```\n", [.figure(Figure(LayoutTests.box(5, 5), caption: "A"))])
    #expect(!document.pages[0].elements.contains { if case .anchor = $0 { true } else { false } })
  }

  @Test func `a long list goes on over pages and keeps its title with its first line`() throws {
    let figures = (1...120).map {
      ResolvedBlock.figure(Figure(LayoutTests.box(5, 5), caption: "Number \($0)"))
    }
    let text = "```list-of-figures\n```\n\n" + String(repeating: "```f\n```\n\n", count: 120)
    let markdown = try Markdown.parse(text, name: "r.md")
    var resolved: [Fence.ID: ResolvedBlock] = [:]
    for (fence, figure) in zip(markdown.fences.dropFirst(), figures) { resolved[fence.id] = figure }
    let document = try Layout.pages(of: markdown, resolved: resolved, measuring: FixedMeasurer())
    let listed = document.pages.flatMap(\.words).filter { $0.hasPrefix("Figure\u{A0}") }
    #expect(listed.count == 240)
  }
}
