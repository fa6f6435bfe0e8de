import Drawings
import PageChecks
import Testing

@testable import Documents

@Suite struct WebPageTablesTests {
  private let columns: [TableContent.Column] = [.init(alignment: .leading), .init(alignment: .decimal)]

  private func table(_ content: TableContent, caption: String = "") throws -> MarkupElement {
    let tree = try WebPageTests.tree(WebPageTests.fence, [.table(NamedTable(content, caption: caption))])
    return try #require(tree.all("table").first)
  }

  @Test func `header cells say what they head`() throws {
    let content = TableContent(
      columns: columns + [.init(alignment: .trailing)],
      headers: [["", TableContent.Cell("Both", span: 2)], ["Name", "Value", "Rank"]],
      rows: [.init(["Henan", "0.5", "3"]), .init(["", "(0.1)", ""])])
    let table = try table(content, caption: "C")
    #expect(table.all("th").map { $0.attributes["scope"] } == ["colgroup", "col", "col", "col", "row"])
    #expect(table.all("th")[0].attributes["colspan"] == "2")
    #expect(table.all("thead").first?.all("td").map(\.text) == [""])
    #expect(table.all("td").map(\.text).contains("(0.1)"))
  }

  @Test func `groups of rows are bodies of their own`() throws {
    let content = TableContent(
      columns: columns, headers: [["Name", "Value"]],
      rows: [
        .init([TableContent.Cell("East", span: 2)], emphasis: .group), .init(["a", "1"]),
        .init([TableContent.Cell("West", span: 2)], emphasis: .group),
        .init(["b", "2"], emphasis: .highlighted, hasRuleAbove: true), .init(["c", "3"], emphasis: .strong),
      ])
    let bodies = try table(content).all("tbody")
    #expect(bodies.map { $0.children.count } == [2, 3])
    #expect(bodies.map { $0.all("th")[0].attributes["scope"] } == ["rowgroup", "rowgroup"])
    #expect(bodies[1].children.map { $0.attributes["class"] } == ["group", "marked ruled", "strong"])
  }

  @Test func `numbers get one width before the point and one after it where cells differ`() throws {
    func spans(_ cells: [TableContent.Cell]) throws -> [(String, String?)] {
      let content = TableContent(
        columns: columns, headers: [["n", "v"]], rows: cells.map { .init(["x", $0]) })
      return try table(content).all("span").map { ($0.text, $0.attributes["class"]) }
    }
    #expect(try spans(["1.25", "10.75"]).isEmpty)
    let mixed = try spans([
      "0.5", "(0.125)", "12", TableContent.Cell(runs: [Run("1.25"), Run("***")]), "none",
    ])
    #expect(mixed.map(\.0) == ["0", ".5", "(0", ".125)", "12", "", "1", ".25***"])
    #expect(mixed.map(\.1) == ["x4", "y8", "x4", "y8", "x4", "y8", "x4", "y8"])
  }

  @Test func `a cell without digits ends where the numbers of its column end`() throws {
    let content = TableContent(
      columns: columns, headers: [["n", "v"]], rows: [.init(["x", "–"]), .init(["y", "1"])])
    #expect(try table(content).all("td").map { $0.attributes["class"] } == ["end", "end"])
  }

  @Test func `tables scroll in a box that the keyboard reaches`() throws {
    let content = TableContent(columns: columns, headers: [["n", "v"]], rows: [], notes: ["Stars: *"])
    let tree = try WebPageTests.tree(
      WebPageTests.fence + WebPageTests.fence,
      [.table(NamedTable(content, caption: "C")), .table(NamedTable(content))])
    let boxes = tree.all.filter { $0.attributes["class"] == "scroll" }
    #expect(boxes.map { $0.attributes["tabindex"] } == ["0", "0"])
    #expect(boxes.map { $0.attributes["aria-labelledby"] } == ["table-1-caption", nil])
    #expect(boxes.map { $0.attributes["aria-label"] } == [nil, "Table"])
    #expect(tree.all.filter { $0.attributes["class"] == "note" }.map(\.text) == ["Stars: *", "Stars: *"])
  }

  @Test func `a row of other columns than the table is refused as on pages`() throws {
    let content = TableContent(
      columns: columns, headers: [["n", "v"]],
      rows: [.init(["x"]), .init([TableContent.Cell("y", span: .max)])])
    let named = ResolvedBlock.table(NamedTable(content, name: "t"))
    let onWeb = #expect(throws: DocumentError.self) { try WebPageTests.page(WebPageTests.fence, [named]) }
    #expect(onWeb == .layout(.raggedTable(name: "t", row: 2, found: 1, expected: 2)))
  }
}
