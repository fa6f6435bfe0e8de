public import Drawings
import Foundation

extension Classification {
  /// The style that tells all limits apart: about three digits over the range, more where two limits would read
  /// the same, commas from 10,000.
  public var limitFormat: NumberText {
    let limits = [lowest] + breaks
    let span = highest - lowest
    let wanted = span > 0 ? 2 - Int(log10(span).rounded(.down)) : 2
    let separator = limits.contains { abs($0) >= 10_000 } ? "," : ""
    for decimals in max(0, wanted)...max(12, wanted) {
      let format = NumberText(decimals: decimals, groupSeparator: separator)
      if Set(breaks.map(format.string)).count == breaks.count { return format }
    }
    return NumberText(decimals: 15, groupSeparator: separator)
  }

  /// What the legend says of a class: `0.094 – 0.131` for the first, whose both ends are inside, and
  /// `> 0.131 – 0.209` for those open below.
  public func text(of index: Int, format: NumberText) -> String {
    let range = "\(format.string(lowerLimit(of: index))) – \(format.string(breaks[index]))"
    return index == 0 ? range : "> " + range
  }
}
