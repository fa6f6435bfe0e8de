import Testing

@testable import TableFiles

@Suite struct DateFormatCodeTests {
  @Test(
    "Formats that show dates or times",
    arguments: [
      "yyyy", "yyyy\"年\"m\"月\"d\"日\"", "YYYY-MM-DD", "[$-804]d/m/yy;@", "[h]:mm", "[ss]", "h:mm AM/PM",
      "_(mmm\\ yy_)", "[Red]dd",
    ])
  func dates(_ code: String) { #expect(DateFormatCode.isDate(code)) }

  @Test(
    "Formats that show numbers",
    arguments: [
      "General", "0.00", "#,##0.00\\ \"yuan\"", "0.00E+00", "[Red]-0.0", "[$¥-804]#,##0", "@", "0%", "0\\d",
      "0_d0",
      "0;\"days\" d", "\"open", "[", "",
    ])
  func numbers(_ code: String) { #expect(!DateFormatCode.isDate(code)) }

  @Test func builtIn() {
    #expect([14, 22, 27, 31, 45, 57].allSatisfy { DateFormatCode.isDate(builtIn: $0) })
    #expect(![0, 1, 4, 9, 10, 11, 12, 37, 44, 48, 49, 164].contains { DateFormatCode.isDate(builtIn: $0) })
  }
}
