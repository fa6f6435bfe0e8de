import TableFiles
import Testing

@Suite struct RegressionTableLinesTests {
  private typealias Fixture = RegressionTableFixture

  private func texts(_ style: RegressionTable.Style) throws -> [[String]] {
    try Fixture.table(style).lines.map { [$0.label] + $0.cells.map(\.text) }
  }

  @Test func coefficientsStandOverBrackets() throws {
    let lines = try Fixture.table().lines
    #expect(
      lines.map(\.kind) == [
        .heading, .estimate, .bracket, .estimate, .bracket, .figures, .figures, .figures, .figures,
      ])
    #expect(
      try texts(.init()) == [
        ["Index"], ["NQP", "0.255***", "0.255***", ""], ["", "(0.033)", "(0.033)", ""],
        ["GOV", "", "\u{2212}0.089**", "12.500"], ["", "", "(0.059)", "(10.000)"],
        ["Province effects", "Yes", "Yes", ""], ["Observations", "341", "310", ""],
        ["R²", "0.878", "0.880", "0.333"], ["p", "(0.01)", "", ""],
      ])
    #expect(lines.map(\.hasRuleAbove) == [false, false, false, false, false, true, false, false, false])
    #expect(lines.map(\.staysWithLineAbove) == [false, false, true, false, true, false, false, false, true])
    #expect(lines[2].name == "NQP (s.e.)")
  }

  @Test func bracketsHoldWhatTheStyleSays() throws {
    #expect(try texts(.init(bracket: .statistics))[4] == ["", "", "(\u{2212}1.510)", ""])
    #expect(
      try texts(.init(bracket: .confidenceIntervals(level: 0.95)))[2]
        == ["", "[0.191, 0.319]", "[0.191, 0.319]", ""])
    #expect(try texts(.init(bracket: .nothing)).count == 7)
  }

  @Test func notesExplainTheMarks() throws {
    #expect(
      try Fixture.table().printedNotes == [
        "Clustered by province.", "Standard errors in parentheses.",
        "*** p < 0.01, ** p < 0.05, * p < 0.1.",
      ])
    let chinese = RegressionTable.Style(language: .chinese, bracket: .confidenceIntervals(level: 0.9))
    #expect(
      try Fixture.table(chinese).printedNotes.dropFirst() == [
        "方括号内为90%置信区间。", "*** p < 0.01，** p < 0.05，* p < 0.1。",
      ])
    let bare = RegressionTable.Style(bracket: .nothing, levels: .none)
    #expect(try Fixture.table(bare).printedNotes == ["Clustered by province."])
    #expect(try Fixture.table(.init(explainsMarks: false)).printedNotes.count == 1)
  }

  @Test func smallEstimatesGetDigitsEnough() throws {
    let rows: [RegressionTable.Row] = [
      .estimates("small", [.init(0.00042, standardError: 0.00012), nil]),
      .estimates("large", [.init(4200, standardError: 1200), .init(3, standardError: 0)]),
      .estimates("given", [.init(0.00042, standardError: 0.00012), nil], decimals: 1),
      .estimates("tiny", [.init(1e-300), .init(.nan)]),
    ]
    let style = RegressionTable.Style(decimals: .significant(2, atLeast: 3))
    let table = try RegressionTable(modelCount: 2, rows: rows, style: style)
    #expect(
      table.lines.map { $0.cells.map(\.text) } == [
        ["0.00042", ""], ["(0.00012)", ""], ["4200.000", "3.000"], ["(1200.000)", "(0.000)"], ["0.0", ""],
        ["(0.0)", ""], ["0.00000000", "–"], ["", ""],
      ])
  }
}
