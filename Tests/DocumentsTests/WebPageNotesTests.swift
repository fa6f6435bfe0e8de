import Drawings
import Testing

@testable import Documents

@Suite struct WebPageNotesTests {
  private func page(_ text: String, _ figure: Figure? = nil) throws -> String {
    let markdown = try Markdown.parse(text, name: "r.md")
    var resolved: [Fence.ID: ResolvedBlock] = [:]
    for fence in markdown.fences where fence.kind == "map" { resolved[fence.id] = figure.map { .figure($0) } }
    return try WebPage(of: markdown, resolved: resolved).parts.map { part in
      if case .markup(let text) = part { text } else { "" }
    }.joined()
  }

  @Test func `calls and footnotes lead to each other, each place once`() throws {
    let text = try page(
      "One[^a] and[^a] two[^b].\n\n[^a]: *First*.\n\n[^b]: <b>.\n".replacing("<b>", with: "Second"))
    #expect(text.components("href=\"#footnote-1\"") == 2 && text.components("id=\"footnote-call-1\"") == 1)
    #expect(
      text.components("<li id=\"footnote-1\">") == 1 && text.components("href=\"#footnote-call-2\"") == 1)
    #expect(text.contains("<em>First</em>") && text.contains("role=\"doc-endnotes\""))
  }

  @Test func `a page without footnotes has no place for them`() throws {
    #expect(try !page("One.\n").contains("role=\"doc-endnotes\""))
  }

  @Test func `captions are listed with their numbers`() throws {
    let text = try page(
      "```list-of-figures\n```\n\n```map\n```\n", Figure(LayoutTests.box(5, 5), caption: "A & B"))
    #expect(
      text.contains("<li><a href=\"#figure-1\"><strong>Figure\u{A0}1. </strong>A &amp; B</a></li>"))
    #expect(text.components("<figure id=\"figure-1\"") == 1)
    #expect(text.contains("<nav class=\"captions\" aria-labelledby=\"list-of-figures\">"))
    #expect(text.contains("<p class=\"title\" id=\"list-of-figures\">Figures</p>"))
  }

  @Test func `lists lead to figures by their names, and a list of nothing is left out`() throws {
    let figure = Figure(LayoutTests.box(5, 5), caption: "C", name: "figure-2")
    let text = try page("```list-of-figures\n```\n\n```list-of-tables\n```\n\n```map\n```\n", figure)
    #expect(text.contains("<a href=\"#figure-2\">") && text.contains("<figure id=\"figure-2\""))
    #expect(!text.contains("list-of-tables"))
  }

  @Test func `number and way back of a footnote say of which`() throws {
    let text = try page("One[^a].\n\n[^a]: First.\n")
    #expect(text.contains("aria-label=\"Footnote 1\"") && text.contains("aria-label=\"Footnotes\""))
    #expect(text.contains("aria-label=\"Back to the text of footnote 1\""))
    // On the last line, not below it.
    #expect(text.contains("<p>First. <a") && text.contains("↩</a></p></li>"))
    let list = try page("One[^a].\n\n[^a]: First:\n\n    - x\n")
    #expect(list.contains("</ul>\n<a") && list.contains("↩</a></li>"))
  }

  @Test func `a figure is no wider than its letters allow`() throws {
    let text = try page("```map\n```\n", Figure(LayoutTests.box(240, 100), caption: "C"))
    #expect(text.contains("<div class=\"paper\" style=\"max-width:32.0rem\">"))
  }
}

extension String {
  /// How often words stand in the text.
  fileprivate func components(_ words: String) -> Int { ranges(of: words).count }
}
