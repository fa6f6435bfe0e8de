import Foundation
import Panels

/// Weights that follow from how unevenly each indicator is spread: share p = z / sum z, entropy
/// e = -(1 / ln n) sum p ln p over the indicator's n available cells with 0 ln 0 = 0, redundancy d = 1 - e, weight
/// w = d / sum d (Shannon 1948; the entropy-weight method of the evaluation literature).
public struct EntropyWeights: Hashable, Sendable {
  /// The line of a weights table.
  public struct Weight: Hashable, Sendable {
    /// The indicator.
    public let indicator: Indicator
    /// The name of its dimension.
    public let dimension: String
    /// How many cells were available.
    public let n: Int
    /// The entropy e, 0 to 1.
    public let entropy: Double
    /// The redundancy d = 1 - e.
    public let redundancy: Double
    /// The weight w; all weights add up to 1.
    public let weight: Double
  }

  /// The weights of one pool of cells.
  public struct Pool: Hashable, Sendable {
    /// The period; `nil` when all periods are pooled.
    public let period: Int?
    /// One entry an indicator, in the system's order.
    public let weights: [Weight]
  }

  /// Over which cells the weights were taken.
  public let pooling: Pooling
  /// What was added to normalised values before shares were taken.
  public let shift: Double
  /// One pool, or one a period in their order.
  public let pools: [Pool]

  /// Computes the weights.
  ///
  /// - Throws: `IndexError.badShift` when the shift is negative or not finite; `allMissing` or `allZero` when an
  ///   indicator has no value, or nothing but zeros, in a pool; `noInformation` when every indicator is spread evenly;
  ///   `entropyOutOfRange` should an entropy leave 0 to 1 by more than rounding.
  public init(_ normalized: NormalizedPanel, pooling: Pooling = .pooled, shift: Double = 0)
    throws(IndexError)
  {
    let name = normalized.system.name
    guard shift >= 0, shift.isFinite else { throw .badShift(index: name, found: shift) }
    self.pooling = pooling
    self.shift = shift
    switch pooling {
    case .pooled:
      pools = [try Self.pool(normalized, step: nil, shift: shift)]
    case .perPeriod:
      var pools: [Pool] = []
      for step in normalized.panel.periods.indices {
        pools.append(try Self.pool(normalized, step: step, shift: shift))
      }
      self.pools = pools
    }
  }

  /// The weights that apply to a period, in the system's order.
  public func weights(forPeriodAt step: Int) -> [Double] {
    pools[pooling == .pooled ? 0 : step].weights.map(\.weight)
  }

  private static func pool(_ normalized: NormalizedPanel, step: Int?, shift: Double)
    throws(IndexError) -> Pool
  {
    let system = normalized.system
    let period = step.map { normalized.panel.periods[$0] }
    var entropies: [Double] = []
    var counts: [Int] = []
    for column in normalized.panel.columns {
      let values = available(column, of: normalized.panel, step: step)
      guard values.count >= 2 else {
        throw .allMissing(index: system.name, indicator: column.name, period: period)
      }
      let sum = values.reduce(0) { $0 + ($1 + shift) }
      guard sum > 0 else {
        throw .allZero(index: system.name, indicator: column.name, period: period)
      }
      let entropy = entropy(ofShares: values.lazy.map { ($0 + shift) / sum }, count: values.count)
      guard entropy >= -1e-9, entropy <= 1 + 1e-9 else {
        throw .entropyOutOfRange(index: system.name, indicator: column.name, found: entropy)
      }
      entropies.append(min(max(entropy, 0), 1))
      counts.append(values.count)
    }
    let total = entropies.reduce(0) { $0 + (1 - $1) }
    // Entropies of even spreads differ from 1 by rounding alone; weights made of that would be noise.
    guard total > 1e-12 * Double(entropies.count) else {
      throw .noInformation(index: system.name, period: period)
    }
    let weights = system.indicators.enumerated().map { index, indicator in
      Weight(
        indicator: indicator, dimension: system.dimensions[system.dimensionIndices[index]].name,
        n: counts[index], entropy: entropies[index], redundancy: 1 - entropies[index],
        weight: (1 - entropies[index]) / total)
    }
    return Pool(period: period, weights: weights)
  }

  private static func available(_ column: Column, of panel: Panel, step: Int?) -> [Double] {
    guard let step else { return column.availableValues }
    return panel.units.indices.compactMap { column[$0 * panel.periods.count + step].value }
  }

  /// -(1 / ln n) sum p ln p with 0 ln 0 = 0.
  static func entropy(ofShares shares: some Sequence<Double>, count: Int) -> Double {
    -shares.reduce(0) { $1 > 0 ? $0 + $1 * log($1) : $0 } / log(Double(count))
  }
}
