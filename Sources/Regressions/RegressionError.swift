public import Panels

/// Why a model cannot be estimated.
public enum RegressionError: Error, Hashable, Sendable {
  /// A model without regressors.
  case noRegressors(outcome: String)
  /// A variable is named twice.
  case repeatedVariable(outcome: String, name: String)
  /// A confidence that is no probability.
  case badConfidence(found: Double)
  /// The panel has no such column, or similar.
  case panel(outcome: String, PanelError)
  /// No row has a value for every variable.
  case noRows(outcome: String, dropped: Int)
  /// Not more rows than parameters.
  case tooFewRows(outcome: String, rows: Int, parameters: Int)
  /// More rows than LAPACK can index.
  case tooManyRows(outcome: String, rows: Int)
  /// The outcome does not vary once the effects are taken out.
  case constantOutcome(outcome: String, effects: FixedEffects)
  /// No regressor varies on its own.
  case allRegressorsDropped(outcome: String)
  /// Clustered standard errors need two clusters.
  case tooFewClusters(outcome: String, found: Int)
  /// The means of units and periods do not vanish.
  case notConverged(variable: String, turns: Int)
  /// LAPACK refused: a negative status names a bad argument.
  case lapack(routine: String, status: Int)
}

extension RegressionError: CustomStringConvertible {
  /// A sentence with the outcome, what was found and what to do.
  public var description: String {
    switch self {
    case .noRegressors(let outcome):
      "The model of '\(outcome)' has no regressors: name at least one."
    case .repeatedVariable(let outcome, let name):
      "The model of '\(outcome)' names '\(name)' twice: name every variable once."
    case .badConfidence(let found):
      "The confidence \(found) is not between 0 and 1: give one such as 0.95."
    case .panel(let outcome, let error):
      "The model of '\(outcome)': \(error)"
    case .noRows(let outcome, let dropped):
      "The model of '\(outcome)' has no rows: all \(dropped) lack a value or stand alone; "
        + "supply the data, or leave the variable with the gaps out."
    case .tooFewRows(let outcome, let rows, let parameters):
      "The model of '\(outcome)' has \(rows) rows for \(parameters) parameters: "
        + "add units or periods, or leave out regressors."
    case .tooManyRows(let outcome, let rows):
      "The model of '\(outcome)' has \(rows) rows, more than LAPACK can index: split the sample."
    case .constantOutcome(let outcome, let effects):
      "'\(outcome)' does not vary"
        + (effects == .none ? "" : " once the \(effects.rawValue) effects are taken out")
        + ": choose another outcome or fewer effects."
    case .allRegressorsDropped(let outcome):
      "The model of '\(outcome)' has no regressor left: each is constant, collinear or absorbed by the effects; "
        + "choose others or fewer effects."
    case .tooFewClusters(let outcome, let found):
      "The model of '\(outcome)' has \(found) cluster(s), and clustered standard errors need two: "
        + "choose the standard errors 'hc1' or more units."
    case .notConverged(let variable, let turns):
      "The means of units and periods of '\(variable)' do not vanish in \(turns) turns: "
        + "the panel is nearly unconnected; drop units or periods with few rows."
    case .lapack(let routine, let status):
      "LAPACK's \(routine) failed with status \(status): please report this fault."
    }
  }
}
