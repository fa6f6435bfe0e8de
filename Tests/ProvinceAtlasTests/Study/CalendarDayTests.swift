import Testing

@testable import ProvinceAtlas

@Suite struct CalendarDayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("2000-02-29", 951_782_400), ("2026-11-21", 1_795_219_200), ("1969-12-31", -86_400),
  ])
  func secondsAgreeWithTheDateCommand(_ text: String, _ seconds: Int) throws {
    // Expected values are those of `date -u -d DAY +%s` (GNU coreutils).
    let day = try #require(CalendarDay(text))
    #expect(day.unixSeconds == seconds)
    #expect(CalendarDay(unixSeconds: seconds) == day)
  }

  @Test func everyDayOfFourCenturiesComesBack() throws {
    for day in stride(from: -80_000, through: 80_000, by: 1) {
      let date = CalendarDay(unixSeconds: day * 86_400 + 86_399)
      #expect(date.unixSeconds == day * 86_400)
    }
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2023-13-01", "2023-00-10", "2023-1-1", "2023-01-01x", "", "२०२३-०१-०१",
  ])
  func daysThatNeverWereAreRefused(_ text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test func daysAreWrittenAsReadersDo() throws {
    let day = try #require(CalendarDay("2026-03-05"))
    #expect(day.text(in: .english) == "5 March 2026")
    #expect(day.text(in: .chinese) == "2026年3月5日")
  }
}
