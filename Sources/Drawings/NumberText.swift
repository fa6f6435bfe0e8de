import Foundation

/// How a number is written in figures and tables: fixed decimals, a true minus sign, grouped thousands on
/// request, and never the machine's locale.
public struct NumberText: Hashable, Sendable {
  /// Digits after the decimal point.
  public var decimals: Int
  /// The narrow space that does not break: what print puts between thousands (ISO 80000-1), in text and tables alike.
  public static let thousands = "\u{202F}"

  /// What stands between thousands; empty for none.
  public var groupSeparator: String

  /// Makes a style.
  public init(decimals: Int, groupSeparator: String = "") {
    self.decimals = decimals
    self.groupSeparator = groupSeparator
  }

  /// The number in words a page prints. A value that rounds to zero carries no sign; infinities read `∞`.
  public func string(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "–" : (value < 0 ? "\u{2212}∞" : "∞") }
    var digits = String(format: "%.\(max(0, decimals))f", abs(value))
    if !groupSeparator.isEmpty { digits = grouped(digits) }
    let isZero = !digits.contains { $0 != "0" && $0 != "." && String($0) != groupSeparator }
    return value < 0 && !isZero ? "\u{2212}" + digits : digits
  }

  private func grouped(_ digits: String) -> String {
    let parts = digits.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first, whole.count > 3 else { return digits }
    var text = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { text += groupSeparator }
      text.append(digit)
    }
    return parts.count > 1 ? "\(text).\(parts[1])" : text
  }
}
