import Testing

@testable import TableFiles

@Suite struct SerialDateTests {
  @Test(
    "Days since 1900 with the leap day that never was",
    arguments: [
      (1, "1900-01-01"), (59, "1900-02-28"), (60, "1900-02-29"), (61, "1900-03-01"), (36_526, "2000-01-01"),
      (43_890, "2020-02-29"), (2_958_465, "9999-12-31"), (43_891.25, "2020-03-01 06:00:00"),
      (43_890.999_999_9, "2020-03-01"), (0.5, "12:00:00"), (0, "00:00:00"), (0.000_003, "00:00:00"),
    ] as [(Double, String)])
  func from1900(_ value: Double, _ text: String) {
    #expect(SerialDate(value: value, system: .from1900).text == text)
  }

  @Test func from1904() {
    #expect(SerialDate(value: 0, system: .from1904).text == "1904-01-01")
    #expect(SerialDate(value: 42_429, system: .from1904).text == "2020-03-01")
    // Both systems name the same day 1462 apart, beyond the false leap day.
    for day in stride(from: 100.0, to: 200_000, by: 997) {
      #expect(
        SerialDate(value: day, system: .from1904).text
          == SerialDate(value: day + 1462, system: .from1900).text)
    }
  }

  @Test func outsideOfTheYears() {
    for value in [-1, -0.25, 2_958_466, 1e300, .infinity, .nan] {
      #expect(SerialDate(value: value, system: .from1900).text == nil)
    }
    #expect(SerialDate(value: 2_958_465, system: .from1904).text == nil)
  }

  @Test func theCalendarRunsDayByDay() {
    var expected = (year: 1600, month: 1, day: 1)
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for day in -135_140..<20_000 {
      #expect(
        isoDate(daysSince1970: day) == "\(expected.year)-\(padded(expected.month))-\(padded(expected.day))")
      let isLeap = expected.year % 4 == 0 && (expected.year % 100 != 0 || expected.year % 400 == 0)
      let length = lengths[expected.month - 1] + (expected.month == 2 && isLeap ? 1 : 0)
      expected.day += 1
      if expected.day > length { expected = (expected.year, expected.month + 1, 1) }
      if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
    }
    #expect(isoDate(daysSince1970: -719_162) == "0001-01-01" && isoDate(daysSince1970: -719_163) == nil)
  }
}
