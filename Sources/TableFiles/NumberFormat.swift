import Foundation

/// How numbers are written in a file. Nothing depends on the machine's locale.
public struct NumberFormat: Hashable, Sendable {
  /// What stands between groups of three digits, such as `,`; `nil` when files have none.
  public var thousandsSeparator: Character?
  /// What stands before the decimals.
  public var decimalSeparator: Character
  /// Cells that say "no value", compared after blanks at both ends are dropped.
  public var missingWords: Set<String>

  /// A format; by default plain numbers with a point, and the usual words for no value.
  public init(
    thousandsSeparator: Character? = nil, decimalSeparator: Character = ".",
    missingWords: Set<String> = ["", "NA", "N/A", "..", "-", "…", "—", "–"]
  ) {
    self.thousandsSeparator = thousandsSeparator
    self.decimalSeparator = decimalSeparator
    self.missingWords = missingWords
  }

  /// What a cell says.
  public enum Reading: Hashable, Sendable {
    /// A finite number.
    case number(Double)
    /// One of the words for no value.
    case missing
    /// Anything else.
    case notANumber
  }

  /// Reads a cell: an optional sign, digits with an optional decimal part, an optional exponent, blanks around it.
  /// Words such as `inf`, hexadecimal numbers, a second sign and thousands separators at wrong places are
  /// not numbers, nor is what exceeds the largest finite one.
  public func read(_ text: String) -> Reading {
    let trimmed = text.trimmingCharacters(in: .whitespaces)
    if missingWords.contains(trimmed) { return .missing }
    guard let plain = plainDigits(trimmed), let value = Double(plain), value.isFinite else {
      return .notANumber
    }
    return .number(value)
  }

  /// The number in plain ASCII; `nil` unless the text follows the format.
  private func plainDigits(_ text: String) -> String? {
    var rest = Substring(text)
    var plain = ""
    if let sign = rest.first, sign == "-" || sign == "+" || sign == "\u{2212}" {
      plain = sign == "+" ? "" : "-"
      rest.removeFirst()
    }
    guard let whole = takeWhole(&rest) else { return nil }
    var fraction = ""
    if rest.first == decimalSeparator {
      rest.removeFirst()
      fraction = takeDigits(&rest)
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    plain += (whole.isEmpty ? "0" : whole) + "." + (fraction.isEmpty ? "0" : fraction)
    if let mark = rest.first, mark == "e" || mark == "E" {
      rest.removeFirst()
      plain += "e"
      if let sign = rest.first, sign == "-" || sign == "+" {
        plain.append(sign)
        rest.removeFirst()
      }
      let exponent = takeDigits(&rest)
      guard !exponent.isEmpty else { return nil }
      plain += exponent
    }
    return rest.isEmpty ? plain : nil
  }

  /// The digits before the decimals; `nil` when groups do not have three digits each.
  private func takeWhole(_ rest: inout Substring) -> String? {
    var digits = takeDigits(&rest)
    guard let thousandsSeparator, rest.first == thousandsSeparator else { return digits }
    guard (1...3).contains(digits.count) else { return nil }
    while rest.first == thousandsSeparator {
      rest.removeFirst()
      let group = takeDigits(&rest)
      guard group.count == 3 else { return nil }
      digits += group
    }
    return digits
  }

  private func takeDigits(_ rest: inout Substring) -> String {
    let digits = rest.prefix { $0 >= "0" && $0 <= "9" && $0.isASCII }
    rest = rest[digits.endIndex...]
    return String(digits)
  }
}
