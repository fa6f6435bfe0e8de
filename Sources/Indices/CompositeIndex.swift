public import Panels

/// The scores of an index: S = factor x sum w z, and the same sum over each dimension's indicators with the same
/// weights, so that dimension scores add up to the composite.
public struct CompositeIndex: Hashable, Sendable {
  /// What the index consists of.
  public let system: IndicatorSystem
  /// How it was computed.
  public let options: IndexOptions
  /// The normalised indicators.
  public let normalized: NormalizedPanel
  /// The weights.
  public let weights: EntropyWeights
  /// The scores: first the composite under the index's name, then one column a dimension under its name (none when the
  /// only dimension bears the index's name). Scores from filled cells are `fromFilled`, scores without some
  /// indicator `partial`.
  public let scores: Panel

  /// Computes an index.
  ///
  /// - Throws: `IndexError`, as `NormalizedPanel` and `EntropyWeights` do; `missingCells` under the rule `refuse`;
  ///   `badFactor` when the factor is not positive.
  public init(_ panel: Panel, system: IndicatorSystem, options: IndexOptions = IndexOptions())
    throws(IndexError)
  {
    guard options.factor > 0, options.factor.isFinite else {
      throw .badFactor(index: system.name, found: options.factor)
    }
    let normalized = try NormalizedPanel(panel, system: system)
    if options.missingCells == .refuse { try Self.refuseMissing(in: normalized) }
    let weights = try EntropyWeights(normalized, pooling: options.pooling, shift: options.shift)
    let columns = Self.columns(normalized, weights, options)
    do {
      scores = try Panel(units: panel.units, periods: panel.periods, columns: columns)
    } catch {
      throw .panel(index: system.name, error)
    }
    self.system = system
    self.options = options
    self.normalized = normalized
    self.weights = weights
  }

  /// The indicators that a unit's score does without in a period.
  public func missingIndicators(unit: UnitCode, period: Int) -> [Indicator] {
    guard let position = normalized.panel.position(unit: unit, period: period) else { return [] }
    return zip(system.indicators, normalized.panel.columns)
      .filter { $1[position].state == .missing }.map(\.0)
  }

  private static func refuseMissing(in normalized: NormalizedPanel) throws(IndexError) {
    var count = 0
    var first: [CellPlace] = []
    for column in normalized.panel.columns where column.missingCount > 0 {
      count += column.missingCount
      for (position, cell) in column.cells.enumerated() where cell.state == .missing {
        if first.count < 5 { first.append(normalized.panel.place(position, in: column.name)) }
      }
    }
    if count > 0 { throw .missingCells(index: normalized.system.name, count: count, first: first) }
  }

  private static func columns(
    _ normalized: NormalizedPanel, _ weights: EntropyWeights, _ options: IndexOptions
  ) -> [Column] {
    let system = normalized.system
    let cellCount = normalized.panel.units.count * normalized.panel.periods.count
    let periodWeights = normalized.panel.periods.indices.map { weights.weights(forPeriodAt: $0) }
    let members = system.dimensions.indices.map { dimension in
      system.indicators.indices.filter { system.dimensionIndices[$0] == dimension }
    }
    var total: [Cell] = []
    var parts = [[Cell]](repeating: [], count: system.dimensions.count)
    for position in 0..<cellCount {
      let weights = periodWeights[position % periodWeights.count]
      let cells = normalized.panel.columns.map { $0[position] }
      let scores = members.map { members in
        score(members.map { cells[$0] }, weights: members.map { weights[$0] }, options: options)
      }
      for (index, score) in scores.enumerated() { parts[index].append(score) }
      total.append(sum(scores))
    }
    let names = system.dimensions.map(\.name)
    let composite = Column(name: system.name, cells: total)
    if names == [system.name] { return [composite] }
    return [composite] + zip(names, parts).map { Column(name: $0, cells: $1) }
  }

  /// The score of one dimension in one unit and period.
  private static func score(_ cells: [Cell], weights: [Double], options: IndexOptions) -> Cell {
    var sum = 0.0
    var available = 0.0
    var state = CellState.observed
    var missing = 0
    for (cell, weight) in zip(cells, weights) {
      guard let value = cell.value else {
        missing += 1
        continue
      }
      sum += weight * value
      available += weight
      state = state.combined(with: cell.state)
    }
    guard missing > 0 else { return Cell(options.factor * sum, state: state) }
    guard options.missingCells == .availableIndicators, available > 0 else { return .missing }
    let all = weights.reduce(0, +)
    return Cell(options.factor * sum * (all / available), state: .partial)
  }

  private static func sum(_ scores: [Cell]) -> Cell {
    var sum = 0.0
    var state = CellState.observed
    for score in scores {
      guard let value = score.value else { return .missing }
      sum += value
      state = state.combined(with: score.state)
    }
    return Cell(sum, state: state)
  }
}
