import Foundation

/// A number as somebody printed it: its digits tell how far it was rounded.
struct PrintedNumber: Hashable, Sendable {
  /// As it was printed, stars and signs included.
  let text: String
  /// Its value; of `1.74 %` that is 1.74.
  let value: Double
  /// How many decimals the print keeps.
  let decimals: Int
  /// Whether it is printed in per cent.
  let isPercent: Bool
  /// Whether a value below 1 stands without a zero before its point, `.31`; `nil` when its digits do not show it.
  let isBare: Bool?

  /// The most decimals a print can have; more are noise in a double.
  static let mostDecimals = 12

  /// Reads a printed number: a sign, digits with or without separators of thousands, a decimal point, then `%` and
  /// stars of significance.
  ///
  /// - Parameter rounding: the decimals the print was rounded to, where its digits do not show it (`.31` for `.310`).
  /// - Returns: `nil` when the text is no number.
  init?(_ text: String, rounding: Int? = nil) {
    let text = text.trimmingCharacters(in: .whitespaces)
    var rest = text[...]
    func dropTail(_ tails: Set<Character>) {
      while let last = rest.last, tails.contains(last) { rest.removeLast() }
    }
    dropTail(["*", " "])
    let percent = rest.last == "%" || rest.last == "％"
    if percent { rest.removeLast() }
    dropTail([" ", "\u{2009}", "\u{202F}", "\u{A0}"])
    let isNegative = ["-", "\u{2212}"].contains(rest.first)
    if isNegative || rest.first == "+" { rest.removeFirst() }
    guard let (whole, fraction) = Self.digits(rest), fraction.count <= Self.mostDecimals,
      let size = Double("\(whole.isEmpty ? "0" : whole).\(fraction.isEmpty ? "0" : fraction)"), size.isFinite
    else { return nil }
    self.text = text
    value = isNegative ? -size : size
    decimals = rounding ?? fraction.count
    isPercent = percent
    isBare = whole.isEmpty ? true : size < 1 ? false : nil
  }

  /// The digits before and after the point, separators of thousands taken out; `nil` when anything else is there.
  private static func digits(_ text: Substring) -> (whole: String, fraction: String)? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, text.count <= 40, let first = parts.first else { return nil }
    let groups = first.split(omittingEmptySubsequences: false) { ",，\u{2009}\u{202F}\u{A0} ".contains($0) }
    let fraction = parts.count == 2 ? parts[1] : ""
    func areDigits(_ text: Substring) -> Bool { text.allSatisfy { ("0"..."9").contains($0) } }
    guard groups.allSatisfy(areDigits), areDigits(fraction), !(first.isEmpty && fraction.isEmpty),
      groups.count == 1
        || (groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(groups[0].count))
    else { return nil }
    return (groups.joined(), String(fraction))
  }

  /// One unit in the last printed place.
  var unit: Double { pow(10, -Double(decimals)) }

  /// A computed value in the units of the print: in per cent where that is.
  func scaled(_ computed: Double) -> Double { isPercent ? computed * 100 : computed }

  /// Whether a computed value rounds to what was printed: |computed - printed| is at most half a unit in the last
  /// place. A value exactly half-way agrees with both neighbours, as prints round halves both ways; the little on top
  /// is for halves that binary numbers miss.
  func agrees(with computed: Double) -> Bool {
    let found = scaled(computed)
    return abs(found - value) <= unit / 2 + unit * 1e-9 + 4 * max(abs(found), abs(value)).ulp
  }

  /// A computed value rounded and written the way of the print. One that agrees reads as printed.
  ///
  /// - Parameter bare: whether values below 1 stand without a zero in this print, where the number does not show it.
  func text(of computed: Double, bare: Bool) -> String {
    written(agrees(with: computed) ? value : scaled(computed), bare) + (isPercent ? "%" : "")
  }

  /// How far the rounded value lies from the print, with its sign, written the way of the print.
  func difference(of computed: Double, bare: Bool) -> String {
    guard !agrees(with: computed) else { return written(0, bare) }
    // From the rounded value, so that the three numbers a reader sees add up.
    let rounded = (scaled(computed) / unit).rounded() * unit
    let text = written(rounded - value, bare)
    return text.hasPrefix("\u{2212}") ? text : "+" + text
  }

  private func written(_ number: Double, _ bare: Bool) -> String {
    var digits = String(format: "%.\(decimals)f", abs(number))
    if isBare ?? bare, digits.hasPrefix("0.") { digits.removeFirst() }
    let isZero = digits.allSatisfy { $0 == "0" || $0 == "." }
    return number < 0 && !isZero ? "\u{2212}" + digits : digits
  }
}
