public import Panels

/// Why a model cannot be estimated. `model` is the name of the model: what the caller calls it, or its outcome.
public enum RegressionError: Error, Hashable, Sendable {
  /// A model without regressors.
  case noRegressors(model: String)
  /// A variable is named twice.
  case repeatedVariable(model: String, name: String)
  /// A confidence that is no probability.
  case badConfidence(model: String, found: Double)
  /// Effects that the estimator does not have.
  case badEffects(model: String, estimator: Estimator, found: FixedEffects)
  /// Weights that the estimator does not take.
  case noWeights(model: String, estimator: Estimator)
  /// What two-stage least squares are not computed with.
  case notWithInstruments(model: String, found: String)
  /// Too few or too many draws of a bootstrap.
  case badReplications(model: String, found: Int)
  /// A bootstrap over so many clusters.
  case tooManyClusters(model: String, found: Int, limit: Int)
  /// More draws of the bootstrap of two stages than are kept for so many clusters and instruments.
  case tooManyDraws(model: String, found: Int, limit: Int)
  /// The panel has no such column, or similar.
  case panel(model: String, PanelError)
  /// A weight that is not positive.
  case badWeight(model: String, place: CellPlace, found: Double)
  /// No row has a value for every variable.
  case noRows(model: String, dropped: Int)
  /// Not more rows than parameters.
  case tooFewRows(model: String, rows: Int, parameters: Int)
  /// Random effects of as many units or periods as the regression of their means has parameters, or fewer.
  case tooFewMeans(model: String, dimension: String, found: Int, parameters: Int)
  /// Random effects of units and periods where some unit lacks some period.
  case unbalanced(model: String, rows: Int, units: Int, periods: Int)
  /// The outcome does not vary once the effects are taken out.
  case constantOutcome(model: String, outcome: String, effects: FixedEffects)
  /// No regressor varies on its own.
  case allRegressorsDropped(model: String)
  /// A model of two stages without endogenous regressors.
  case noEndogenousRegressor(model: String)
  /// A variable is called endogenous that is no regressor.
  case endogenousIsNoRegressor(model: String, name: String)
  /// An instrument is the outcome or a regressor.
  case instrumentIsVariable(model: String, name: String)
  /// Fewer instruments than endogenous regressors, `dropped` aside.
  case underidentified(model: String, endogenous: Int, instruments: Int, dropped: [String])
  /// The coefficient of an endogenous regressor cannot be told from the data.
  case notIdentified(model: String, variable: String, IdentificationFault)
  /// Clustered standard errors need two clusters.
  case tooFewClusters(model: String, dimension: String, found: Int)
  /// More lags than periods, or fewer than none.
  case badLags(model: String, found: Int, periods: Int)
  /// A row that its own parameters fit exactly has no residual to judge by.
  case leverageOfOne(model: String, row: Int)
  /// Leverages of so many effects in both dimensions are not computed.
  case tooManyEffects(model: String, found: Int, limit: Int)
  /// Hausman's test when the covariances do not differ by a positive matrix.
  case noDifference(model: String)
  /// A test over time when no unit has the periods for it.
  case noRepeatedUnits(model: String)
  /// Values so large that their sums overflow.
  case notFinite(model: String)
  /// The effects of units and periods cannot be taken out.
  case notConverged(variable: String, turns: Int)
  /// LAPACK refused: a negative status names a bad argument.
  case lapack(routine: String, status: Int)
}

