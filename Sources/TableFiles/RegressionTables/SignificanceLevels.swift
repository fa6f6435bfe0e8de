/// Which p-values get which stars. Tables and sentences read the same levels, so that they cannot disagree.
public struct SignificanceLevels: Hashable, Sendable {
  /// A level.
  public struct Level: Hashable, Sendable {
    /// The bound that p stays below.
    public var bound: Double
    /// The mark of such a value.
    public var stars: String

    /// Makes a level.
    public init(below bound: Double, stars: String) {
      self.bound = bound
      self.stars = stars
    }

    /// The bound in per cent without trailing zeros: `1`, `0.1`.
    public var percent: String {
      var text = printedNumber(bound * 100, decimals: 6)
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
      return text
    }
  }

  /// The levels, the smallest bound first.
  public let levels: [Level]

  /// Makes levels, in any order.
  public init(_ levels: [Level]) {
    self.levels = levels.sorted { ($0.bound, $0.stars) < ($1.bound, $1.stars) }
  }

  /// `***` below 0.01, `**` below 0.05, `*` below 0.1: what economists print.
  public static let standard = SignificanceLevels([
    Level(below: 0.01, stars: "***"), Level(below: 0.05, stars: "**"), Level(below: 0.1, stars: "*"),
  ])

  /// No stars at all.
  public static let none = SignificanceLevels([])

  /// The strictest level a p-value passes; `nil` for none, and for a p-value that is unknown or no number.
  public func level(p: Double?) -> Level? {
    guard let p else { return nil }
    return levels.first { p < $0.bound }
  }

  /// The stars of a p-value; empty for none.
  public func stars(p: Double?) -> String { level(p: p)?.stars ?? "" }

  /// What the stars mean: `*** p < 0.01, ** p < 0.05, * p < 0.1.`; empty without levels.
  public func legend(_ language: RegressionTable.Language) -> String {
    let items = levels.map { "\($0.stars) p < \($0.bound)" }
    guard !items.isEmpty else { return "" }
    return language == .english ? items.joined(separator: ", ") + "." : items.joined(separator: "，") + "。"
  }
}
