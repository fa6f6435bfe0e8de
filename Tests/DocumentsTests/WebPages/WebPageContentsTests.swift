import PageChecks
import Testing

@testable import Documents

@Suite struct WebPageContentsTests {
  @Test func `two levels are listed, nested, with links`() throws {
    let tree = try WebPageTests.tree("# A\n\n## B\n\n### C\n\n## D\n\n# E")
    let nav = try #require(tree.all("nav").first)
    #expect(nav.all("a").map(\.text) == ["A", "B", "D", "E"])
    #expect(
      nav.all("a").map { $0.attributes["href"] } == ["#section-1", "#section-2", "#section-4", "#section-5"])
    let outer = try #require(nav.all("ul").first)
    #expect(outer.children.map { $0.all("a").map(\.text) } == [["A", "B", "D"], ["E"]])
    #expect(nav.attributes["class"] == nil)
  }

  @Test func `the document’s own list of contents says how deep`() throws {
    let tree = try WebPageTests.tree("```toc 3\n```\n\n# A\n\n## B\n\n### C\n\n#### D")
    let nav = try #require(tree.all("nav").first)
    #expect(nav.all("a").map(\.text) == ["A", "B", "C"])
    #expect(nav.attributes["class"] == "asked")
  }

  @Test func `a list that begins further in is well formed`() throws {
    let tree = try WebPageTests.tree("## A\n\n# B\n\n### C\n\n# D")
    #expect(tree.all("nav").first?.all("a").map(\.text) == ["A", "B", "D"])
    let deep = try WebPageTests.tree("```toc 6\n```\n\n#### A\n\n# B\n\n### C\n\n## D\n\n# E")
    #expect(deep.all("nav").first?.all("a").map(\.text) == ["A", "B", "C", "D", "E"])
  }

  @Test func `a document without headings has none`() throws {
    #expect(try WebPageTests.tree("words").all("nav").isEmpty)
  }
}
