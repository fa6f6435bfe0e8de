public import Panels

/// The scores of an index: the composite and one score a dimension at any depth, by its ``IndexOptions``. By default
/// S = factor x sum w z, and the same sum over each dimension's indicators with the same weights, so that dimension
/// scores add up to the composite.
public struct CompositeIndex: Hashable, Sendable {
  /// What the index consists of.
  public let system: IndicatorSystem
  /// How it was computed.
  public let options: IndexOptions
  /// The normalised indicators.
  public let normalized: NormalizedPanel
  /// The weights.
  public let weights: IndexWeights
  /// The scores: first the composite under the index's name, then one column a dimension under its name, each before
  /// those inside it (none when the only dimension bears the index's name). Scores from filled cells are
  /// `fromFilled`, scores without some indicator `partial`.
  public let scores: Panel

  /// Computes an index.
  ///
  /// - Throws: `IndexError`, as `NormalizedPanel` and `IndexWeights` do; `missingCells` under the rule `refuse`;
  ///   `badFactor` when the factor is not positive; `negativeShare` and the like when scores are made of shares that
  ///   cannot be taken.
  public init(_ panel: Panel, system: IndicatorSystem, options: IndexOptions = IndexOptions())
    throws(IndexError)
  {
    let normalized = try NormalizedPanel(
      panel, system: system, normalization: options.normalization, comparison: options.comparison)
    if options.missingCells == .refuse { try Self.refuseMissing(in: normalized) }
    let weights = try IndexWeights(normalized, method: options.weighting)
    let all = system.indicators.map { _ in true }
    let byStep = panel.periods.indices.map { weights.weights(forPeriodAt: $0) }
    let scores = try Scorer(normalized, options: options).scores(weights: byStep, kept: all)
    do {
      self.scores = try Panel(
        units: panel.units, periods: panel.periods,
        columns: zip(system.scoreNames, scores).map { $1.column($0) })
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

  /// The shares p of all cells: those the entropies are taken of, or pooled ones without a shift under other weights.
  /// One column an indicator.
  ///
  /// - Throws: `IndexError.negativeShare` and the like when shares cannot be taken, which entropy weights have ruled
  ///   out.
  public func shares() throws(IndexError) -> Panel {
    let shares = try Shares(normalized, for: options.weighting).values
    do {
      return try Panel(
        units: normalized.panel.units, periods: normalized.panel.periods,
        columns: zip(system.indicators, shares).map { $1.column($0.name) })
    } catch {
      throw .panel(index: system.name, error)
    }
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
}
