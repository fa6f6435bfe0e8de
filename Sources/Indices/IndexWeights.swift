import Panels

/// The weights of an index by a ``WeightingMethod``, with the figures they follow from.
public struct IndexWeights: Hashable, Sendable {
  /// The line of a weights table.
  public struct Entry: Hashable, Sendable {
    /// The indicator.
    public let indicator: Indicator
    /// The name of the innermost dimension it is in.
    public let dimension: String
    /// How many cells of the pool the figures rest on.
    public let n: Int
    /// The sum of shifted normalised values that shares are taken of; entropy weights only.
    public let sum: Double?
    /// The entropy e, 0 to 1; entropy weights only.
    public let entropy: Double?
    /// The standard deviation of the normalised values; CRITIC weights only.
    public let deviation: Double?
    /// The sum of 1 - r over the other indicators; CRITIC weights only.
    public let conflict: Double?
    /// The weight w; all weights add up to 1.
    public let weight: Double

    /// The redundancy d = 1 - e; entropy weights only.
    public var redundancy: Double? { entropy.map { 1 - $0 } }
  }

  /// The weights of one pool of cells.
  public struct Pool: Hashable, Sendable {
    /// The period the pool holds; `nil` when it holds all, or the weights do not depend on the figures.
    public let period: Int?
    /// One entry an indicator, in the system's order.
    public let weights: [Entry]
  }

  /// Where the weights come from.
  public let method: WeightingMethod
  /// One pool, or one a period in their order.
  public let pools: [Pool]
  /// What given weights added up to before they were divided by it; `nil` for other methods.
  public let givenSum: Double?
  let figures: WeightFigures
  let poolOfStep: [Int]

  /// Computes the weights.
  ///
  /// - Throws: for entropy weights `IndexError.badShift`, `allMissing`, `allZero` or `negativeShare` in a pool, and
  ///   `entropyOutOfRange` should an entropy leave 0 to 1 by more than rounding; for CRITIC weights `tooFewCompleteCells`
  ///   and `constant`; for given weights `unknownWeight`, `badWeight`; for all `noInformation` when no weights
  ///   follow, `poolOfOnePeriod` when periods are compared and pooled apart.
  public init(_ normalized: NormalizedPanel, method: WeightingMethod = .entropy()) throws(IndexError) {
    let system = normalized.system
    self.method = method
    let pools = try CellPools(method.pooling ?? .pooled, of: normalized.panel, index: system.name)
    poolOfStep = pools.poolOfStep
    var entries = EntryFigures(normalized, pools: pools)
    switch method {
    case .entropy(let pooling, let shift):
      figures = try entries.entropies(Shares(normalized, pooling: pooling, shift: shift))
    case .critic(let pooling):
      if normalized.comparison == .periods, pooling != .pooled {
        throw .poolOfOnePeriod(index: system.name)
      }
      figures = try entries.conflicts()
    case .equalIndicators: figures = .given(system.indicators.map { _ in 1 })
    case .equalDimensions: figures = .dimensions(system)
    case .manual(let weights): figures = .given(try Self.checked(weights, system: system))
    }
    if case .manual = method, case .given(let weights) = figures {
      givenSum = weights.reduce(0, +)
    } else {
      givenSum = nil
    }
    var made: [Pool] = []
    let all = system.indicators.map { _ in true }
    for (pool, period) in pools.periods.enumerated() {
      guard let weights = figures.weights(pool: pool, kept: all) else {
        throw .noInformation(index: system.name, period: period)
      }
      made.append(
        Pool(
          period: method.pooling == nil ? nil : period,
          weights: weights.indices.map { entries.entry(at: $0, pool: pool, weight: weights[$0]) }))
    }
    self.pools = made
  }

  /// The weights that apply to a period, in the system's order.
  public func weights(forPeriodAt step: Int) -> [Double] { pools[poolOfStep[step]].weights.map(\.weight) }

  /// The mean of each indicator's weights over the periods, in the system's order.
  public var meanWeights: [Double] {
    let first = pools.first?.weights.indices ?? 0..<0
    return first.map { index in
      pools.reduce(0) { $0 + $1.weights[index].weight } / Double(pools.count)
    }
  }

  /// The weights of every period without some indicators, which get 0; `nil` when none follow.
  func weightsByStep(kept: [Bool]) -> [[Double]]? {
    let byPool = pools.indices.map { figures.weights(pool: $0, kept: kept) }
    let weights = poolOfStep.compactMap { byPool[$0] }
    return weights.count == poolOfStep.count ? weights : nil
  }

  private static func checked(
    _ weights: [String: Double], system: IndicatorSystem
  ) throws(IndexError) -> [Double] {
    let names = system.indicators.map(\.name)
    for name in weights.keys.sorted() where !names.contains(name) {
      throw .unknownWeight(
        index: system.name, indicator: name, nearest: nearestWord(to: name, among: names))
    }
    for name in names {
      guard let weight = weights[name], weight >= 0, weight.isFinite else {
        throw .badWeight(index: system.name, indicator: name, found: weights[name])
      }
    }
    return names.map { weights[$0] ?? 0 }
  }
}

/// Gathers the figures that a weights table prints beside the weights.
private struct EntryFigures {
  let normalized: NormalizedPanel
  let pools: CellPools
  private var sums: [[(count: Int, sum: Double)]]?
  private var entropies: [[Double]]?
  private var critics: [CriticFigures]?
  private let counts: [Int]

  init(_ normalized: NormalizedPanel, pools: CellPools) {
    self.normalized = normalized
    self.pools = pools
    counts = normalized.indicators.map { $0.grades.count { $0 != CellGrade.missing } }
  }

  mutating func entropies(_ shares: Shares) throws(IndexError) -> WeightFigures {
    var entropies: [[Double]] = []
    for pool in pools.spans.indices {
      var row: [Double] = []
      for (index, indicator) in normalized.system.indicators.enumerated() {
        let entropy = shares.entropy(ofIndicatorAt: index, pool: pool)
        guard entropy >= -1e-9, entropy <= 1 + 1e-9 else {
          throw .entropyOutOfRange(
            index: normalized.system.name, indicator: indicator.name, found: entropy)
        }
        row.append(min(max(entropy, 0), 1))
      }
      entropies.append(row)
    }
    self.entropies = entropies
    sums = shares.sums
    return .redundancies(entropies.map { $0.map { 1 - $0 } })
  }

  mutating func conflicts() throws(IndexError) -> WeightFigures {
    var all: [CriticFigures] = []
    for pool in pools.spans.indices { all.append(try CriticFigures(normalized, in: pools, pool: pool)) }
    critics = all
    return .conflicts(all)
  }

  func entry(at index: Int, pool: Int, weight: Double) -> IndexWeights.Entry {
    let system = normalized.system
    let kept = system.indicators.map { _ in true }
    return IndexWeights.Entry(
      indicator: system.indicators[index], dimension: system.nodes[system.nodeIndices[index]].name,
      n: sums?[pool][index].count ?? critics?[pool].count ?? counts[index],
      sum: sums?[pool][index].sum, entropy: entropies?[pool][index],
      deviation: critics?[pool].deviations[index],
      conflict: critics?[pool].conflict(of: index, kept: kept), weight: weight)
  }
}
