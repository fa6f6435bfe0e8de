import Drawings

/// The ways a template can write a number: `{{fixed3(index)}}`.
///
/// | format | 1234.5678 |
/// | --- | --- |
/// | `fixed0` ... `fixed6` | 1235 ... 1234.567800 |
/// | `grouped0` ... `grouped3` | 1 235 ... 1 234.568 |
/// | `signed0` ... `signed4` | +1235 ... +1234.5678 |
/// | `percent0` ... `percent2` (of a share) | 123457% ... |
/// | `absolute0` ... `absolute4` | the size without the sign |
/// | `ordinal` | 1235th, in Chinese 第1235 |
/// | `rank` | 1235th, in Chinese 第1235位 |
///
/// `positive`, `negative` and `zero` make a condition for sections. A missing number prints as “–”.
enum NumberFormat: Hashable {
  case fixed(Int)
  case grouped(Int)
  case signed(Int)
  case percent(Int)
  case absolute(Int)
  case ordinal
  case rank

  /// Names of all formats, in the order of the table.
  static let names: [String] =
    (0...6).map { "fixed\($0)" } + (0...3).map { "grouped\($0)" } + (0...4).map { "signed\($0)" }
    + (0...2).map { "percent\($0)" } + (0...4).map { "absolute\($0)" } + ["ordinal", "rank"]

  /// Names of the tests a number can be put to.
  static let conditions = ["positive", "negative", "zero"]

  /// The format of a name.
  init?(_ name: String) {
    guard Self.names.contains(name) else { return nil }
    let digits = name.last.flatMap(\.wholeNumberValue) ?? 0
    switch name.prefix(while: { !$0.isNumber }) {
    case "fixed": self = .fixed(digits)
    case "grouped": self = .grouped(digits)
    case "signed": self = .signed(digits)
    case "percent": self = .percent(digits)
    case "absolute": self = .absolute(digits)
    case "rank": self = .rank
    default: self = .ordinal
    }
  }

  /// The number in this format; words of ordinals are of the language.
  func string(_ value: Double?, _ language: DocumentLanguage = .english) -> String {
    guard let value, !value.isNaN else { return "–" }
    switch self {
    case .fixed(let decimals): return NumberText(decimals: decimals).string(value)
    case .grouped(let decimals):
      return NumberText(decimals: decimals, groupSeparator: NumberText.thousands).string(value)
    case .signed(let decimals):
      let text = NumberText(decimals: decimals).string(value)
      let isZero = !text.contains { $0.isNumber && $0 != "0" } && value.isFinite
      return value > 0 && !isZero ? "+" + text : text
    case .percent(let decimals): return NumberText(decimals: decimals).string(value * 100) + "%"
    case .absolute(let decimals): return NumberText(decimals: decimals).string(abs(value))
    case .ordinal, .rank:
      guard language == .chinese else { return Self.ordinal(value) }
      return "第" + NumberText(decimals: 0).string(value.rounded()) + (self == .rank ? "位" : "")
    }
  }

  /// 1st, 2nd, 3rd, 4th, 11th, 21st; a number that is not whole is rounded.
  private static func ordinal(_ value: Double) -> String {
    let whole = NumberText(decimals: 0).string(value.rounded())
    let size = abs(value.rounded())
    let hundredth = size.truncatingRemainder(dividingBy: 100)
    guard size.isFinite, !(11...13).contains(hundredth) else { return whole + "th" }
    switch size.truncatingRemainder(dividingBy: 10) {
    case 1: return whole + "st"
    case 2: return whole + "nd"
    case 3: return whole + "rd"
    default: return whole + "th"
    }
  }
}
