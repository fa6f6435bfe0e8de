import TableFiles
import Testing

@Suite struct RegressionTableCellTests {
  private typealias Cell = RegressionTable.Cell

  @Test func textAndValue() {
    let cells: [(Cell, String, TableCell)] = [
      (.blank, "", .missing), (.text("Yes"), "Yes", .text("Yes")), (.integer(-3), "\u{2212}3", .integer(-3)),
      (.integer(.min), "\u{2212}9223372036854775808", .integer(.min)),
      (.number(-0.0004, decimals: 3), "0.000", .number(-0.0004)),
      (.estimate(1.0 / 3, decimals: 2, stars: "*"), "0.33*", .number(1.0 / 3)),
      (.estimate(.nan, decimals: 2, stars: "*"), "–", .missing),
      (.parenthesized(-.infinity, decimals: 2), "(\u{2212}∞)", .missing),
      (
        .interval(lower: -0.1, upper: 1.0 / 3, decimals: 1), "[\u{2212}0.1, 0.3]",
        .text("[-0.1, 0.3333333333333333]")
      ),
      (.number(1, decimals: .max), "1.000000000000000", .number(1)),
      (.number(1, decimals: .min), "1", .number(1)),
    ]
    for (cell, text, value) in cells {
      #expect(cell.text == text)
      #expect(cell.value == value)
    }
  }

  @Test func numbersArePartedAtTheirPoint() {
    func parts(_ cell: Cell) -> [String]? { cell.decimalParts.map { [$0.whole, $0.rest] } }
    #expect(parts(.estimate(-12.34, decimals: 1, stars: "**")) == ["\u{2212}12", ".3**"])
    #expect(parts(.parenthesized(0.5, decimals: 0)) == ["(0", ")"])
    #expect(parts(.estimate(7, decimals: 0, stars: "†")) == ["7", "†"])
    #expect(parts(.number(7, decimals: 0)) == ["7", ""])
    #expect(parts(.number(.infinity, decimals: 0)) == nil)
    #expect(parts(.integer(341)) == nil)
    #expect(parts(.interval(lower: 0, upper: 1, decimals: 1)) == nil)
  }
}
