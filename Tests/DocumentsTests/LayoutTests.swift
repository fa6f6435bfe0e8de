import Drawings
import Testing

@testable import Documents

@Suite struct LayoutTests {
  static let sentence = "The index of the province rose in every year of the period that was observed here. "

  /// Lays Markdown out with the fixed measurer.
  static func laidOut(
    _ text: String, _ contents: [ResolvedBlock] = [], head: DocumentHead? = nil,
    style: PageStyle = PageStyle()
  ) throws -> LaidOutDocument {
    let markdown = try Markdown.parse(text, name: "r.md")
    var resolved: [Fence.ID: ResolvedBlock] = [:]
    for (index, content) in contents.enumerated() { resolved[.init(rawValue: index)] = content }
    return try Layout.pages(
      of: markdown, resolved: resolved, head: head, style: style, measuring: FixedMeasurer())
  }

  static func box(_ width: Double, _ height: Double) -> Drawing {
    let size = Size(width: width, height: height)
    let frame = Path(Rect(x: 0, y: 0, width: width, height: height))
    return Drawing(size: size, elements: [.path(frame, fill: .solid(.black), stroke: nil)])
  }

  @Test func `a paragraph is justified but for its last line`() throws {
    let page = try Self.laidOut(String(repeating: Self.sentence, count: 4)).pages[0]
    let lines = page.texts.filter { $0.position.y < 700 }
    #expect(lines.count > 3)
    #expect(lines.dropLast().allSatisfy { $0.justifiedWidth == PageStyle().textBlock.width })
    #expect(lines.last?.justifiedWidth == nil)
    let steps = zip(lines.dropFirst(), lines).map { $0.position.y - $1.position.y }
    #expect(steps.allSatisfy { abs($0 - PageStyle().leading) < 1e-9 })
  }

  @Test func `references and contents know pages and numbers`() throws {
    let text =
      "```toc\n```\n\n```page-break\n```\n\n# One\n\nsee {@m}\n\n```page-break\n```\n\n# Two\n\n```map\n```"
    let markdown = try Markdown.parse(text, name: "r.md")
    let map = Figure(Self.box(50, 50), caption: "M", name: "m")
    let document = try Layout.pages(
      of: markdown, resolved: [markdown.fences[3].id: .figure(map)], measuring: FixedMeasurer())
    #expect(document.outline.map(\.page) == [2, 3])
    #expect(document.pages[0].words.prefix(5) == ["Contents", "One", "2", "Two", "3"])
    #expect(document.pages[1].words.contains("see Figure\u{A0}1"))
    #expect(
      document.pages[0].elements.contains { if case .link(_, to: "#section-2") = $0 { true } else { false } })
    #expect(document.pages[1].texts.contains { $0.spans.contains { $0.link == "#m" } })
    #expect(document.pages[2].elements.contains { if case .anchor("m", _) = $0 { true } else { false } })
  }

  @Test func `what does not fit is named`() throws {
    func fault(_ text: String, _ contents: [ResolvedBlock], style: PageStyle = PageStyle()) -> DocumentError?
    {
      do {
        _ = try Self.laidOut(text, contents, style: style)
        return nil
      } catch { return error as? DocumentError }
    }
    let block = PageStyle().textBlock
    let wide = Figure(Self.box(600, 10), caption: "W", name: "w")
    #expect(
      fault("```map\n```", [.figure(wide)])
        == .layout(.tooWide(name: "w", width: 600, available: block.width)))
    #expect(
      fault("```map\n```", [.figure(Figure(Self.box(10, 900)))])?.description.contains("900.0 pt high")
        == true)
    #expect(
      fault("a\n\n```toK\n```", [])
        == .markdown(.init(file: "r.md", line: 3), .unresolvedFence("toK", hint: "did you mean “toc”?")))
    #expect(
      fault("{@fig:b}\n\n```map\n```", [.figure(Figure(Self.box(9, 9), caption: "x", name: "fig:a"))])
        == .markdown(.init(file: "r.md", line: 1), .unknownReference("fig:b", hint: "did you mean “fig:a”?")))
    #expect(fault("[a](#nowhere)", [])?.description.contains("no figure or table “nowhere”") == true)
    let bare = ResolvedBlock.figure(Figure(Self.box(9, 9), name: "b"))
    #expect(fault("{@b}\n\n```map\n```", [bare])?.description.contains("no caption") == true)
    #expect(fault("[to it](#b)\n\n```map\n```", [bare]) == nil)
    let named = ResolvedBlock.figure(Figure(Self.box(9, 9), name: "n"))
    #expect(fault("```map\n```\n\n```map\n```", [named, named]) == .layout(.duplicateName("n")))
    var style = PageStyle()
    style.margins.left = 600
    #expect(fault("x", [], style: style)?.description.contains("margins") == true)
    style.margins.left = .nan
    #expect(fault("x", [], style: style)?.description.contains("margins") == true)
  }

  @Test func `running lines carry page and title, not on top of the first page`() throws {
    var style = PageStyle()
    style.header = RunningLine(left: "{title}", right: "{page}")
    let document = try Self.laidOut(
      "a\n\n```page-break\n```\n\nb", head: DocumentHead(title: "T {page}"), style: style)
    #expect(document.pages[0].words.contains("1 / 2"))
    #expect(document.pages[1].words.contains("2 / 2"))
    #expect(document.pages[1].words.contains("T {page}"))
    #expect(document.pages[0].words.count { $0 == "T {page}" } == 1)
  }
}
