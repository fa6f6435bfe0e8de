extension RegressionTable {
  /// A cell of the body: the value in full precision with how it is printed.
  public enum Cell: Hashable, Sendable {
    /// Nothing.
    case blank
    /// Words.
    case text(String)
    /// A count.
    case integer(Int)
    /// A number.
    case number(Double, decimals: Int)
    /// A coefficient with its stars.
    case estimate(Double, decimals: Int, stars: String)
    /// A number in parentheses, such as a standard error.
    case parenthesized(Double, decimals: Int)
    /// An interval in square brackets.
    case interval(lower: Double, upper: Double, decimals: Int)

    /// What is printed: `0.260***`, `(0.035)`, `[0.191, 0.329]`. Minus signs are U+2212; a value that rounds to zero has
    /// none; what is no number prints as “–”.
    public var text: String {
      switch self {
      case .blank: ""
      case .text(let text): text
      case .integer(let value): value < 0 ? "\u{2212}\(value.magnitude)" : "\(value)"
      case .number(let value, let decimals): printedNumber(value, decimals: decimals)
      case .estimate(let value, let decimals, let stars):
        printedNumber(value, decimals: decimals) + (value.isNaN ? "" : stars)
      case .parenthesized(let value, let decimals): "(\(printedNumber(value, decimals: decimals)))"
      case .interval(let lower, let upper, let decimals):
        "[\(printedNumber(lower, decimals: decimals)), \(printedNumber(upper, decimals: decimals))]"
      }
    }

    /// What programs get: every digit. An interval is a text with every digit of both ends.
    public var value: TableCell {
      switch self {
      case .blank: .missing
      case .text(let text): .text(text)
      case .integer(let value): .integer(value)
      case .number(let value, _), .estimate(let value, _, _), .parenthesized(let value, _):
        value.isFinite ? .number(value) : .missing
      case .interval(let lower, let upper, _):
        lower.isFinite && upper.isFinite ? .text("[\(lower), \(upper)]") : .missing
      }
    }

    /// The text before the decimal point and from the point on; `nil` for a cell that stands in the middle of its
    /// column: words, counts, intervals and what is no number.
    public var decimalParts: (whole: String, rest: String)? {
      switch self {
      case .number(let value, _), .estimate(let value, _, _), .parenthesized(let value, _):
        guard value.isFinite else { return nil }
        let text = text
        let first = text.firstIndex { $0.isNumber } ?? text.endIndex
        let stop = text[first...].firstIndex { !$0.isNumber } ?? text.endIndex
        return (String(text[..<stop]), String(text[stop...]))
      case .blank, .text, .integer, .interval: return nil
      }
    }

    /// The text from the decimal point on, without stars; empty where there is no point to stand on.
    var unstarredRest: String {
      guard let rest = decimalParts?.rest else { return "" }
      if case .estimate(_, _, let stars) = self { return String(rest.dropLast(stars.count)) }
      return rest
    }
  }
}
