extension RegressionTable {
  /// What was estimated for one coefficient; everything but the value may be unknown.
  public struct Estimate: Hashable, Sendable {
    /// The coefficient.
    public var value: Double
    /// Its standard error.
    public var standardError: Double?
    /// Value / standard error: t, or z.
    public var statistic: Double?
    /// The two-sided p-value, from which stars follow.
    public var p: Double?
    /// The lower end of the confidence interval.
    public var lower: Double?
    /// Its upper end.
    public var upper: Double?

    /// Makes an estimate.
    public init(
      _ value: Double, standardError: Double? = nil, statistic: Double? = nil, p: Double? = nil,
      lower: Double? = nil, upper: Double? = nil
    ) {
      self.value = value
      self.standardError = standardError
      self.statistic = statistic
      self.p = p
      self.lower = lower
      self.upper = upper
    }
  }

  /// A row of the body.
  public enum Row: Hashable, Sendable {
    /// Coefficients of one variable, `nil` in models without it. `decimals` overrides the table's.
    case estimates(String, [Estimate?], decimals: Int? = nil)
    /// Other cells. One that belongs to the row above, such as p-values under their statistics, is not parted from it.
    case cells(String, [Cell], belongsAbove: Bool = false)
    /// The name of the rows below, over the whole width.
    case heading(String)
    /// A thin rule.
    case rule

    /// Words, such as whether a model has effects.
    public static func texts(_ label: String, _ texts: [String]) -> Row {
      .cells(label, texts.map { $0.isEmpty ? .blank : .text($0) })
    }

    /// Counts, such as observations.
    public static func integers(_ label: String, _ values: [Int?]) -> Row {
      .cells(label, values.map { $0.map { .integer($0) } ?? .blank })
    }

    /// Numbers with fixed decimals, such as R2.
    public static func numbers(_ label: String, _ values: [Double?], decimals: Int = 3) -> Row {
      .cells(label, values.map { $0.map { .number($0, decimals: decimals) } ?? .blank })
    }

    /// Numbers in parentheses that belong to the row above, such as p-values of test statistics.
    public static func parenthesized(_ label: String, _ values: [Double?], decimals: Int = 3) -> Row {
      .cells(
        label, values.map { $0.map { .parenthesized($0, decimals: decimals) } ?? .blank }, belongsAbove: true)
    }

    /// The words at its beginning.
    var label: String {
      switch self {
      case .estimates(let label, _, _), .cells(let label, _, _), .heading(let label): label
      case .rule: ""
      }
    }

    /// Whether it is a further line of the row above.
    var belongsAbove: Bool {
      if case .cells(_, _, belongsAbove: true) = self { true } else { false }
    }

    /// How many columns it has cells for; `nil` when it has none at all.
    var cellCount: Int? {
      switch self {
      case .estimates(_, let estimates, _): estimates.count
      case .cells(_, let cells, _): cells.count
      case .heading, .rule: nil
      }
    }
  }
}
