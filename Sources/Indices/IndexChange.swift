public import Panels

/// How much each indicator added to the composite scores from one period to another.
///
/// A composite of normalised values is factor x sum w z, with the weights of a dimension scaled up where one of its
/// indicators is missing. Each summand is the indicator's part of the score; the differences of the parts add up
/// to the difference of the scores, exactly but for rounding. Where the weights are those of each period, what a part
/// gains by a change of its weight is in it.
public struct IndexChange: Hashable, Sendable {
  /// The indicators, in the order of the system.
  public let indicators: [Indicator]
  /// The units, in the order of the panel.
  public let units: [UnitCode]
  /// By unit, by indicator: the change of its part; `nil` for a unit that lacks the composite in one of the periods. An
  /// indicator that is missing has a part of 0.
  public let parts: [[Double]?]
  /// By indicator: the mean over the units that have parts; they add up to the mean change of these units.
  public let mean: [Double]

  /// Takes the change apart.
  ///
  /// - Returns: `nil` for scores that are no sums (TOPSIS), for a period the index does not have and when no unit has
  ///   both scores.
  /// - Throws: `IndexError` when scores are of shares that cannot be taken.
  public init?(_ index: CompositeIndex, from: Int, to: Int) throws(IndexError) {
    let panel = index.normalized.panel
    guard let parts = try ScoreParts(index), let first = panel.index(of: from), let last = panel.index(of: to)
    else { return nil }
    indicators = index.system.indicators
    units = panel.units
    let changes = panel.units.indices.map { unit -> [Double]? in
      guard let before = parts.parts(unit: unit, step: first), let now = parts.parts(unit: unit, step: last)
      else { return nil }
      return zip(now, before).map(-)
    }
    self.parts = changes
    let known = changes.compactMap(\.self)
    guard !known.isEmpty else { return nil }
    mean = indicators.indices.map { position in
      known.reduce(0) { $0 + $1[position] } / Double(known.count)
    }
  }

  /// The parts of a unit, in the order of ``indicators``.
  public func parts(of unit: UnitCode) -> [Double]? {
    units.firstIndex(of: unit).flatMap { parts[$0] }
  }
}

/// The summands of composite scores.
private struct ScoreParts {
  private let index: CompositeIndex
  private let columns: [Column]
  private let periodCount: Int

  /// `nil` for scores that are no sums.
  init?(_ index: CompositeIndex) throws(IndexError) {
    switch index.options.scoring {
    case .values: columns = index.normalized.panel.columns
    case .shares: columns = try index.shares().columns
    case .topsis: return nil
    }
    self.index = index
    periodCount = index.normalized.panel.periods.count
  }

  /// The summands of a unit's score in a period by indicator, 0 for one that is missing; `nil` without a score.
  func parts(unit: Int, step: Int) -> [Double]? {
    let weights = index.weights.weights(forPeriodAt: step)
    var parts = [Double](repeating: 0, count: columns.count)
    for node in index.system.nodes where !node.own.isEmpty {
      let values = node.own.map { columns[$0][unit * periodCount + step].value }
      var scale = index.options.factor
      if values.contains(nil) {
        guard index.options.missingCells == .availableIndicators else { return nil }
        let all = node.own.reduce(0) { $0 + weights[$1] }
        let available = zip(node.own, values).reduce(0) { $1.1 == nil ? $0 : $0 + weights[$1.0] }
        guard available > 0 else { return nil }
        scale *= all / available
      }
      for (position, value) in zip(node.own, values) {
        parts[position] = scale * weights[position] * (value ?? 0)
      }
    }
    return parts
  }
}
