import Foundation
import Panels

/// The shares p = (z + shift) / sum (z + shift) of normalised values, the sum taken over a pool.
struct Shares {
  let pools: CellPools
  let shift: Double
  /// By pool, by indicator: how many cells the pool has, and their sum.
  let sums: [[(count: Int, sum: Double)]]
  private let normalized: NormalizedPanel

  /// - Throws: `IndexError.badShift`; `allMissing` when an indicator has fewer than two values in a pool, `allZero` when
  ///   they add up to nothing, `negativeShare` when one is negative.
  init(_ normalized: NormalizedPanel, pooling: Pooling, shift: Double) throws(IndexError) {
    let name = normalized.system.name
    guard shift >= 0, shift.isFinite else { throw .badShift(index: name, found: shift) }
    if normalized.comparison == .periods, pooling != .pooled { throw .poolOfOnePeriod(index: name) }
    pools = try CellPools(pooling, of: normalized.panel, index: name)
    self.shift = shift
    self.normalized = normalized
    var sums: [[(count: Int, sum: Double)]] = []
    for (pool, period) in pools.periods.enumerated() {
      var row: [(count: Int, sum: Double)] = []
      for (indicator, values) in zip(normalized.system.indicators, normalized.indicators) {
        var (count, sum, least, leastPosition) = (0, 0.0, Double.infinity, 0)
        pools.forEachCell(of: pool) { position in
          guard values.grades[position] != CellGrade.missing else { return }
          let value = values.values[position] + shift
          count += 1
          sum += value
          if value < least { (least, leastPosition) = (value, position) }
        }
        guard count >= 2 else { throw .allMissing(index: name, indicator: indicator.name, period: period) }
        guard least >= 0 else {
          throw .negativeShare(
            index: name, normalized.panel.place(leastPosition, in: indicator.name),
            values.values[leastPosition])
        }
        guard sum > 0 else { throw .allZero(index: name, indicator: indicator.name, period: period) }
        row.append((count, sum))
      }
      sums.append(row)
    }
    self.sums = sums
  }

  /// The shares that belong to a way of weighting: those its entropies are taken of, or pooled ones without a shift.
  init(_ normalized: NormalizedPanel, for weighting: WeightingMethod) throws(IndexError) {
    if case .entropy(let pooling, let shift) = weighting {
      try self.init(normalized, pooling: pooling, shift: shift)
    } else {
      try self.init(normalized, pooling: .pooled, shift: 0)
    }
  }

  /// The entropy of an indicator's shares in a pool: -(1 / ln n) sum p ln p with 0 ln 0 = 0.
  func entropy(ofIndicatorAt index: Int, pool: Int) -> Double {
    let (count, sum) = sums[pool][index]
    let values = normalized.indicators[index]
    var total = 0.0
    pools.forEachCell(of: pool) { position in
      guard values.grades[position] != CellGrade.missing else { return }
      let share = (values.values[position] + shift) / sum
      if share > 0 { total += share * log(share) }
    }
    return -total / log(Double(count))
  }

  /// The shares of all cells, each over the sum of the pool that applies to its period. Under a base period those of
  /// other periods need not add up to 1.
  var values: [IndicatorValues] {
    let steps = pools.poolOfStep.count
    return normalized.indicators.enumerated().map { index, values in
      var result = values
      for position in values.values.indices where values.grades[position] != CellGrade.missing {
        let sum = sums[pools.poolOfStep[position % steps]][index].sum
        result.values[position] = (values.values[position] + shift) / sum
      }
      return result
    }
  }
}
