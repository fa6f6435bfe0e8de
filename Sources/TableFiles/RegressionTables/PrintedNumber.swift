import Foundation

/// A number with fixed decimals (0 to 15), a true minus sign and no locale. A value that rounds to zero has no sign;
/// infinities read `∞`, and what is no number “–”.
func printedNumber(_ value: Double, decimals: Int) -> String {
  guard value.isFinite else { return value.isNaN ? "–" : (value < 0 ? "\u{2212}∞" : "∞") }
  let digits = String(format: "%.\(min(15, max(0, decimals)))f", abs(value))
  let isZero = !digits.contains { $0 != "0" && $0 != "." }
  return value < 0 && !isZero ? "\u{2212}" + digits : digits
}
