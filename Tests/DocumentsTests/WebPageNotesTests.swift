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
    #expect(try !page("One.\n").contains("doc-endnotes"))
  }

  @Test func `captions are listed with their numbers`() throws {
    let text = try page(
      "```list-of-figures\n```\n\n```map\n```\n", Figure(LayoutTests.box(5, 5), caption: "A & B"))
    #expect(text.contains("<li>Figure\u{A0}1. A &amp; B</li>"))
  }
}

extension String {
  /// How often words stand in the text.
  fileprivate func components(_ words: String) -> Int { ranges(of: words).count }
}
