/// Which means are taken out of every variable. The raw value is the word of a study file.
public enum FixedEffects: String, Hashable, Sendable, CaseIterable {
  /// None: ordinary least squares with a constant.
  case none = "none"
  /// One for every unit.
  case unit = "unit"
  /// One for every period.
  case period = "period"
  /// One for every unit and one for every period.
  case twoWay = "two-way"

  var hasUnits: Bool { self == .unit || self == .twoWay }
  var hasPeriods: Bool { self == .period || self == .twoWay }
}

/// How coefficients are estimated. The raw value is the word of a study file.
public enum Estimator: String, Hashable, Sendable, CaseIterable {
  /// Least squares with any effects: pooled, or the within estimator.
  case leastSquares = "least-squares"
  /// Least squares of the differences from the year before: unit effects drop out. With `FixedEffects.twoWay` the
  /// differences have effects of their periods.
  case firstDifferences = "first-differences"
  /// Least squares of the means of units, with a constant.
  case between = "between"
  /// Generalised least squares with random effects of units (Swamy and Arora 1972; unbalanced panels as Baltagi and Chang
  /// 1994), or with `FixedEffects.twoWay` of units and periods, in balanced panels.
  case randomEffects = "random-effects"

  /// The effects that it can be asked for.
  public var possibleEffects: [FixedEffects] {
    switch self {
    case .leastSquares: FixedEffects.allCases
    case .firstDifferences: [.unit, .twoWay]
    case .between: [.none]
    case .randomEffects: [.unit, .twoWay]
    }
  }
}

/// A linear panel model: an outcome, regressors, effects, weights, and how standard errors are computed.
public struct RegressionModel: Hashable, Sendable {
  /// What errors call the model.
  public let name: String
  /// The panel column to explain.
  public let outcome: String
  /// The panel columns that explain it, in the order tables print them.
  public let regressors: [String]
  /// How coefficients are estimated.
  public let estimator: Estimator
  /// Which effects are taken out, or are random.
  public let effects: FixedEffects
  /// How standard errors are computed.
  public let standardErrors: StandardErrors
  /// Whose small-sample factors and degrees of freedom are used.
  public let convention: SmallSampleConvention
  /// The panel column of analytic weights (the inverse of each row's variance, up to a factor); `nil` for none.
  public let weights: String?
  /// The probability that confidence intervals cover, between 0 and 1.
  public let confidence: Double

  /// Makes a model; by default two-way effects, standard errors clustered by unit as `reghdfe` has them, no weights and
  /// 95 % intervals.
  ///
  /// - Parameter name: what errors call the model, such as its row of a study; `nil` for its outcome.
  /// - Throws: `RegressionError.noRegressors`, `repeatedVariable` when a column is named twice, `badConfidence`,
  ///   `badEffects` and `noWeights` when the estimator has no such effects or takes no weights, `badReplications`.
  public init(
    outcome: String, regressors: [String], estimator: Estimator = .leastSquares,
    effects: FixedEffects = .twoWay, standardErrors: StandardErrors = .clustered(.unit),
    convention: SmallSampleConvention = .reghdfe,
    weights: String? = nil, confidence: Double = 0.95, name: String? = nil
  ) throws(RegressionError) {
    let name = name ?? outcome
    if regressors.isEmpty { throw .noRegressors(model: name) }
    var seen: Set<String> = [outcome]
    for variable in regressors where !seen.insert(variable).inserted {
      throw .repeatedVariable(model: name, name: variable)
    }
    guard confidence > 0, confidence < 1 else { throw .badConfidence(model: name, found: confidence) }
    guard estimator.possibleEffects.contains(effects) else {
      throw .badEffects(model: name, estimator: estimator, found: effects)
    }
    guard weights == nil || estimator == .leastSquares else {
      throw .noWeights(model: name, estimator: estimator)
    }
    if case .wildBootstrap(let bootstrap) = standardErrors, !(99...99_999 ~= bootstrap.replications) {
      throw .badReplications(model: name, found: bootstrap.replications)
    }
    self.name = name
    self.estimator = estimator
    self.outcome = outcome
    self.regressors = regressors
    self.effects = effects
    self.standardErrors = standardErrors
    self.convention = convention
    self.weights = weights
    self.confidence = confidence
  }
}
