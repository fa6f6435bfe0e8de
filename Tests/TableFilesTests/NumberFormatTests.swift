import TableFiles
import Testing

@Suite struct NumberFormatTests {
  @Test(arguments: [
    ("1", 1), ("-2.5", -2.5), ("+3", 3), (" 4 ", 4), (".5", 0.5), ("6.", 6), ("1e3", 1000), ("1E-2", 0.01),
    ("\u{2212}7", -7), ("0.1", 0.1), ("12345678901234567890", 12_345_678_901_234_567_168),
  ])
  func readsPlainNumbers(_ text: String, _ value: Double) {
    #expect(NumberFormat().read(text) == .number(value))
  }

  @Test(arguments: ["", "NA", "..", "-", "…", "  "])
  func readsWordsForNoValue(_ text: String) {
    #expect(NumberFormat().read(text) == .missing)
  }

  @Test(arguments: ["x", "1,234", "inf", "nan", "0x10", "1e", "--1", "1 2", "1e999", "1.2.3", ".", "１"])
  func refusesTheRest(_ text: String) {
    #expect(NumberFormat().read(text) == .notANumber)
  }

  @Test func groupsOnlyWhenDeclaredAndWhole() {
    let grouped = NumberFormat(thousandsSeparator: ",")
    #expect(grouped.read("1,234,567.5") == .number(1_234_567.5))
    #expect(grouped.read("123") == .number(123))
    #expect(grouped.read("12,34") == .notANumber)
    #expect(grouped.read("1234,567") == .notANumber)
    #expect(NumberFormat(thousandsSeparator: ".", decimalSeparator: ",").read("1.234,5") == .number(1234.5))
  }
}
