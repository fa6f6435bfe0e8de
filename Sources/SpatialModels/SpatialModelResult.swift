public import Panels
public import Regressions

/// An estimated spatial panel model with everything a table prints under it.
public struct SpatialModelResult: Hashable, Sendable {
  /// What was estimated.
  public let model: SpatialPanelModel
  /// How links became weights.
  public let style: WeightStyle
  /// Units without a neighbour.
  public let isolatedUnits: [UnitCode]
  /// The coefficients in the model's order; in a Durbin model those of lags after them (`SpatialPanelModel.lagName`);
  /// the constant last. `t` is z, p-values and intervals are normal.
  public let coefficients: [Coefficient]
  /// The spatial parameter: of the lag of the outcome, or of the disturbance in an error model.
  public let parameter: Coefficient
  /// Between which values the spatial parameter could lie.
  public let bounds: ClosedRange<Double>
  /// Direct, indirect and total effects of each regressor; empty in an error model, where the direct effect is the
  /// coefficient and there is no other.
  public let effects: [SpatialEffects]
  /// Draws of the spatial parameter outside its bounds, which were drawn again.
  public let rejectedDraws: Int
  /// Regressors and lags without a coefficient because the effects explain them fully.
  public let absorbedRegressors: [String]
  /// Regressors and lags without a coefficient because those before them explain them fully.
  public let collinearRegressors: [String]
  /// Rows: units x periods.
  public let n: Int
  /// How many of them have a value that the source does not give.
  public let filledRowCount: Int
  /// Units.
  public let unitCount: Int
  /// Periods.
  public let periodCount: Int
  /// The rows the likelihood counts: `n`, or those left by Lee and Yu's transformation.
  public let likelihoodRows: Int
  /// Coefficients, spatial parameter and variance; effects do not count.
  public let parameterCount: Int
  /// The variance of the innovations, sum of squares / `likelihoodRows`.
  public let variance: Double
  /// The log-likelihood at its maximum.
  public let logLikelihood: Double
  /// The same of the model without spatial dependence.
  public let linearLogLikelihood: Double
  /// 1 - e'e / sum of squares of the outcome about its mean, e the innovations: effects and the spatial term explain.
  public let r2: Double
  /// 1 - e'e / sum of squares of the outcome without effects.
  public let withinR2: Double
  /// The squared correlation between the outcome without effects and what the regressors alone predict of it: X b, or
  /// (I - rW)^-1 X b (Elhorst 2014).
  public let squaredCorrelation: Double
  /// Evaluations of the likelihood.
  public let steps: Int

  /// The coefficient of a regressor or a lag; `nil` when it was dropped.
  public subscript(name: String) -> Coefficient? { coefficients.first { $0.name == name } }

  /// Akaike's criterion, -2 ln L + 2 `parameterCount`. To compare only with models of the same rows, effects and likelihood.
  public var aic: Double { 2 * Double(parameterCount) - 2 * logLikelihood }

  /// The likelihood ratio test that there is no spatial dependence.
  public var dependenceTest: SpatialTest {
    SpatialTest(.dependence, 2 * (logLikelihood - linearLogLikelihood))
  }

  /// The likelihood ratio test of a lag or error model (restricted) against this Durbin model: whether the lags of the
  /// regressors, or their departure from the common factor -r b, are zero.
  ///
  /// - Throws: `SpatialModelError.notNested` unless this is a Durbin model, the other a lag or error model of the same
  ///   variables, effects, likelihood and rows with fewer parameters.
  public func test(against restricted: SpatialModelResult) throws(SpatialModelError) -> SpatialTest {
    let degrees = parameterCount - restricted.parameterCount
    let (full, part) = (model, restricted.model)
    guard full.dependence == .durbin, part.dependence != .durbin, degrees > 0,
      full.outcome == part.outcome, full.regressors == part.regressors, full.effects == part.effects,
      full.likelihood == part.likelihood, style == restricted.style, n == restricted.n,
      bounds == restricted.bounds
    else { throw .notNested(restricted: part.name, full: full.name) }
    return SpatialTest(
      part.dependence == .lag ? .durbinLag : .durbinError, 2 * (logLikelihood - restricted.logLikelihood),
      degrees: degrees)
  }
}
