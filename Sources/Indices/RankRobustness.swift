public import Panels

/// The ranks of units by one score under the main choice and all variants of a ``Robustness``.
public struct RankRobustness: Hashable, Sendable {
  /// Between which ranks a unit moves, the main choice among the variants.
  public struct Interval: Hashable, Sendable {
    /// The unit.
    public let unit: UnitCode
    /// Its rank under the main choice; `nil` without a score.
    public let main: Int?
    /// Its best rank, the smallest number.
    public let best: Int?
    /// The median of its ranks.
    public let median: Double?
    /// Its worst rank.
    public let worst: Int?
  }

  /// How far a variant agrees with the main choice.
  public struct Agreement: Hashable, Sendable {
    /// Spearman's rho.
    public let spearman: Double?
    /// Kendall's tau-b.
    public let kendall: Double?
    /// How many units have another rank.
    public let moved: Int
    /// The most places a unit moves.
    public let largestMove: Int
  }

  /// One interval a unit, in the panel's order.
  public let intervals: [Interval]
  /// One agreement a variant, in the order of ``Robustness/variants``.
  public let agreements: [Agreement]
  /// By variant and unit.
  public let ranks: [[Int?]]

  init(units: [UnitCode], main: [Double?], variants: [[Double?]]) {
    let mainRanks = Ranking.ranks(main)
    let ranks = variants.map { Ranking.ranks($0) }
    self.ranks = ranks
    intervals = units.indices.map { unit in
      let all = ([mainRanks] + ranks).compactMap { $0[unit] }.sorted()
      let middle = all.isEmpty ? nil : Double(all[(all.count - 1) / 2] + all[all.count / 2]) / 2
      return Interval(
        unit: units[unit], main: mainRanks[unit], best: all.first, median: middle, worst: all.last)
    }
    agreements = zip(variants, ranks).map { values, ranks in
      let moves = zip(mainRanks, ranks).compactMap { before, after -> Int? in
        guard let before, let after else { return nil }
        return abs(before - after)
      }
      return Agreement(
        spearman: RankCorrelation.spearman(main, values), kendall: RankCorrelation.kendall(main, values),
        moved: moves.count { $0 > 0 }, largestMove: moves.max() ?? 0)
    }
  }
}

/// Whether a unit's class holds under all variants of a ``Robustness``.
public struct ClassStability: Hashable, Sendable {
  /// The unit.
  public let unit: UnitCode
  /// Its class under the main choice; `nil` without a score.
  public let main: Int?
  /// Under how many variants its class is another one.
  public let changes: Int
  /// Its lowest and highest class.
  public let range: ClosedRange<Int>?

  /// Whether every variant leaves it in its class.
  public var isStable: Bool { changes == 0 }
}

extension Robustness {
  /// Whether values are means over the periods or those of the last one.
  public enum Span: Hashable, Sendable {
    /// Means over all periods.
    case means
    /// The last period.
    case last
  }

  /// The ranks by a score; `nil` when the index has no such score.
  public func ranks(of score: String, span: Span = .means) -> RankRobustness? {
    guard let position = scoreNames.firstIndex(of: score) else { return nil }
    return RankRobustness(
      units: units, main: values(of: main, position, span),
      variants: variants.map { values(of: $0, position, span) })
  }

  /// Whether each unit stays in its class, in the panel's order; `nil` when the index has no such score.
  ///
  /// - Parameter classes: gives every unit its class by the values of one variant, in the panel's order; `nil` for units
  ///   without a value. It is asked once for the main choice and once a variant, so that breaks are found anew
  ///   each time.
  public func classStability<Failure>(
    of score: String, span: Span = .means, classes: ([Double?]) throws(Failure) -> [Int?]
  ) throws(Failure) -> [ClassStability]? {
    guard let position = scoreNames.firstIndex(of: score) else { return nil }
    let mainClasses = try classes(values(of: main, position, span))
    var others: [[Int?]] = []
    for variant in variants {
      let values = values(of: variant, position, span)
      // A dimension that loses its only indicator has no classes to compare.
      guard values.contains(where: { $0 != nil }) else { continue }
      others.append(try classes(values))
    }
    return units.indices.map { unit in
      let own = mainClasses[unit]
      let found = others.compactMap { $0[unit] }
      let all = found + [own].compactMap(\.self)
      var range: ClosedRange<Int>?
      if let low = all.min(), let high = all.max() { range = low...high }
      return ClassStability(
        unit: units[unit], main: own, changes: own == nil ? 0 : found.count { $0 != own }, range: range)
    }
  }

  /// The values of a score by unit under a variant, or under the main choice for `nil`.
  public func values(of score: String, variant: Int?, span: Span = .means) -> [Double?]? {
    guard let position = scoreNames.firstIndex(of: score) else { return nil }
    return values(of: variant.map { variants[$0] } ?? main, position, span)
  }

  private func values(of variant: Variant, _ position: Int, _ span: Span) -> [Double?] {
    span == .means ? variant.means[position] : variant.lasts[position]
  }
}
