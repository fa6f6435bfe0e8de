import TableFiles

/// A table with every kind of row, on made-up figures.
enum RegressionTableFixture {
  typealias Estimate = RegressionTable.Estimate

  static let first = Estimate(
    0.25512345678901234, standardError: 1.0 / 30, statistic: 7.65370370367037, p: 0.0001, lower: 0.191,
    upper: 0.3194)
  static let second = Estimate(
    -0.0891, standardError: 0.059, statistic: -1.51, p: 0.04, lower: -0.2, upper: 0.1)

  static let rows: [RegressionTable.Row] = [
    .heading("Index"),
    .estimates("NQP", [first, first, nil]),
    .estimates("GOV", [nil, second, Estimate(12.5, standardError: 10, p: 0.3)]),
    .rule,
    .texts("Province effects", ["Yes", "Yes", ""]),
    .integers("Observations", [341, 310, nil]),
    .numbers("R²", [0.8781, 0.8799, 1.0 / 3]),
    .parenthesized("p", [0.0123, nil, nil], decimals: 2),
  ]

  static func table(_ style: RegressionTable.Style = .init()) throws -> RegressionTable {
    try RegressionTable(
      title: "Models", columns: ["a", "b", "c"],
      heads: [[.init("Rri", span: 2), .init("Rri1")], [.init("(1)"), .init("(2)"), .init("(3)")]],
      rows: rows, notes: ["Clustered by province."], style: style)
  }

  /// Words that would be commands, markup or formulas in one format or another.
  static let hostile = [
    "\\input{/etc/passwd}", "a & b % c $ d # e _ f { g } h ~ i ^ j", "}\\par{\\field{\\*\\fldinst x}}",
    "<script>alert(\"1\")</script>", "</caption></table>", "a | b | c", "| --- |", "=cmd()", "+1", "@SUM(A1)",
    "[x](http://example.org)", "**bold** `code` <br>", "line\nline\r\u{2028}end", "1. item", "- item",
    "'quoted' & \"double\"", "[2em]", "*", "\u{1}\u{7F}\u{0}", "-- --- !` ?`", "🗺 汉字 e\u{301}",
  ]

  /// The table with these words in every place that takes words.
  static func hostileTable(_ text: String) throws -> RegressionTable {
    try RegressionTable(
      title: text, columns: [text], heads: [[.init(text)]],
      rows: [
        .heading(text), .estimates(text, [first]), .rule, .texts(text, [text]), .estimates("", [second]),
      ], notes: [text])
  }
}
