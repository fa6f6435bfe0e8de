public import Panels

/// The indicators of a system on a common scale on which more is better, by a ``Normalization``.
public struct NormalizedPanel: Hashable, Sendable {
  /// What was normalised.
  public let system: IndicatorSystem
  /// How.
  public let normalization: Normalization
  /// What is compared.
  public let comparison: Comparison
  /// The normalised values: one column an indicator of the system, in its order; missing cells stay missing and
  /// filled ones marked.
  public let panel: Panel
  /// The extremes of each indicator, in the system's order: one pair, or one a period when each is normalised apart.
  public let extremes: [[Normalization.Extremes]]
  /// The columns of ``panel`` laid out for arithmetic.
  let indicators: [IndicatorValues]

  /// Normalises the columns of a system.
  ///
  /// - Throws: `IndexError.tooFewUnits` below two units, or `tooFewPeriods` below two periods when these are compared;
  ///   `panel` when a column or base period is unknown; `allMissing` when an indicator has no value in its reference
  ///   cells, `constant` when all are the same there, `rangeTooWide` when they cannot be subtracted or added;
  ///   `negativeValue` or `zeroValue` when the method is undefined for one; `badExtremes` when given extremes are
  ///   missing, or not in order, or given to another method than `minMax`.
  public init(
    _ panel: Panel, system: IndicatorSystem, normalization: Normalization = Normalization(),
    comparison: Comparison = .units
  ) throws(IndexError) {
    try comparison.check(panel, index: system.name)
    let normalizer = try Normalizer(normalization, panel: panel, system: system)
    var columns: [Column] = []
    var extremes: [[Normalization.Extremes]] = []
    var indicators: [IndicatorValues] = []
    for indicator in system.indicators {
      let column: Column
      do { column = try panel.column(indicator.name) } catch { throw .panel(index: system.name, error) }
      let raw = IndicatorValues(column)
      let figures = try normalizer.figures(raw, of: indicator)
      let values = normalizer.normalized(raw, of: indicator, by: figures)
      extremes.append(figures.map { .init(minimum: $0.minimum, maximum: $0.maximum) })
      indicators.append(values)
      columns.append(Column(name: indicator.name, values: values.values, states: column.states))
    }
    do {
      self.panel = try Panel(units: panel.units, periods: panel.periods, columns: columns)
    } catch {
      throw .panel(index: system.name, error)
    }
    self.system = system
    self.normalization = normalization
    self.comparison = comparison
    self.extremes = extremes
    self.indicators = indicators
  }
}

/// Normalises one indicator after another by the same rules.
private struct Normalizer {
  let normalization: Normalization
  let pools: CellPools
  let panel: Panel
  let index: String

  init(_ normalization: Normalization, panel: Panel, system: IndicatorSystem) throws(IndexError) {
    self.normalization = normalization
    self.panel = panel
    index = system.name
    var pooling = Pooling.pooled
    switch normalization.reference {
    case .cells(let cells): pooling = cells
    case .fixed:
      guard normalization.method == .minMax else {
        throw .badExtremes(index: system.name, indicator: nil, given: nil)
      }
    }
    pools = try CellPools(pooling, of: panel, index: system.name)
  }

  /// The figures of each pool, after every check.
  func figures(_ raw: IndicatorValues, of indicator: Indicator) throws(IndexError) -> [ReferenceFigures] {
    try checkSigns(raw, of: indicator)
    if case .fixed(let extremes) = normalization.reference {
      guard let given = extremes[indicator.name], given.minimum < given.maximum,
        (given.maximum - given.minimum).isFinite
      else { throw .badExtremes(index: index, indicator: indicator.name, given: extremes[indicator.name]) }
      guard raw.grades.contains(where: { $0 != CellGrade.missing }) else {
        throw .allMissing(index: index, indicator: indicator.name, period: nil)
      }
      return [ReferenceFigures(given)]
    }
    var all: [ReferenceFigures] = []
    for (pool, period) in pools.periods.enumerated() {
      let figures = ReferenceFigures(raw, in: pools, pool: pool)
      guard figures.count > 0 else {
        throw .allMissing(index: index, indicator: indicator.name, period: period)
      }
      guard figures.maximum > figures.minimum else {
        throw .constant(index: index, indicator: indicator.name, value: figures.minimum, period: period)
      }
      let divisor = figures.divisor(normalization.method, indicator.direction)
      guard divisor > 0, divisor.isFinite else {
        throw .rangeTooWide(index: index, indicator: indicator.name)
      }
      all.append(figures)
    }
    return all
  }

  private func checkSigns(_ raw: IndicatorValues, of indicator: Indicator) throws(IndexError) {
    let method = normalization.method
    guard method != .minMax else { return }
    for (position, value) in raw.values.enumerated() where raw.grades[position] != CellGrade.missing {
      if value < 0 {
        throw .negativeValue(index: index, panel.place(position, in: indicator.name), value, method)
      }
      if method == .sum, indicator.direction == .negative, value == 0 {
        throw .zeroValue(index: index, panel.place(position, in: indicator.name))
      }
    }
  }

  func normalized(
    _ raw: IndicatorValues, of indicator: Indicator, by figures: [ReferenceFigures]
  ) -> IndicatorValues {
    var result = raw
    let steps = pools.poolOfStep.count
    for position in raw.values.indices where raw.grades[position] != CellGrade.missing {
      result.values[position] = figures[pools.poolOfStep[position % steps]].normalized(
        raw.values[position], normalization.method, indicator.direction)
    }
    return result
  }
}
