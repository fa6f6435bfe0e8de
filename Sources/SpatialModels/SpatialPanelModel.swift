public import Regressions

/// How units depend on their neighbours. W is the spatial weights, t a period. The raw value is the word of a study
/// file.
public enum SpatialDependence: String, Hashable, Sendable, CaseIterable {
  /// Spatial lag (SAR): y_t = r W y_t + X_t b + effects + e_t.
  case lag = "lag"
  /// Spatial error (SEM): y_t = X_t b + effects + u_t with u_t = r W u_t + e_t.
  case error = "error"
  /// Spatial Durbin (SDM): y_t = r W y_t + X_t b + W X_t c + effects + e_t.
  case durbin = "durbin"
}

/// Which likelihood is maximised when effects are taken out. Without effects both are the same. The raw value is the
/// word of a study file.
public enum SpatialLikelihood: String, Hashable, Sendable, CaseIterable {
  /// That of all N x T rows with the effects estimated (Elhorst 2003). The variance is too small by (T - 1) / T with
  /// unit effects and by (N - 1) / N with period effects; with period effects the spatial parameter is biased by an order
  /// of 1 / N too. The numbers of a model with a dummy for every effect in R's `spatialreg`.
  case demeaned = "demeaned"
  /// That of the N x (T - 1), (N - 1) x T or (N - 1) x (T - 1) rows left by orthonormal transformations (Lee and Yu
  /// 2010), which has neither bias. With unit effects alone it changes the variance and the standard errors only, by the
  /// factor T / (T - 1). Period effects need weights that sum to 1 in every row.
  case transformed = "transformed"
}

/// How the standard errors of direct, indirect and total effects are computed.
public enum EffectErrors: Hashable, Sendable {
  /// By the delta method, with analytic derivatives.
  case delta
  /// As the standard deviation over draws of all coefficients from their normal distribution (LeSage and Pace 2009);
  /// the same seed makes the same numbers. Draws of the spatial parameter outside its bounds are drawn again.
  case simulated(draws: Int, seed: UInt64)
}

/// A spatial panel model: what is explained, by what, and how units depend on their neighbours.
public struct SpatialPanelModel: Hashable, Sendable {
  /// More draws than this are refused.
  public static let drawLimit = 100_000

  /// What errors and tables call the model.
  public let name: String
  /// The panel column to explain.
  public let outcome: String
  /// The panel columns that explain it, in the order tables print them.
  public let regressors: [String]
  /// How units depend on their neighbours.
  public let dependence: SpatialDependence
  /// Which effects are taken out; without any the model has a constant.
  public let effects: FixedEffects
  /// Which likelihood is maximised.
  public let likelihood: SpatialLikelihood
  /// How the standard errors of direct, indirect and total effects are computed.
  public let effectErrors: EffectErrors
  /// The probability that confidence intervals cover, between 0 and 1.
  public let confidence: Double

  /// Makes a model; by default two-way effects, the likelihood of transformed data, the delta method, 95 % intervals.
  ///
  /// - Throws: `SpatialModelError.noRegressors`, `repeatedVariable`, `badConfidence`, `badDrawCount`.
  public init(
    name: String, outcome: String, regressors: [String], dependence: SpatialDependence,
    effects: FixedEffects = .twoWay, likelihood: SpatialLikelihood = .transformed,
    effectErrors: EffectErrors = .delta, confidence: Double = 0.95
  ) throws(SpatialModelError) {
    if regressors.isEmpty { throw .noRegressors(model: name) }
    var seen: Set<String> = [outcome]
    for regressor in regressors where !seen.insert(regressor).inserted {
      throw .repeatedVariable(model: name, name: regressor)
    }
    guard confidence > 0, confidence < 1 else { throw .badConfidence(model: name, found: confidence) }
    if case .simulated(let draws, _) = effectErrors, draws < 2 || draws > Self.drawLimit {
      throw .badDrawCount(model: name, found: draws, limit: Self.drawLimit)
    }
    self.name = name
    self.outcome = outcome
    self.regressors = regressors
    self.dependence = dependence
    self.effects = effects
    self.likelihood = likelihood
    self.effectErrors = effectErrors
    self.confidence = confidence
  }

  /// What the spatial lag of a regressor is called, such as `W gdp`.
  public static func lagName(_ regressor: String) -> String { "W \(regressor)" }
}
