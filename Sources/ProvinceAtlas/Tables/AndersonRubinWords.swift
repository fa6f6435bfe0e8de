import Regressions
import TableFiles

/// A confidence set by Anderson and Rubin's test in words: it may be an interval, rays, every number or none.
extension AndersonRubinSet {
  /// What a table prints: `[0.191, 0.329]`, `≤ −0.120 or ≥ 0.560`, `every number`, `no number`.
  func text(_ words: Words, decimals: Int = 3) -> String {
    switch shape {
    case .everything: words("every number", "任意实数")
    case .empty: words("no number", "空集")
    case .interval, .intervals, .unbounded:
      intervals.map { Self.text($0) { ReportTable.Cell.number($0, decimals: decimals).text } }
        .joined(separator: words(" or ", "或"))
    }
  }

  /// The cell of a table: an interval with every digit where the set is one, words where it is not.
  func cell(_ words: Words) -> RegressionTable.Cell {
    guard shape == .interval, let only = intervals.first else { return .text(text(words)) }
    return .interval(lower: only.lower, upper: only.upper, decimals: 3)
  }

  /// For programs, every digit: `[-0.1, 0.5]`, `(-inf, -0.1] or [0.5, inf)`, `empty`.
  var plainText: String {
    guard !intervals.isEmpty else { return Shape.empty.rawValue }
    return intervals.map { interval in
      let lower = interval.lower.isFinite ? "[\(interval.lower)" : "(-inf"
      let upper = interval.upper.isFinite ? "\(interval.upper)]" : "inf)"
      return "\(lower), \(upper)"
    }.joined(separator: " or ")
  }

  private static func text(_ interval: Interval, number: (Double) -> String) -> String {
    switch (interval.lower.isFinite, interval.upper.isFinite) {
    case (true, true): "[\(number(interval.lower)), \(number(interval.upper))]"
    case (false, true): "≤ \(number(interval.upper))"
    case (true, false): "≥ \(number(interval.lower))"
    // Only the set of every number has such an interval.
    case (false, false): "(−∞, ∞)"
    }
  }
}
