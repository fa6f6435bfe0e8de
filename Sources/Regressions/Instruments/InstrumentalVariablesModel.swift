/// A linear panel model some of whose regressors are endogenous, to be estimated by two-stage least squares: they are
/// replaced with what instruments and the other regressors explain of them.
public struct InstrumentalVariablesModel: Hashable, Sendable {
  /// The structural equation: outcome, all regressors, effects, weights, standard errors, convention.
  public let equation: RegressionModel
  /// The endogenous regressors of the equation, in the order given.
  public let endogenous: [String]
  /// The excluded instruments: columns that stand in no other place of the model.
  public let instruments: [String]

  /// Makes a model.
  ///
  /// - Throws: `RegressionError`: no endogenous regressor, one that is none of the equation's regressors, a name given
  ///   twice, an instrument that is the outcome or a regressor, fewer instruments than endogenous regressors, an
  ///   equation for another estimator than least squares, or with the wild bootstrap and several endogenous regressors.
  public init(equation: RegressionModel, endogenous: [String], instruments: [String])
    throws(RegressionError)
  {
    let model = equation.name
    guard equation.estimator == .leastSquares else {
      throw .notWithInstruments(model: model, found: "the \(equation.estimator.rawValue) estimator")
    }
    if case .wildBootstrap = equation.standardErrors, endogenous.count > 1 {
      throw .notWithInstruments(model: model, found: "the wild bootstrap of several endogenous regressors")
    }
    if endogenous.isEmpty { throw .noEndogenousRegressor(model: model) }
    var seen: Set<String> = []
    for name in endogenous {
      guard equation.regressors.contains(name) else {
        throw .endogenousIsNoRegressor(model: model, name: name)
      }
      guard seen.insert(name).inserted else { throw .repeatedVariable(model: model, name: name) }
    }
    seen = []
    for name in instruments {
      if name == equation.outcome || equation.regressors.contains(name) {
        throw .instrumentIsVariable(model: model, name: name)
      }
      guard seen.insert(name).inserted else { throw .repeatedVariable(model: model, name: name) }
    }
    guard instruments.count >= endogenous.count else {
      throw .underidentified(
        model: model, endogenous: endogenous.count, instruments: instruments.count, dropped: [])
    }
    self.equation = equation
    self.endogenous = endogenous
    self.instruments = instruments
  }

  /// The regressors that are their own instruments.
  public var exogenous: [String] { equation.regressors.filter { !endogenous.contains($0) } }
}

/// Why the coefficient of an endogenous regressor cannot be told from the data.
public enum IdentificationFault: String, Hashable, Sendable, CaseIterable {
  /// It does not vary within the effects.
  case absorbedByEffects = "does not vary once the effects are taken out"
  /// The exogenous regressors, or the endogenous ones before it, explain it fully.
  case explainedByRegressors = "is explained fully by other regressors"
  /// The instruments explain it fully, as one that equals it does: there is nothing endogenous about it.
  case explainedByInstruments = "equals its instruments, or is explained fully by them"
  /// Beside the exogenous regressors the instruments explain nothing of it, or nothing that they do not explain of another.
  case notExplainedByInstruments = "has no variation of its own that the instruments explain"
}
