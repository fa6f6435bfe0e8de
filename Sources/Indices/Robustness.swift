public import Panels

/// An index under other choices than the main one: what weights and ranks become.
///
/// Everything is compared by the means of a score over the periods and by the score of the last period.
public struct Robustness: Hashable, Sendable {
  /// The index under one choice.
  public struct Variant: Hashable, Sendable {
    /// What is otherwise; `nil` for the main choice.
    public let variation: Variation?
    /// The weights by indicator of the system, means over the periods when they differ; `nil` for a dropped indicator.
    public let weights: [Double?]
    /// By score (``Robustness/scoreNames``) and unit: the mean over the periods with a value.
    let means: [[Double?]]
    /// By score and unit: the value of the last period.
    let lasts: [[Double?]]
  }

  /// A variation that cannot be computed, with the reason.
  public struct Refusal: Hashable, Sendable {
    /// What was asked for.
    public let variation: Variation
    /// Why it cannot be had.
    public let reason: IndexError
  }

  /// The system of the main choice.
  public let system: IndicatorSystem
  /// The units, in the panel's order.
  public let units: [UnitCode]
  /// The scores: the index, then its dimensions.
  public let scoreNames: [String]
  /// The last period.
  public let lastPeriod: Int
  /// The main choice.
  public let main: Variant
  /// The others that could be computed, in the order given.
  public let variants: [Variant]
  /// The others that could not.
  public let refusals: [Refusal]

  /// Computes an index under other choices. A variation that cannot be computed is listed under ``refusals``.
  ///
  /// - Parameters:
  ///   - panel: what `index` was computed from.
  ///   - index: the main choice.
  /// - Throws: `IndexError` when the main choice itself fails on this panel.
  public init(_ panel: Panel, index: CompositeIndex, variations: [Variation]) throws(IndexError) {
    let maker = try VariantMaker(panel, index: index)
    system = index.system
    units = panel.units
    scoreNames = index.system.scoreNames
    lastPeriod = panel.periods.last ?? 0
    main = try maker.variant(nil)
    var variants: [Variant] = []
    var refusals: [Refusal] = []
    for variation in variations {
      do {
        variants.append(try maker.variant(variation))
      } catch {
        refusals.append(Refusal(variation: variation, reason: error))
      }
    }
    self.variants = variants
    self.refusals = refusals
  }
}

/// Makes variants from what the main choice has computed already: a dropped indicator changes neither the normalised
/// values nor the entropies of the others, another weighting not the normalised values.
private struct VariantMaker {
  let panel: Panel
  let index: CompositeIndex
  let scorer: Scorer

  init(_ panel: Panel, index: CompositeIndex) throws(IndexError) {
    self.panel = panel
    self.index = index
    scorer = try Scorer(index.normalized, options: index.options)
  }

  func variant(_ variation: Variation?) throws(IndexError) -> Robustness.Variant {
    var kept = index.system.indicators.map { _ in true }
    var (scorer, weights) = (scorer, index.weights)
    if case .dropping(let name)? = variation {
      kept = index.system.indicators.map { $0.name != name }
      guard kept.contains(false) else {
        throw .unknownWeight(index: index.system.name, indicator: name, nearest: nil)
      }
    } else if let variation {
      let options = variation.applied(to: index.options)
      var normalized = index.normalized
      if options.normalization != index.options.normalization {
        normalized = try NormalizedPanel(
          panel, system: index.system, normalization: options.normalization,
          comparison: options.comparison)
      }
      weights = try IndexWeights(normalized, method: options.weighting)
      scorer = try Scorer(normalized, options: options)
    }
    guard let byStep = weights.weightsByStep(kept: kept) else {
      throw .noInformation(index: index.system.name, period: nil)
    }
    var scores = scorer.scores(weights: byStep, kept: kept)
    if index.system.isFlat { scores.removeLast() }
    return Robustness.Variant(
      variation: variation, weights: meanWeights(byStep, kept: kept),
      means: scores.map { means(of: $0) }, lasts: scores.map { lasts(of: $0) })
  }

  private func meanWeights(_ byStep: [[Double]], kept: [Bool]) -> [Double?] {
    kept.indices.map { indicator in
      guard kept[indicator] else { return nil }
      // One set for all periods is that set to the last digit.
      guard let first = byStep.first, byStep.contains(where: { $0[indicator] != first[indicator] }) else {
        return byStep.first?[indicator]
      }
      return byStep.reduce(0) { $0 + $1[indicator] } / Double(byStep.count)
    }
  }

  private func means(of scores: IndicatorValues) -> [Double?] {
    let steps = panel.periods.count
    return panel.units.indices.map { unit in
      var (sum, count) = (0.0, 0)
      for position in (unit * steps)..<(unit * steps + steps)
      where scores.grades[position] != CellGrade.missing {
        sum += scores.values[position]
        count += 1
      }
      return count > 0 ? sum / Double(count) : nil
    }
  }

  private func lasts(of scores: IndicatorValues) -> [Double?] {
    let steps = panel.periods.count
    return panel.units.indices.map { unit in
      let position = unit * steps + steps - 1
      return scores.grades[position] == CellGrade.missing ? nil : scores.values[position]
    }
  }
}
