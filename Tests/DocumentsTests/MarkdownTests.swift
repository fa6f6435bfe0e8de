import Testing

@testable import Documents

@Suite struct MarkdownTests {
  private func blocks(_ text: String) throws -> [Block] { try Markdown.parse(text, name: "r.md").blocks }

  private func fault(_ text: String) -> DocumentError? {
    do {
      _ = try blocks(text)
      return nil
    } catch { return error as? DocumentError }
  }

  @Test func `headings, paragraphs and manners of text`() throws {
    #expect(
      try blocks("## Two *words*\n\nA **b** `c` ~~d~~ [e](https://x.org) f\\\ng\nh") == [
        .heading(level: 2, [Run("Two "), Run("words", isItalic: true)]),
        .paragraph([
          Run("A "), Run("b", isBold: true), Run(" "), Run("c", isCode: true), Run(" "),
          Run("d", isStruck: true), Run(" "), Run("e", link: "https://x.org"), Run(" f", breaksLine: true),
          Run("g h"),
        ]),
      ])
  }

  @Test func `a line end between Chinese characters is no blank`() throws {
    #expect(try blocks("新质\n生产力") == [.paragraph([Run("新质生产力")])])
  }

  @Test func `lists, quotes, rules and code`() throws {
    #expect(
      try blocks("3. a\n4. b\n   - c\n\n> q\n\n---\n\n    code\n") == [
        .list(
          start: 3, isTight: true,
          items: [
            [.paragraph([Run("a")])],
            [.paragraph([Run("b")]), .list(start: nil, isTight: true, items: [[.paragraph([Run("c")])]])],
          ]),
        .quote([.paragraph([Run("q")])]), .rule, .code("code\n"),
      ])
  }

  @Test func `tables keep alignment and cells`() throws {
    let expected = TableContent(
      columns: [.init(alignment: .leading), .init(alignment: .trailing), .init(alignment: .center)],
      headers: [["a", "b", "c"]],
      rows: [.init([.init(runs: [Run("1", isBold: true)]), "2", ""])])
    #expect(try blocks("|a|b|c|\n|:-|-:|:-:|\n|**1**|2||") == [.table(expected)])
  }

  @Test func `fences carry kind, argument, body and place`() throws {
    let fences = try Markdown.parse(
      "x\n\n- y\n\n  ```map wide one\n  a: 1\n  ```\n\n~~~chart\n~~~", name: "r.md"
    )
    .fences
    #expect(fences.map(\.kind) == ["map", "chart"])
    #expect(fences[0].argument == "wide one")
    #expect(fences[0].body == "a: 1\n")
    #expect(fences.map(\.place.line) == [5, 9])
    #expect(fences.map(\.id.rawValue) == [0, 1])
  }

  @Test func `a fence's place is the line of the template or partial`() throws {
    let template = try Template(
      "---\nt: 1\n---\n{{#rows}}\n\n```chart\nunit: {{.}}\n```\n{{/rows}}\n{{> p}}", name: "t.md",
      partials: ["p": TemplatePartial("\n```map\n```", file: "p")])
    let data = TemplateData(["rows": .list([.text("a: b"), .text("c")])])
    let fences = try Markdown.parse(template.expand(with: data)).fences
    #expect(
      fences.map(\.place) == [
        .init(file: "t.md", line: 6), .init(file: "t.md", line: 6), .init(file: "p", line: 2),
      ])
    #expect(fences.map(\.argument) == ["", "", ""])
    #expect(fences[0].body == "unit: \(DataText.guarded("a: b"))\n")
  }

  @Test func `an open fence is an error at its line`() {
    let place = SourcePlace(file: "r.md", line: 3)
    #expect(fault("a\n\n```map\nx: 1\n") == .markdown(place, .unclosedFence("map")))
    #expect(fault("a\n\n```map\nx: 1\n\n```chart\n```\n") == .markdown(place, .unclosedFence("map")))
    #expect(fault("a\n\n```map") == .markdown(place, .unclosedFence("map")))
    #expect(fault("```\na\n```") == nil)
    #expect(fault("> ```map\n> a\n> ```\n") == nil)
  }

  @Test func `hostile data stays text`() throws {
    let hostile = "[x](javascript:alert(1)) <script> | `a` **b** {@fig} ![i](http://x) \u{1}# h"
    let template = try Template("|n|\n|-|\n|{{x}}|\n\n{{x}}\n\n- `{{x}}`\n\n[l]({{u}})", name: "t.md")
    let data = TemplateData(["x": .text(hostile), "u": .text("https://a.org/?q=(1)&b=*")])
    let blocks = try Markdown.parse(template.expand(with: data)).blocks
    let plain = hostile.replacing("\u{1}", with: "")
    guard case .table(let table) = blocks[0] else { return #expect(Bool(false), "no table") }
    #expect(table.rows == [.init([.init(plain)])])
    #expect(blocks[1] == .paragraph([Run(plain)]))
    #expect(blocks[2] == .list(start: nil, isTight: true, items: [[.paragraph([Run(plain, isCode: true)])]]))
    #expect(blocks[3] == .paragraph([Run("l", link: "https://a.org/?q=(1)&b=*")]))
  }

  @Test func `what pages cannot show is an error with its line`() {
    let place = SourcePlace(file: "r.md", line: 3)
    #expect(fault("a\n\n[x](javascript:x)") == .markdown(place, .link("javascript:x")))
    #expect(fault("a\n\n[x](file:///etc/passwd)") == .markdown(place, .link("file:///etc/passwd")))
    #expect(fault("a\n\n<div>x</div>") == .markdown(place, .html("<div>x</div>")))
    #expect(fault("a\n\n![i](x.png)") == .markdown(place, .image("x.png")))
    #expect(fault("a\n\n<!-- a remark -->\n\nb <!-- c -->") == nil)
  }

  @Test func `references are runs of their own`() throws {
    guard case .paragraph(let runs) = try blocks("see {@fig:my_map}.")[0] else {
      return #expect(Bool(false), "no paragraph")
    }
    #expect(runs.map(\.text) == ["see ", "", "."])
    #expect(
      runs[1].reference == .init(name: "fig:my_map", place: .init(file: "r.md", line: 1), showsNumber: true))
  }

  @Test func `many threads read the same`() async throws {
    let text = String(repeating: "a ~~b~~ c\n\n|x|\n|-|\n|~~y~~|\n\n", count: 60)
    let expected = try Markdown.parse(text, name: "r.md")
    let equal = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<40 { group.addTask { try Markdown.parse(text, name: "r.md") == expected } }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(equal == 40)
  }

  @Test func `depth and size are bounded`() {
    let limit = Markdown.maximumDepth
    #expect(
      fault(String(repeating: ">", count: 1_000) + " x")
        == .markdown(.init(file: "r.md", line: 1), .tooDeep(limit: limit)))
    #expect(fault(String(repeating: "*a **b ", count: 2_000)) == nil)
    let wide = String(repeating: "|-", count: 5_000) + "|\n" + String(repeating: "|x\n", count: 5_000)
    #expect(fault("|a\n" + wide)?.description.contains("cells") == true)
    let rows = String(repeating: "|x\n", count: Markdown.maximumRows + 1)
    #expect(fault(rows)?.description.contains("rows") == true)
    let bytes = 10 << 20
    #expect(
      fault(String(repeating: "x", count: bytes))
        == .markdown(.init(file: "r.md", line: 1), .tooLarge(bytes: bytes, limit: Markdown.maximumBytes)))
  }
}
