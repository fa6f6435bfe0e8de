public import Drawings
import Foundation

extension Classification {
  /// The style that tells all limits apart: about three digits over the range, more where two limits would read
  /// the same, thousands apart from 10 000.
  public var limitFormat: NumberText {
    .telling(breaks, from: lowest, to: highest)
  }

  /// What the legend says of a class: `0.094 – 0.131` for the first, whose both ends are inside, and
  /// `> 0.131 – 0.209` for those open below; a first class of one value is that value.
  public func text(of index: Int, format: NumberText, dash: String = " – ") -> String {
    let (lower, upper) = (format.string(lowerLimit(of: index)), format.string(breaks[index]))
    if index == 0, lower == upper { return upper }
    return index == 0 ? lower + dash + upper : "> " + lower + dash + upper
  }
}

extension NumberText {
  /// The style that tells numbers of a range apart: about three digits over the range, more where two would read the
  /// same, none that are noughts in all of them; thousands apart from 10 000.
  static func telling(_ numbers: [Double], from low: Double, to high: Double) -> NumberText {
    let span = high - low
    let wanted = span > 0 && span.isFinite ? 2 - Int(log10(span).rounded(.down)) : 2
    let separator = max(abs(low), abs(high)) >= 10_000 ? NumberText.thousands : ""
    for decimals in max(0, wanted)...max(12, wanted) {
      let format = NumberText(decimals: decimals, groupSeparator: separator)
      guard Set(numbers.map(format.string)).count == numbers.count else { continue }
      let needed = (0..<decimals).first { (numbers + [low, high]).allSatisfy(isExact(decimals: $0)) }
      return NumberText(decimals: needed ?? decimals, groupSeparator: separator)
    }
    return NumberText(decimals: 15, groupSeparator: separator)
  }

  /// Whether a number has no more digits after the decimal point than these.
  private static func isExact(decimals: Int) -> (Double) -> Bool {
    let shift = pow(10.0, Double(decimals))
    return { abs($0 * shift - ($0 * shift).rounded()) < 1e-9 * max(1, abs($0 * shift)) }
  }
}