extension RegressionError: CustomStringConvertible {
  /// A sentence with the model, what was found and what to do.
  public var description: String {
    switch self {
    case .noRegressors(let model):
      "The model '\(model)' has no regressors: name at least one."
    case .repeatedVariable(let model, let name):
      "The model '\(model)' names '\(name)' twice: name every variable once."
    case .badConfidence(let model, let found):
      "The model '\(model)' has the confidence \(found), not between 0 and 1: give one such as 0.95."
    case .badEffects(let model, let estimator, let found):
      "The model '\(model)' asks for the \(estimator.rawValue) estimator with the effects '\(found.rawValue)': "
        + "it takes \(estimator.possibleEffects.map { "'\($0.rawValue)'" }.joined(separator: " or "))."
    case .noWeights(let model, let estimator):
      "The model '\(model)' has weights, which the \(estimator.rawValue) estimator does not take: "
        + "leave them out or choose '\(Estimator.leastSquares.rawValue)'."
    case .notWithInstruments(let model, let found):
      "The model '\(model)' has instruments and asks for \(found): two-stage least squares take the estimator "
        + "'least-squares' and the other standard errors."
    case .badReplications(let model, let found):
      "The model '\(model)' asks for \(found) draws of the wild bootstrap: give 99 to 99 999, such as 9999."
    case .tooManyClusters(let model, let found, let limit):
      "The model '\(model)' has \(found) clusters, and the wild bootstrap is for few, up to \(limit): "
        + "choose the standard errors 'clustered'."
    case .tooManyDraws(let model, let found, let limit):
      "The model '\(model)' asks for \(found) draws of the wild bootstrap, and with its clusters and instruments up to "
        + "\(limit) are computed: give fewer, such as 9999, or take fewer instruments."
    case .panel(let model, let error):
      "The model '\(model)': \(error)"
    case .badWeight(let model, let place, let found):
      "The model '\(model)' has the weight \(found) in \(place): give positive weights, or leave it empty to "
        + "drop the row."
    case .noRows(let model, let dropped):
      "The model '\(model)' has no rows: all \(dropped) lack a value or stand alone; "
        + "supply the data, or leave the variable with the gaps out."
    case .tooFewRows(let model, let rows, let parameters):
      "The model '\(model)' has \(rows) rows for \(parameters) parameters: "
        + "add units or periods, or leave out regressors."
    case .tooFewMeans(let model, let dimension, let found, let parameters):
      "The model '\(model)' has \(found) \(dimension)(s), and their random effects need more than the \(parameters) "
        + "parameters of the regression of their means: leave out regressors"
        + (dimension == "period" ? " or choose the effects 'unit'." : " or choose 'least-squares'.")
    case .unbalanced(let model, let rows, let units, let periods):
      "The model '\(model)' asks for random effects of units and periods, which need every unit in every period: "
        + "\(units) units in \(periods) periods make \(units * periods) rows and \(rows) have every value; fill or "
        + "leave out units or periods with gaps, or choose the effects 'unit'."
    case .constantOutcome(let model, let outcome, let effects):
      "The outcome '\(outcome)' of the model '\(model)' does not vary"
        + (effects == .none ? "" : " once the \(effects.rawValue) effects are taken out")
        + ": choose another outcome or fewer effects."
    case .allRegressorsDropped(let model):
      "The model '\(model)' has no regressor left: each is constant, collinear or absorbed by the effects; "
        + "choose others or fewer effects."
    case .noEndogenousRegressor(let model):
      "The model '\(model)' has instruments but no endogenous regressor: name at least one, or leave them out."
    case .endogenousIsNoRegressor(let model, let name):
      "The model '\(model)' calls '\(name)' endogenous, which is none of its regressors: add it to them."
    case .instrumentIsVariable(let model, let name):
      "The model '\(model)' names '\(name)' as an instrument and as its outcome or a regressor: take it out of the "
        + "instruments; exogenous regressors are their own."
    case .underidentified(let model, let endogenous, let instruments, let dropped):
      "The model '\(model)' has \(instruments) instrument(s) for \(endogenous) endogenous regressor(s)"
        + (dropped.isEmpty
          ? ""
          : ", \(dropped.map { "'\($0)'" }.joined(separator: ", ")) left out as adding nothing to the regressors")
        + ": give at least as many instruments."
    case .notIdentified(let model, let variable, let fault):
      "In the model '\(model)' the endogenous regressor '\(variable)' \(fault.rawValue): "
        + "choose other instruments, fewer effects or fewer regressors."
    case .tooFewClusters(let model, let dimension, let found):
      "The model '\(model)' has \(found) \(dimension)(s), and standard errors clustered by \(dimension) need two: "
        + "choose the standard errors 'hc1' or add data."
    case .badLags(let model, let found, let periods):
      "The model '\(model)' asks for \(found) lags over \(periods) periods: give 0 to \(periods - 1), or none for the "
        + "rule of thumb."
    case .leverageOfOne(let model, let row):
      "In the model '\(model)' row \(row + 1) of the sample has a leverage of 1 or more, since the parameters fit it "
        + "exactly or instruments are weak, so 'hc2' and 'hc3' are not defined: choose the standard errors 'hc1'."
    case .tooManyEffects(let model, let found, let limit):
      "The model '\(model)' has \(found) effects in the smaller dimension, and 'hc2' and 'hc3' are computed up to "
        + "\(limit): choose the standard errors 'hc1' or 'clustered'."
    case .noDifference(let model):
      "Hausman's test of the model '\(model)' cannot be computed: the covariances of fixed and random effects do not "
        + "differ by a positive definite matrix; use the robust test."
    case .noRepeatedUnits(let model):
      "The test for the model '\(model)' cannot be computed: no unit has the successive periods, or no two units the "
        + "common ones, that it compares."
    case .notFinite(let model):
      "The model '\(model)' has values so large that their sums overflow: express them in larger units."
    case .notConverged(let variable, let turns):
      "The effects of units and periods cannot be taken out of '\(variable)' in \(turns) turns: "
        + "the panel is nearly unconnected; drop units or periods with few rows."
    case .lapack(let routine, let status):
      "LAPACK's \(routine) failed with status \(status): please report this fault."
    }
  }
}
