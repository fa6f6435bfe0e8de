import Documents
import TableFiles
import Testing

@testable import ProvinceAtlas

@Suite struct RegressionTableContentTests {
  @Test func headsSpansBracketsAndNotes() throws {
    let table = try RegressionTable(
      title: "T", columns: ["a", "b"], heads: [[.init("Rri", span: 2)], [.init("(1)"), .init("(2)")]],
      rows: [
        .heading("Index"), .estimates("NQP", [.init(0.26, standardError: 0.035, p: 0.001), nil]), .rule,
        .integers("Observations", [341, 310]),
      ], notes: ["a note"])
    let content = TableContent(table)
    #expect(content.columns.map(\.alignment) == [.leading, .decimal, .decimal])
    #expect(content.headers.map { $0.map(\.span) } == [[1, 2], [1, 1, 1]])
    #expect(content.rows.map(\.emphasis) == [.group, .none, .none, .none])
    #expect(content.rows[0].cells == [.init("Index", span: 3)])
    #expect(content.rows[1].cells == ["NQP", "0.260***", .init("", alignment: .center)])
    #expect(content.rows[2].cells == ["", "(0.035)", .init("", alignment: .center)])
    #expect(content.rows.map(\.staysWithRowAbove) == [false, false, true, false])
    #expect(content.rows.map(\.hasRuleAbove) == [false, false, false, true])
    #expect(content.rows[3].cells[1].alignment == .center)
    #expect(content.notes == table.printedNotes)
  }
}
