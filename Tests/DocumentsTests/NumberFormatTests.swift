import Testing

@testable import Documents

@Suite struct NumberFormatTests {
  @Test(arguments: [
    ("fixed3", 0.12345, "0.123"), ("fixed0", -1.6, "\u{2212}2"),
    ("grouped1", 1_234_567.84, "1\u{202F}234\u{202F}567.8"),
    ("signed2", 0.5, "+0.50"), ("signed2", -0.5, "\u{2212}0.50"), ("signed2", 0.001, "0.00"),
    ("signed0", 2, "+2"), ("percent1", 0.1234, "12.3%"), ("absolute1", -2.25, "2.2"),
    ("ordinal", 1, "1st"), ("ordinal", 2, "2nd"), ("ordinal", 3, "3rd"), ("ordinal", 11, "11th"),
    ("ordinal", 12, "12th"), ("ordinal", 21, "21st"), ("ordinal", 113, "113th"), ("ordinal", 31, "31st"),
  ])
  func `a number is written as its format says`(name: String, value: Double, expected: String) throws {
    let format = try #require(NumberFormat(name))
    #expect(format.string(value) == expected)
  }

  @Test func `a missing number is a dash in every format`() throws {
    for name in NumberFormat.names {
      #expect(try #require(NumberFormat(name)).string(nil) == "–")
      #expect(try #require(NumberFormat(name)).string(.nan) == "–")
    }
  }

  @Test func `other words are no formats`() {
    #expect(NumberFormat("fixed9") == nil)
    #expect(NumberFormat("fixed") == nil)
  }
}
