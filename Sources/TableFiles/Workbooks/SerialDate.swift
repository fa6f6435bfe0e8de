/// From which day a workbook counts its dates.
enum DateSystem: Hashable {
  /// Day 1 is 1 January 1900, and day 60 the 29 February 1900 that never was, a mistake kept from Lotus 1-2-3.
  case from1900
  /// Day 0 is 1 January 1904.
  case from1904
}

/// A day or a moment as spreadsheets count them: days since a start, the time of day as their fraction.
struct SerialDate {
  let value: Double
  let system: DateSystem

  /// `2020-03-01`, with a time `2020-03-01 06:30:00`, without a day `06:30:00`; `nil` outside of the years to 9999,
  /// where spreadsheets show no date either. Times are rounded to the second.
  var text: String? {
    guard value >= 0, value < 2_958_466 else { return nil }
    var day = Int(value.rounded(.down))
    var seconds = Int(((value - value.rounded(.down)) * 86_400).rounded())
    if seconds == 86_400 {
      day += 1
      seconds = 0
    }
    let time = "\(padded(seconds / 3600)):\(padded(seconds / 60 % 60)):\(padded(seconds % 60))"
    if day == 0 && system == .from1900 { return time }
    guard let date = date(day) else { return nil }
    return seconds == 0 ? date : date + " " + time
  }

  private func date(_ day: Int) -> String? {
    switch system {
    case .from1900 where day == 60: "1900-02-29"
    case .from1900: isoDate(daysSince1970: day - (day < 60 ? 25_568 : 25_569))
    case .from1904: isoDate(daysSince1970: day - 24_107)
    }
  }
}

/// `2020-03-01` of the Gregorian calendar for a day counted from 1 January 1970; `nil` outside of the years 1 to 9999.
///
/// Years are taken to begin on 1 March, so that the leap day is their last (Richards 2013, Explanatory Supplement to the
/// Astronomical Almanac, 15.11).
func isoDate(daysSince1970 day: Int) -> String? {
  guard (-719_162...2_932_896).contains(day) else { return nil }
  let shifted = day + 719_468
  let era = shifted / 146_097
  let dayOfEra = shifted % 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let monthFromMarch = (5 * dayOfYear + 2) / 153
  let dayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
  let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  let digits = String(year)
  return String(repeating: "0", count: 4 - digits.count) + digits + "-\(padded(month))-\(padded(dayOfMonth))"
}

/// Two digits.
func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
