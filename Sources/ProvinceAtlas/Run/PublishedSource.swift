import Foundation
import Indices
import Panels

/// What single figures are read from a panel that has all they need.
extension PublishedPanels.Source {
  /// Ranks in a year, or by the means over all.
  func ranking(by name: String, in year: Int?) throws(PanelError) -> Ranking {
    guard let year else { return try panel.rankingOfMeans(by: name) }
    return try panel.ranking(by: name, in: year)
  }

  /// The unweighted mean over units, in a year or of their means over all; `nil` when a unit has no value.
  func mean(of name: String, over units: [UnitCode], in year: Int?) throws(PanelError) -> Double? {
    let entries = try ranking(by: name, in: year).entries
    let values = units.compactMap { unit in entries.first { $0.unit == unit }?.cell.value }
    guard !values.isEmpty, values.count == units.count else { return nil }
    return values.reduce(0, +) / Double(values.count)
  }

  /// The unit with the highest or lowest value. Where several share the place, `named` among them will do.
  func extreme(
    isHighest: Bool, by name: String, in year: Int?, preferring named: UnitCode
  ) throws(PanelError) -> UnitCode? {
    let ranked = try ranking(by: name, in: year).byRank.filter { $0.rank != nil }
    let place = isHighest ? ranked.first?.rank : ranked.last?.rank
    let holders = ranked.filter { $0.rank == place }.map(\.unit)
    return holders.contains(named) ? named : holders.first
  }

  /// Mean annual growth, (last / first)^(1 / years) - 1; `nil` where it is undefined: from or to nothing or less.
  func growth(of name: String, over units: [UnitCode], from: Int, to: Int) throws(PanelError) -> Double? {
    guard let first = try mean(of: name, over: units, in: from),
      let last = try mean(of: name, over: units, in: to), first > 0, last > 0
    else { return nil }
    return pow(last / first, 1 / Double(to - from)) - 1
  }

  /// What sets a figure of so many observations apart from a printed one.
  func caveats(n: Int?, printed: Int?) -> [PublishedCaveat] {
    guard let n, let printed, n != printed else { return caveats }
    return caveats + [.otherCount(n, printed: printed)]
  }
}

extension Descriptives {
  /// One of the statistics that tables print; `nil` where there are too few values for it.
  func value(of statistic: PublishedQuantity.Statistic) -> Double? {
    switch statistic {
    case .n: Double(n)
    case .mean: mean
    case .standardDeviation: standardDeviation
    case .minimum: minimum
    case .maximum: maximum
    }
  }
}
