import Testing

@testable import TableFiles

@Suite struct StataReaderTests {
  @Test(
    "Every format reads alike, whatever the encoding of its texts",
    arguments: ["118", "119", "117-gb18030", "114-gb18030"])
  func formats(_ name: String) throws {
    let book = try Workbook(fixture("workbooks/stata-\(name).dta"), name: "panel.dta")
    #expect(book.sheetNames.isEmpty && book.sheets.count == 1 && book.sheets[0].name == nil)
    let share = Double(Float(0.1))
    let names = ["province", "year", "gdp", "share", "day", "quarter", "moment", "id"]
    #expect(
      book.sheets[0].rows == [
        Sheet.Row(number: 1, cells: names.map { .text($0) }),
        Sheet.Row(
          number: 2,
          cells: [
            .text("北京"), .number(2019), .number(1.5), .number(share), .text("2020-01-01"), .text("2020q2"),
            .text("2020-01-01 06:30:00"), .text("河南"),
          ]),
        Sheet.Row(
          number: 3,
          cells: [
            .text("上海"), .number(2020), .blank, .number(0.25), .text("1960-01-01"), .text("1960q1"),
            .text("1960-01-01"), .text("河北"),
          ]),
        Sheet.Row(
          number: 4,
          cells: [
            .blank, .number(2021), .number(0.1 + 0.2), .blank, .text("1959-12-31"), .text("1959q4"),
            .text("1959-12-31 23:59:59"), .text("河南"),
          ]),
      ])
    #expect(book.variables.map(\.name) == names)
    #expect(book.variables[2].label == "地区生产总值 (亿元)" && book.variables[0].label == nil)
    #expect(book.variables[7].valueLabels == [0: "河北", 1: "河南"] && book.variables[4].format == "%td")
  }

  @Test func westernTexts() throws {
    let book = try Workbook(fixture("workbooks/stata-114-windows1252.dta"), name: "old.dta")
    #expect(
      book.sheets[0].rows.dropFirst().map { $0[0] } == [
        .text("México"), .text("Sjælland"), .text("Île-de-France"),
      ])
  }

  @Test(
    "Periods as Stata shows them",
    arguments: [
      (0, "%tm", "1960m1"), (-1, "%tm", "1959m12"), (719, "%tm", "2019m12"), (-1, "%tq", "1959q4"),
      (121, "%th", "2020h2"), (52, "%tw", "1961w1"), (21_915, "%td", "2020-01-01"), (-1, "%d", "1959-12-31"),
      (21_915, "%-tdD_m_Y", "2020-01-01"), (1000, "%tc", "1960-01-01 00:00:01"), (2020, "%ty", nil),
      (1, "%9.2f", nil), (1, "%-10s", nil), (1e15, "%td", nil), (1e300, "%td", nil),
    ] as [(Double, String, String?)])
  func periods(_ value: Double, _ format: String, _ text: String?) {
    #expect(StataValue.period(value, format: format) == text)
  }

  @Test(
    "Encodings are told apart by their bytes",
    arguments: [
      ([0xE5, 0x8C, 0x97], "UTF-8"), ([0xB1, 0xB1, 0xBE, 0xA9, 0x0A], "GB18030"),
      ([0x4D, 0xE9, 0x78, 0x69, 0x63, 0x6F], "WINDOWS-1252"),
      ([0xB1, 0xB1, 0xBE, 0xA9, 0x20, 0xBA, 0xD3, 0xC4, 0xCF, 0x20, 0xE9, 0x20], "GB18030"),
    ] as [([UInt8], String)])
  func encodings(_ bytes: [UInt8], _ name: String) { #expect(StataEncoding.guess(bytes) == name) }

  @Test func claimsBeyondTheFile() throws {
    var bytes = try fixture("workbooks/stata-114-gb18030.dta")
    // The number of observations stands in bytes 6 to 9.
    bytes.replaceSubrange(6..<10, with: [0xFF, 0xFF, 0xFF, 0x7F])
    let fault = try #require(try faultOf(bytes, name: "x.dta"))
    #expect(fault == .damaged("claims 2147483647 observations of 8 variables in \(bytes.count) bytes"))
  }
}
