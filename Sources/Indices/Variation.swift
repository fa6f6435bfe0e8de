/// One choice made otherwise than in the main index: what results are tried against.
public enum Variation: Hashable, Sendable {
  /// Weights taken over other cells.
  case pooling(Pooling)
  /// Entropy weights with another shift.
  case shift(Double)
  /// Weights of another kind.
  case weighting(WeightingMethod)
  /// Another normalisation.
  case normalization(Normalization)
  /// Scores made of something else.
  case scoring(ScoreMethod)
  /// The index without an indicator.
  case dropping(String)

  /// The options with this choice made; the same for ``dropping(_:)``, which is about the system.
  func applied(to options: IndexOptions) -> IndexOptions {
    var options = options
    switch self {
    case .pooling(let pooling):
      switch options.weighting {
      case .entropy(_, let shift): options.weighting = .entropy(pooling: pooling, shift: shift)
      case .critic: options.weighting = .critic(pooling: pooling)
      case .equalIndicators, .equalDimensions, .manual: break
      }
    case .shift(let shift):
      options.weighting = .entropy(pooling: options.weighting.pooling ?? .pooled, shift: shift)
    case .weighting(let weighting): options.weighting = weighting
    case .normalization(let normalization): options.normalization = normalization
    case .scoring(let scoring): options.scoring = scoring
    case .dropping: break
    }
    return options
  }

  /// Kinds of variations, as a study lists them. The raw value is the word of a study file.
  public enum Family: String, Hashable, Sendable, CaseIterable {
    /// Weights by period instead of pooled, or the other way round.
    case pooling = "pooling"
    /// Entropy weights with each of several shifts.
    case shifts = "shifts"
    /// Pooled entropy weights, where the main choice is another kind.
    case entropy = "entropy"
    /// The same weight for every indicator.
    case equal = "equal"
    /// The same weight for every dimension.
    case equalDimensions = "equal-dimensions"
    /// CRITIC weights.
    case critic = "critic"
    /// The index without each of its indicators in turn.
    case dropOne = "drop-one"
    /// Min-max by the extremes of each period, where the main choice pools them, or the other way round.
    case extremes = "extremes"
    /// Normalisation by extremes.
    case minMax = "min-max"
    /// Normalisation by the largest value.
    case maximum = "max"
    /// Normalisation by the sum.
    case sum = "sum"
    /// Normalisation by the Euclidean norm.
    case vector = "vector"
    /// Scores from normalised values.
    case values = "values"
    /// Scores from shares.
    case shares = "shares"
    /// TOPSIS scores.
    case topsis = "topsis"

    /// What is tried unless a study says otherwise: how the weights are made, not how scores are.
    public static let admissible: [Family] = [.pooling, .shifts, .entropy, .equal, .critic, .dropOne]
  }

  /// The shifts met in papers.
  public static let usualShifts = [1e-4, 1e-3, 1e-2]
}

extension Variation.Family {
  /// The variations of a family that differ from the main choice, for a panel of so many periods; none when the family
  /// means nothing beside it.
  public func variations(
    of options: IndexOptions, system: IndicatorSystem, periodCount: Int,
    shifts: [Double] = Variation.usualShifts
  ) -> [Variation] {
    func weighting(_ method: WeightingMethod) -> [Variation] {
      options.weighting == method ? [] : [.weighting(method)]
    }
    func normalization(_ method: Normalization.Method) -> [Variation] {
      options.normalization.method == method
        ? [] : [.normalization(Normalization(method, reference: pooledUnlessCells(options.normalization)))]
    }
    func scoring(_ method: ScoreMethod) -> [Variation] { options.scoring == method ? [] : [.scoring(method)] }
    // Periods can be taken apart only where there are several, and several units in each.
    let canSplit = periodCount > 1 && options.comparison == .units
    switch self {
    case .pooling:
      guard canSplit, let pooling = options.weighting.pooling else { return [] }
      return [Pooling.pooled, .perPeriod].filter { $0 != pooling }.map { .pooling($0) }
    case .shifts:
      guard let main = options.weighting.shift else { return [] }
      let all = main > 0 ? [0] + shifts : shifts
      return all.filter { $0 != main }.map { .shift($0) }
    case .entropy: return options.weighting.shift == nil ? [.weighting(.entropy())] : []
    case .equal: return weighting(.equalIndicators)
    case .equalDimensions: return system.nodes.count > 1 ? weighting(.equalDimensions) : []
    case .critic:
      if case .critic = options.weighting { return [] }
      return system.indicators.count > 1 ? [.weighting(.critic())] : []
    case .dropOne: return system.indicators.count > 1 ? system.indicators.map { .dropping($0.name) } : []
    case .extremes:
      guard canSplit, options.normalization.method == .minMax else { return [] }
      return [Pooling.pooled, .perPeriod].map { Normalization(reference: .cells($0)) }
        .filter { $0 != options.normalization }.map { .normalization($0) }
    case .minMax: return normalization(.minMax)
    case .maximum: return normalization(.maximum)
    case .sum: return normalization(.sum)
    case .vector: return normalization(.vector)
    case .values: return scoring(.values)
    case .shares: return scoring(.shares)
    case .topsis: return scoring(.topsis)
    }
  }

  private func pooledUnlessCells(_ normalization: Normalization) -> Normalization.Reference {
    if case .cells = normalization.reference { normalization.reference } else { .cells(.pooled) }
  }
}
