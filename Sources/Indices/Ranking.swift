public import Panels

/// Ranks from 1, the highest value; equal values share the better rank and the ranks after them are skipped
/// (competition ranking: 1, 2, 2, 4). Values that are missing have no rank.
public struct Ranking: Hashable, Sendable {
  /// A unit's place.
  public struct Entry: Hashable, Sendable {
    /// The unit.
    public let unit: UnitCode
    /// What it was ranked by, with where that comes from.
    public let cell: Cell
    /// Its rank from 1; `nil` without a value.
    public let rank: Int?
  }

  /// One entry a unit, in the order given.
  public let entries: [Entry]
  /// Entries from the first rank down, units of one rank in their order, those without a rank last.
  public let byRank: [Entry]
  /// The entries by unit; of a unit given twice the first.
  public let entriesByUnit: [UnitCode: Entry]

  /// Ranks units by their values.
  public init(_ values: [(unit: UnitCode, cell: Cell)]) {
    let ranks = Self.ranks(values.map(\.cell.value))
    let entries = zip(values, ranks).map { Entry(unit: $0.unit, cell: $0.cell, rank: $1) }
    self.entries = entries
    byRank = entries.indices.sorted { left, right in
      (entries[left].rank ?? .max, left) < (entries[right].rank ?? .max, right)
    }.map { entries[$0] }
    entriesByUnit = Dictionary(entries.map { ($0.unit, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The rank of each value.
  static func ranks(_ values: [Double?]) -> [Int?] {
    let order = values.indices.filter { values[$0] != nil }
      .sorted { (values[$0] ?? 0) > (values[$1] ?? 0) }
    var ranks = [Int?](repeating: nil, count: values.count)
    for (place, position) in order.enumerated() {
      let isTie = place > 0 && values[position] == values[order[place - 1]]
      ranks[position] = isTie ? ranks[order[place - 1]] : place + 1
    }
    return ranks
  }

  /// The entry of a unit.
  public subscript(unit: UnitCode) -> Entry? { entriesByUnit[unit] }

  /// How many places each unit gained since an earlier ranking (positive: it climbed), in this ranking's order; `nil`
  /// where either has no rank.
  public func climb(since earlier: Ranking) -> [(unit: UnitCode, places: Int?)] {
    entries.map { entry in
      guard let now = entry.rank, let then = earlier[entry.unit]?.rank else { return (entry.unit, nil) }
      return (entry.unit, then - now)
    }
  }
}

extension Panel {
  /// Ranks the units by an indicator in one period.
  ///
  /// - Throws: `PanelError.unknownIndicator` or `unknownPeriod`.
  public func ranking(by indicator: String, in period: Int) throws(PanelError) -> Ranking {
    let column = try column(indicator)
    guard let step = index(of: period) else {
      throw .unknownPeriod(period, first: periods.first, last: periods.last)
    }
    return Ranking(units.indices.map { (units[$0], column[$0 * periods.count + step]) })
  }

  /// Ranks the units by their means over all periods.
  ///
  /// - Throws: `PanelError.unknownIndicator`.
  public func rankingOfMeans(by indicator: String) throws(PanelError) -> Ranking {
    Ranking(try means(of: indicator).map { ($0.unit, $0.cell) })
  }
}
