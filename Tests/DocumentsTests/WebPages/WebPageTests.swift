import Drawings
import PageChecks
import Testing

@testable import Documents

@Suite struct WebPageTests {
  /// The page of a Markdown text, with a stand-in for each drawing.
  static func page(
    _ text: String, _ contents: [ResolvedBlock] = [], head: DocumentHead? = DocumentHead(title: "A report"),
    style: PageStyle = PageStyle()
  ) throws -> String {
    let markdown = try Markdown.parse(text, name: "r.md")
    var resolved: [Fence.ID: ResolvedBlock] = [:]
    for (index, content) in contents.enumerated() { resolved[.init(rawValue: index)] = content }
    let page = try WebPage(of: markdown, resolved: resolved, head: head, style: style)
    return page.parts.map { part in
      switch part {
      case .markup(let text): text
      case .drawing(let picture): standIn(for: picture)
      }
    }.joined()
  }

  private static func standIn(for picture: WebPage.Picture) -> String {
    var svg = HTMLText()
    svg.open("svg", ["id": "\(picture.idPrefix)1", "role": "img", "aria-label": picture.label])
    svg.add(picture.words)
    svg.close("svg")
    return svg.text
  }

  /// The page read back, which must be without fault.
  static func tree(
    _ text: String, _ contents: [ResolvedBlock] = [], head: DocumentHead? = DocumentHead(title: "A report"),
    style: PageStyle = PageStyle(), sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> MarkupElement {
    let checked = try WebPageFaults(page(text, contents, head: head, style: style).utf8)
    #expect(checked.faults.isEmpty, sourceLocation: sourceLocation)
    return checked.page
  }

  static let fence = "```f\n```\n\n"

  @Test func `headings are sections below the title, without a gap`() throws {
    let tree = try Self.tree("## One\n\na\n\n#### Deep\n\nb\n\n## Two\n\nc")
    let main = try #require(tree.all("main").first)
    let sections = main.children.filter { $0.name == "section" }
    #expect(sections.map { $0.children[0].text } == ["One", "Two"])
    #expect(sections[0].all("section").dropFirst().map { $0.children[0].text } == ["Deep"])
    #expect(
      tree.all.filter { $0.name.wholeMatch(of: /h[1-6]/) != nil }.map(\.name) == ["h1", "h2", "h3", "h2"])
    #expect(
      tree.all("section").map { $0.children[0].attributes["id"] } == ["section-1", "section-2", "section-3"])
  }

  @Test func `without a title the highest heading is the first level`() throws {
    let tree = try Self.tree("### One\n\n#### Two", head: nil)
    #expect(tree.all("h1").map(\.text) == ["One"])
    #expect(tree.all("h2").map(\.text) == ["Two"])
    #expect(tree.all("title").first?.text == "One")
  }

  @Test func `numbers and references are those of the pages`() throws {
    let text = "See {@b}, {@t} and [the first](#a).\n\n" + String(repeating: Self.fence, count: 4)
    let table = TableContent(columns: [.init(alignment: .leading)], headers: [["x"]], rows: [])
    let contents: [ResolvedBlock] = [
      .figure(Figure(LayoutTests.box(10, 10), caption: "First", name: "a")),
      .figure(Figure(LayoutTests.box(10, 10))),
      .table(NamedTable(table, caption: "T", name: "t")),
      .figure(Figure(LayoutTests.box(10, 10), caption: "Second", name: "b")),
    ]
    let tree = try Self.tree(text, contents)
    let links = tree.all("p").filter { $0.text.hasPrefix("See") }.flatMap { $0.all("a") }
    #expect(links.map(\.text) == ["Figure\u{A0}2", "Table\u{A0}1", "the first"])
    #expect(links.map { $0.attributes["href"] } == ["#b", "#t", "#a"])
    #expect(tree.all("figcaption").map(\.text) == ["Figure\u{A0}1. First", "Figure\u{A0}2. Second"])
    #expect(tree.all("caption").map(\.text) == ["Table\u{A0}1. T"])
    #expect(tree.first("id", "b")?.all("svg").first?.attributes["aria-label"] == "Figure\u{A0}2. Second")
    let pages = try LayoutTests.laidOut(text, contents).pages.flatMap(\.words)
    for words in ["Figure\u{A0}1. First", "Figure\u{A0}2. Second", "Table\u{A0}1. T"] {
      #expect(pages.contains(words))
    }
    #expect(pages.contains { $0.contains("See Figure\u{A0}2, Table\u{A0}1 and the first.") })
  }

  @Test func `a reference to nothing is the error of the pages`() throws {
    for text in ["{@nothing}", "[a](#nothing)"] {
      let onPages = #expect(throws: DocumentError.self) { try LayoutTests.laidOut(text) }
      let onWeb = #expect(throws: DocumentError.self) { try Self.page(text) }
      #expect(onPages == onWeb && onWeb != nil)
    }
    #expect(throws: DocumentError.self) { try Self.page("```unknown\n```") }
  }

  @Test func `names of all kinds make identifiers of their own`() throws {
    // Names like the page's own parts, like headings, like each other once they are cleaned, and like parts of figures.
    let names = ["text", "contents", "section-1", "figure-1", "a b", "a/b", "f1.1", "<x>", "省"]
    let contents = names.map { ResolvedBlock.figure(Figure(LayoutTests.box(9, 9), caption: "c", name: $0)) }
    let tree = try Self.tree("# H\n\n" + String(repeating: Self.fence, count: names.count), contents)
    let ids = tree.all("figure").compactMap { $0.attributes["id"] }
    #expect(ids.count == names.count)
    #expect(ids.allSatisfy { !$0.contains(".") && !$0.contains(" ") })
    #expect(ids.contains("省"))
  }

  @Test func `lists, quotes, code and rules keep their meaning`() throws {
    let text =
      "3. a\n4. b\n   - c\n\n> quoted\n\n---\n\n    x < 1\n\n*e* **s** `c` ~~d~~ [l](https://a.b/?c=1&d=2)\\\nnext"
    let tree = try Self.tree(text)
    #expect(tree.all("ol").first?.attributes["start"] == "3")
    #expect(tree.all("ol").first?.all("ul").first?.text.contains("c") == true)
    #expect(tree.all("blockquote").first?.text.contains("quoted") == true)
    #expect(tree.all("hr").count == 1)
    #expect(tree.all("pre").first?.text == "x < 1\n")
    for (name, words) in [("em", "e"), ("strong", "s"), ("s", "d"), ("a", "l")] {
      #expect(tree.all("p").flatMap { $0.all(name) }.map(\.text) == [words])
    }
    #expect(tree.all("p").flatMap { $0.all("a") }.first?.attributes["href"] == "https://a.b/?c=1&d=2")
    #expect(tree.all("br").count == 1)
  }

  @Test func `key figures, callouts and rows`() throws {
    let contents: [ResolvedBlock] = [
      .metrics([Metric(label: "Rank", value: "3", detail: "of 31"), Metric(label: "Index", value: "0.5")]),
      .callout(title: "Mind", [.paragraph([Run("this")])]),
      .row(
        [.figure(Figure(LayoutTests.box(9, 9), caption: "l")), .figure(Figure(LayoutTests.box(9, 9)))],
        weights: [2, 1]),
    ]
    let tree = try Self.tree(String(repeating: Self.fence, count: 3), contents)
    #expect(tree.all("dt").map(\.text) == ["Rank", "Index"])
    #expect(tree.all("dd").map(\.text) == ["3", "of 31", "0.5"])
    #expect(tree.all("aside").first?.attributes["aria-label"] == "Mind")
    let row = try #require(tree.first("class", "row"))
    #expect(row.attributes["style"] == "--columns:minmax(0,667fr) minmax(0,333fr)")
    #expect(row.children.count == 2)
  }

  @Test func `nothing from a document is read as markup`() throws {
    let evil = "</style><script>alert(1)</script>\"' & ]]> <!-- \u{0}\u{8}\u{202E}x"
    let head = DocumentHead(
      title: evil, kicker: evil, subtitle: evil, authors: [evil], organisation: evil, date: evil)
    var style = PageStyle()
    style.notice = evil
    style.header = RunningLine(left: "{title}", center: evil, right: evil)
    style.footer = RunningLine(left: evil, center: "{page} / {pages} {title}")
    style.body.families = [evil, "a;}b{"]
    let cell = TableContent.Cell(evil)
    let table = TableContent(
      columns: [.init(alignment: .leading), .init(alignment: .decimal)], headers: [[cell, cell]],
      rows: [.init([cell, cell])], notes: [evil])
    let contents: [ResolvedBlock] = [
      .table(NamedTable(table, caption: evil, name: evil)),
      .metrics([Metric(label: evil, value: evil, detail: evil)]),
      .callout(title: evil, [.paragraph([Run(evil, link: "javascript:alert(1)")]), .code(evil)]),
      .figure(Figure(LayoutTests.box(9, 9), name: evil + "2")),
    ]
    let tree = try Self.tree(
      "# H\n\n" + String(repeating: Self.fence, count: 4), contents, head: head, style: style)
    let shown = "</style><script>alert(1)</script>\"' & ]]> <!-- x"
    #expect(tree.all("h1").map(\.text) == [shown])
    #expect(tree.all("td").map(\.text) == [shown])
    #expect(tree.all("aside").first?.all("a").isEmpty == true)
    let sheet = try #require(tree.all("style").first?.text)
    #expect(!sheet.contains("script>") && !sheet.contains("alert(") && !sheet.contains("a;}b{"))
  }

  @Test func `the sheet holds nothing that HTML and XML read differently`() throws {
    for language in [DocumentLanguage.english, .chinese] {
      let sheet = WebPageStyle(PageStyle(language: language), title: "<&>").sheet
      #expect(!sheet.contains("<") && !sheet.contains("&"))
      #expect(sheet.count { $0 == "{" } == sheet.count { $0 == "}" })
    }
  }

  @Test func `paper has the running lines of the pages`() {
    var style = PageStyle()
    style.header = RunningLine(left: "{title}")
    style.footer = RunningLine(left: "Bureau", center: "{page} of {pages}")
    style.notice = "Made up!"
    let sheet = WebPageStyle(style, title: "T").sheet
    #expect(sheet.contains(#"@top-left{content:"T""#))
    #expect(sheet.contains(#"@bottom-left{content:"Bureau""#))
    #expect(
      sheet.contains(#"@bottom-center{content:counter(page) " of " counter(pages) "\a " "Made up\21 ""#))
    #expect(sheet.contains("size:595.3pt 841.9pt"))
  }

  @Test func `the language is said in the page and in its words`() throws {
    let tree = try Self.tree("# 一\n\n## 二", style: PageStyle(language: .chinese))
    #expect(tree.attributes["lang"] == "zh-Hans" && tree.attributes["xml:lang"] == "zh-Hans")
    #expect(tree.all("summary").first?.text == "目录")
    #expect(tree.all("a").first?.text == "跳到正文")
    #expect(tree.all("style").first?.text.contains("'Noto Serif CJK SC'") == true)
  }

  @Test func `the same document gives the same bytes`() throws {
    let text = "# A\n\n" + Self.fence
    let contents = [ResolvedBlock.figure(Figure(LayoutTests.box(9, 9), caption: "c", name: "n"))]
    #expect(try Self.page(text, contents) == Self.page(text, contents))
  }

  @Test func `the notice stands on the page, numbers of pages do not`() throws {
    var style = PageStyle()
    style.notice = "Made up figures"
    style.footer = RunningLine(left: "{title}, Bureau", center: "{page} / {pages}")
    let tree = try Self.tree("a", style: style)
    #expect(tree.all("header").first?.text.contains("Made up figures") == true)
    #expect(tree.all("footer").first?.text == "A report, BureauMade up figures")
  }

  @Test func `sections on other pages change the page in print`() throws {
    let style = PageStyle()
    var wide = PageSection(style)
    wide.size = PageOrientation.landscape.turned(style.size)
    let text = "## A\n\na\n\n```s\n```\n\nb\n\n### B\n\nc\n\n## C\n\n```s\n```\n\nd\n\n```s\n```\n\ne"
    let contents: [ResolvedBlock] = [.section(wide), .section(PageSection(style)), .section(wide)]
    let tree = try Self.tree(text, contents, style: style)
    func page(of words: String) -> String? {
      tree.all.last { $0.attributes["style"] != nil && $0.text.contains(words) }?.attributes["style"]
    }
    #expect(tree.all("p").map(\.text) == ["a", "b", "c", "d", "e"])
    #expect(page(of: "a\n") == nil && page(of: "b\n") == "page:p1" && page(of: "c\n") == "page:p1")
    #expect(page(of: "d\n") == "page:p0" && page(of: "e\n") == "page:p1")
    let sheet = try #require(tree.all("style").first?.text)
    #expect(
      sheet.contains("@page p0{size:595.3pt 841.9pt") && sheet.contains("@page p1{size:841.9pt 595.3pt"))
    // Head and footnotes end no page.
    #expect(sheet.contains("body{page:p0}"))
    #expect(throws: DocumentError.layout(.nestedSection)) { try Self.page("> ```s\n> ```", [.section(wide)]) }
  }
}
