import Panels

/// Turns normalised values and weights into scores, again and again for weights of other kinds or without some
/// indicators.
struct Scorer {
  /// What scores are made of, ready for use.
  private enum Material {
    /// Normalised values or shares, to be weighted and added up.
    case sums([IndicatorValues])
    /// Normalised values with the best and worst of each by pool.
    case distances([IndicatorValues], ideals: [[Ideal]], poolOfStep: [Int])
  }

  /// The best and the worst normalised value of an indicator.
  struct Ideal {
    var best: Double
    var worst: Double
  }

  let system: IndicatorSystem
  let options: IndexOptions
  let unitCount: Int
  let periodCount: Int
  private let material: Material

  /// - Throws: as ``Shares`` does when scores are made of shares; `IndexError.badFactor`.
  init(_ normalized: NormalizedPanel, options: IndexOptions) throws(IndexError) {
    system = normalized.system
    self.options = options
    unitCount = normalized.panel.units.count
    periodCount = normalized.panel.periods.count
    guard options.factor > 0, options.factor.isFinite else {
      throw .badFactor(index: system.name, found: options.factor)
    }
    switch options.scoring {
    case .values: material = .sums(normalized.indicators)
    case .shares: material = .sums(try Shares(normalized, for: options.weighting).values)
    case .topsis:
      var pooling = Pooling.pooled
      if case .cells(let cells) = normalized.normalization.reference { pooling = cells }
      let pools = try CellPools(pooling, of: normalized.panel, index: system.name)
      var ideals = pools.spans.indices.map { pool in
        normalized.indicators.map { Ideal($0, in: pools, pool: pool) }
      }
      if case .fixed = normalized.normalization.reference {
        ideals = [normalized.indicators.map { _ in Ideal(best: 1, worst: 0) }]
      }
      material = .distances(normalized.indicators, ideals: ideals, poolOfStep: pools.poolOfStep)
    }
  }

  /// The composite, then every dimension in the system's order; a dimension without kept indicators has no values.
  ///
  /// - Parameter weights: by period, by indicator.
  func scores(weights: [[Double]], kept: [Bool]) -> [IndicatorValues] {
    switch material {
    case .sums(let values): sums(of: values, weights: weights, kept: kept)
    case .distances(let values, let ideals, let poolOfStep):
      closeness(of: values, to: ideals, poolOfStep: poolOfStep, weights: weights, kept: kept)
    }
  }

  /// The total over all dimensions from the totals of each: a dimension's goes into the one around it.
  ///
  /// - Parameter own: the total over the kept indicators directly in a dimension; `nil` when there is none.
  private func gathered<Total: ScoreTotal>(own: (IndicatorSystem.Node) -> Total?) -> [Total?] {
    var totals = [Total?](repeating: nil, count: system.nodes.count)
    var composite: Total?
    // Every dimension stands before those inside it, so from the end all inner ones are complete.
    for (position, node) in system.nodes.enumerated().reversed() {
      // In the order of the file, as a reader would add them up: own indicators, then the dimensions inside.
      var total = own(node)
      for inner in system.nodes.indices where system.nodes[inner].parent == position {
        total = Total.sum(total, totals[inner])
      }
      totals[position] = total
    }
    for (position, node) in system.nodes.enumerated() where node.parent == nil {
      composite = Total.sum(composite, totals[position])
    }
    return [composite] + totals
  }
}

// MARK: - Weighted sums

extension Scorer {
  private func sums(
    of values: [IndicatorValues], weights: [[Double]], kept: [Bool]
  ) -> [IndicatorValues] {
    let totals: [IndicatorValues?] = gathered { node in
      let members = node.own.filter { kept[$0] }
      return members.isEmpty ? nil : sum(over: members, of: values, weights: weights)
    }
    let empty = IndicatorValues(missing: unitCount * periodCount)
    guard options.dimensionScores == .within else { return totals.map { $0 ?? empty } }
    var scores = [totals[0] ?? empty]
    for (node, total) in zip(system.nodes, totals.dropFirst()) {
      let shares = weights.map { step in
        node.all.reduce(0) { kept[$1] ? $0 + step[$1] : $0 }
      }
      scores.append(total?.divided(byStep: shares) ?? empty)
    }
    return scores
  }

  /// The weighted sum over the indicators directly in a dimension.
  private func sum(
    over members: [Int], of values: [IndicatorValues], weights: [[Double]]
  ) -> IndicatorValues {
    var result = IndicatorValues(missing: unitCount * periodCount)
    for position in result.values.indices {
      let step = weights[position % periodCount]
      var cell = CellSum()
      for index in members {
        cell.add(
          values[index].values[position], grade: values[index].grades[position], weight: step[index])
      }
      guard let scale = cell.scale(options.missingCells) else { continue }
      result.values[position] = options.factor * cell.sum * scale
      result.grades[position] = cell.grade
    }
    return result
  }
}

/// A weighted sum over the available values of one cell.
private struct CellSum {
  var sum = 0.0
  var grade = CellGrade.observed
  private var available = 0.0
  private var all = 0.0
  private var isIncomplete = false

  mutating func add(_ value: Double, grade: UInt8, weight: Double) {
    all += weight
    guard grade != CellGrade.missing else {
      isIncomplete = true
      return
    }
    sum += weight * value
    available += weight
    self.grade = max(self.grade, grade)
  }

  /// What the weights of what is there are multiplied by; `nil` when there is no score.
  mutating func scale(_ rule: MissingCellRule) -> Double? {
    guard isIncomplete else { return 1 }
    guard rule == .availableIndicators, available > 0 else { return nil }
    grade = CellGrade.partial
    return all / available
  }
}

// MARK: - Closeness to the ideal

extension Scorer {
  private func closeness(
    of values: [IndicatorValues], to ideals: [[Ideal]], poolOfStep: [Int], weights: [[Double]],
    kept: [Bool]
  ) -> [IndicatorValues] {
    let totals: [Distances?] = gathered { node in
      let members = node.own.filter { kept[$0] }
      guard !members.isEmpty else { return nil }
      var distances = Distances(count: unitCount * periodCount)
      for position in distances.best.indices {
        let step = position % periodCount
        let ideal = ideals[poolOfStep[step]]
        var (best, worst) = (CellSum(), CellSum())
        for index in members {
          let (value, grade) = (values[index].values[position], values[index].grades[position])
          let weight = weights[step][index]
          let (up, down) = (ideal[index].best - value, value - ideal[index].worst)
          best.add(weight * up * up, grade: grade, weight: weight)
          worst.add(weight * down * down, grade: grade, weight: weight)
        }
        guard let scale = best.scale(options.missingCells) else { continue }
        distances.best[position] = best.sum * scale * scale
        distances.worst[position] = worst.sum * scale * scale
        distances.grades[position] = best.grade
      }
      return distances
    }
    return totals.map {
      $0?.closeness(factor: options.factor) ?? IndicatorValues(missing: unitCount * periodCount)
    }
  }
}

extension Scorer.Ideal {
  init(_ values: IndicatorValues, in pools: CellPools, pool: Int) {
    (best, worst) = (-.infinity, .infinity)
    pools.forEachCell(of: pool) { position in
      guard values.grades[position] != CellGrade.missing else { return }
      best = max(best, values.values[position])
      worst = min(worst, values.values[position])
    }
  }
}
