/// What weights are made of, kept so that the weights without an indicator follow at once: nothing here depends on which
/// other indicators there are.
enum WeightFigures: Hashable, Sendable {
  /// Redundancies by pool and indicator.
  case redundancies([[Double]])
  /// Deviations and correlations by pool.
  case conflicts([CriticFigures])
  /// Weights before they are divided by their sum.
  case given([Double])
  /// The same weight for every dimension.
  case dimensions(IndicatorSystem)

  /// The weights of a pool among the kept indicators, 0 for the others; `nil` when none follow.
  func weights(pool: Int, kept: [Bool]) -> [Double]? {
    var raw: [Double]
    // Entropies of even spreads differ from 1 by rounding alone; weights made of that would be noise.
    var least = 0.0
    switch self {
    case .redundancies(let pools):
      raw = pools[pool]
      least = 1e-12 * Double(kept.count { $0 })
    case .conflicts(let pools):
      if kept.count(where: \.self) == 1 { return kept.map { $0 ? 1 : 0 } }
      raw = pools[pool].information(kept: kept)
      least = 1e-12 * pools[pool].deviations.reduce(0, +)
    case .given(let weights): raw = weights
    case .dimensions(let system): return Self.equal(system, kept: kept)
    }
    for index in raw.indices where !kept[index] { raw[index] = 0 }
    let sum = raw.reduce(0, +)
    guard sum > least, sum.isFinite else { return nil }
    return raw.map { $0 / sum }
  }

  /// Equal parts for the dimensions, and inside each for all that stands directly in it.
  private static func equal(_ system: IndicatorSystem, kept: [Bool]) -> [Double]? {
    let nodes = system.nodes
    let isKept = nodes.map { $0.all.contains { kept[$0] } }
    func children(of parent: Int?) -> Int {
      nodes.indices.count { nodes[$0].parent == parent && isKept[$0] }
    }
    let top = children(of: nil)
    guard top > 0 else { return nil }
    var parts = [Double](repeating: 0, count: nodes.count)
    var weights = [Double](repeating: 0, count: kept.count)
    // Every dimension stands after the one around it.
    for (position, node) in nodes.enumerated() where isKept[position] {
      let (around, siblings) =
        node.parent.map { parent in
          (parts[parent], nodes[parent].own.count { kept[$0] } + children(of: parent))
        } ?? (1, top)
      parts[position] = around / Double(siblings)
      let inside = node.own.count { kept[$0] } + children(of: position)
      for index in node.own where kept[index] { weights[index] = parts[position] / Double(inside) }
    }
    return weights
  }
}

/// Standard deviations and correlations over the cells of a pool at which every indicator has a value.
struct CriticFigures: Hashable, Sendable {
  /// How many cells have all indicators.
  let count: Int
  /// By indicator, divisor n - 1.
  let deviations: [Double]
  /// By indicator and indicator.
  let correlations: [[Double]]

  /// - Throws: `IndexError.tooFewCompleteCells` below two complete cells; `constant` when an indicator is the same in all
  ///   of them.
  init(_ normalized: NormalizedPanel, in pools: CellPools, pool: Int) throws(IndexError) {
    let indicators = normalized.indicators
    let name = normalized.system.name
    var cells: [Int] = []
    pools.forEachCell(of: pool) { position in
      if indicators.allSatisfy({ $0.grades[position] != CellGrade.missing }) { cells.append(position) }
    }
    guard cells.count >= 2 else {
      throw .tooFewCompleteCells(index: name, found: cells.count, period: pools.periods[pool])
    }
    let n = Double(cells.count)
    var standardized: [[Double]] = []
    var deviations: [Double] = []
    for (indicator, values) in zip(normalized.system.indicators, indicators) {
      let picked = cells.map { values.values[$0] }
      let mean = picked.reduce(0, +) / n
      let centred = picked.map { $0 - mean }
      let length = centred.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard length > 0 else {
        throw .constant(
          index: name, indicator: indicator.name, value: mean, period: pools.periods[pool])
      }
      deviations.append(length / (n - 1).squareRoot())
      standardized.append(centred.map { $0 / length })
    }
    var correlations = [[Double]](
      repeating: [Double](repeating: 1, count: indicators.count), count: indicators.count)
    for row in indicators.indices {
      for column in 0..<row {
        var product = 0.0
        for cell in cells.indices { product += standardized[row][cell] * standardized[column][cell] }
        correlations[row][column] = min(max(product, -1), 1)
        correlations[column][row] = correlations[row][column]
      }
    }
    count = cells.count
    self.deviations = deviations
    self.correlations = correlations
  }

  /// The sum of 1 - r over the other kept indicators.
  func conflict(of index: Int, kept: [Bool]) -> Double {
    kept.indices.reduce(0) { kept[$1] && $1 != index ? $0 + 1 - correlations[index][$1] : $0 }
  }

  /// C = sd x conflict by indicator.
  func information(kept: [Bool]) -> [Double] {
    deviations.indices.map { deviations[$0] * conflict(of: $0, kept: kept) }
  }
}
