public import Panels
public import Regressions

/// A row of the panel without a value for some variable of a model.
public struct IncompleteRow: Hashable, Sendable {
  /// The unit.
  public let unit: UnitCode
  /// The period.
  public let period: Int
  /// The variables without a value there.
  public let variables: [String]
}

/// Why weights cannot be made or a spatial model cannot be estimated.
public enum SpatialModelError: Error, Hashable, Sendable {
  /// A unit stands twice in the list of units.
  case repeatedUnit(UnitCode)
  /// Neighbours are listed for something that is no unit of the weights.
  case unknownUnit(UnitCode)
  /// A neighbour that is no unit of the weights.
  case unknownNeighbour(UnitCode, of: UnitCode)
  /// A unit that is its own neighbour.
  case ownNeighbour(UnitCode)
  /// A neighbour that does not have the unit as its own.
  case oneSidedNeighbours(UnitCode, UnitCode)
  /// Units without neighbours, which were not allowed.
  case isolatedUnits([UnitCode])
  /// No two units are neighbours.
  case emptyWeights(units: Int)
  /// More units than eigenvalues are computed for.
  case tooManyUnits(found: Int, limit: Int)
  /// A routine of LAPACK refused the weights.
  case weightsRefused(RegressionError)
  /// A model without regressors.
  case noRegressors(model: String)
  /// A variable is named twice.
  case repeatedVariable(model: String, name: String)
  /// A confidence that is no probability.
  case badConfidence(model: String, found: Double)
  /// Fewer draws than a standard deviation needs, or more than are allowed.
  case badDrawCount(model: String, found: Int, limit: Int)
  /// The panel has no such column.
  case panel(model: String, PanelError)
  /// Units of the panel that the weights lack, or of the weights that the panel lacks.
  case unitsDiffer(model: String, onlyPanel: [UnitCode], onlyWeights: [UnitCode])
  /// Rows without a value: these models need every unit in every period.
  case unbalanced(model: String, rows: [IncompleteRow])
  /// The outcome does not vary once the effects are taken out.
  case constantOutcome(model: String, outcome: String)
  /// No regressor has a coefficient.
  case allRegressorsDropped(model: String)
  /// Not more rows than parameters.
  case tooFewRows(model: String, rows: Int, parameters: Int)
  /// The transformed likelihood with period effects needs rows of weights that sum to 1.
  case rowSumsNotOne(model: String, unit: UnitCode, sum: Double)
  /// The residuals vanish.
  case perfectFit(model: String)
  /// The likelihood is highest where the model stops to exist.
  case atBound(model: String, parameter: Double, lower: Double, upper: Double)
  /// The maximum of the likelihood was not found.
  case notConverged(model: String, steps: Int)
  /// The information matrix has no inverse, so there are no standard errors.
  case singularInformation(model: String)
  /// Two models of which the first is not a special case of the second.
  case notNested(restricted: String, full: String)
  /// Least squares or a routine of LAPACK refused.
  case regression(model: String, RegressionError)
}

extension SpatialModelError: CustomStringConvertible {
  /// A sentence with the model or unit, what was found and what to do.
  public var description: String {
    switch self {
    case .repeatedUnit, .unknownUnit, .unknownNeighbour, .ownNeighbour, .oneSidedNeighbours, .isolatedUnits,
      .emptyWeights, .tooManyUnits, .weightsRefused:
      weightsSentence
    case .noRegressors(let model): "\(the(model)) has no regressors: name at least one."
    case .repeatedVariable(let model, let name):
      "\(the(model)) names '\(name)' twice: name every variable once."
    case .badConfidence(let model, let found):
      "\(the(model)) has the confidence \(found), which is not between 0 and 1: give one such as 0.95."
    case .badDrawCount(let model, let found, let limit):
      "\(the(model)) asks for \(found) draws of its effects: give a number from 2 to \(limit)."
    case .panel(let model, let error): "\(the(model)): \(error)"
    case .regression(let model, let error): "\(the(model)): \(error)"
    case .notNested(let restricted, let full):
      "The spatial model '\(restricted)' is no special case of '\(full)' on the same data, "
        + "so their likelihoods cannot be compared: compare a lag or error model with the Durbin model."
    default: sampleSentence
    }
  }

  private var weightsSentence: String {
    switch self {
    case .repeatedUnit(let unit): "The spatial weights list the unit \(unit) twice: list every unit once."
    case .unknownUnit(let unit):
      "The spatial weights list neighbours of \(unit), which is none of their units: "
        + "add the unit or restrict the neighbours to the units of the model."
    case .unknownNeighbour(let neighbour, let unit):
      "The spatial weights give \(unit) the neighbour \(neighbour), which is none of their units: "
        + "add the unit or restrict the neighbours to the units of the model."
    case .ownNeighbour(let unit):
      "The spatial weights give the unit \(unit) itself as a neighbour: leave it out of its own list."
    case .oneSidedNeighbours(let unit, let neighbour):
      "The spatial weights give \(unit) the neighbour \(neighbour) but not the reverse: "
        + "list each pair of neighbours on both sides."
    case .isolatedUnits(let units):
      "The spatial weights have \(units.count) unit(s) without a neighbour, \(Self.listed(units)): "
        + "link each to a unit, drop it, or allow isolated units."
    case .emptyWeights(let units):
      "No two of the \(units) units of the spatial weights are neighbours: check the map and the unit codes."
    case .tooManyUnits(let found, let limit):
      "The spatial weights have \(found) units, and eigenvalues are computed for at most \(limit): "
        + "use larger units or a part of the map."
    case .weightsRefused(let error): "The eigenvalues of the spatial weights: \(error)"
    default: ""
    }
  }

  private var sampleSentence: String {
    switch self {
    case .unitsDiffer(let model, let onlyPanel, let onlyWeights):
      "\(the(model)) needs the same units in the panel and in the spatial weights"
        + (onlyPanel.isEmpty ? "" : ", but the weights lack \(Self.listed(onlyPanel))")
        + (onlyWeights.isEmpty ? "" : ", but the panel lacks \(Self.listed(onlyWeights))")
        + ": restrict both to the same units."
    case .unbalanced(let model, let rows):
      "\(the(model)) needs a value of every variable for every unit and period, "
        + "but \(rows.count) row(s) lack one: \(Self.listed(rows)); fill them, or drop these units or periods."
    case .constantOutcome(let model, let outcome):
      "\(the(model)) explains '\(outcome)', which does not vary once the effects are taken out: "
        + "choose another outcome or fewer effects."
    case .allRegressorsDropped(let model):
      "\(the(model)) has no regressor left, as each is constant, collinear or absorbed by the effects: "
        + "choose others or fewer effects."
    case .tooFewRows(let model, let rows, let parameters):
      "\(the(model)) has \(rows) rows for \(parameters) parameters: add units or periods, "
        + "or leave out regressors."
    case .rowSumsNotOne(let model, let unit, let sum):
      "\(the(model)) takes period effects out by the transformation of Lee and Yu, which needs weights that sum "
        + "to 1 in every row, but those of \(unit) sum to \(sum): row-standardise the weights and drop isolated "
        + "units, or use the likelihood of demeaned data."
    default: maximumSentence
    }
  }

  private var maximumSentence: String {
    switch self {
    case .perfectFit(let model):
      "\(the(model)) leaves no residuals, so its likelihood has no maximum: "
        + "look for a regressor that contains the outcome."
    case .atBound(let model, let parameter, let lower, let upper):
      "\(the(model)) has its spatial parameter at \(parameter), the end of the interval from \(lower) to \(upper) "
        + "in which it exists: use other weights, fewer effects or a model without spatial dependence."
    case .notConverged(let model, let steps):
      "\(the(model)) has no maximum of its likelihood that \(steps) steps could find: "
        + "scale the variables to similar sizes and check them for extreme values."
    case .singularInformation(let model):
      "\(the(model)) has an information matrix without an inverse, so there are no standard errors: "
        + "leave out regressors that are nearly collinear."
    default: ""
    }
  }

  private func the(_ model: String) -> String { "The spatial model '\(model)'" }

  private static func listed(_ units: [UnitCode]) -> String {
    shortened(units.map(\.rawValue))
  }

  private static func listed(_ rows: [IncompleteRow]) -> String {
    shortened(rows.map { "\($0.unit) in \($0.period) (\($0.variables.joined(separator: ", ")))" })
  }

  /// At most ten of them, so that a sentence stays one.
  private static func shortened(_ items: [String]) -> String {
    let shown = items.prefix(10).joined(separator: ", ")
    return items.count > 10 ? "\(shown) and \(items.count - 10) more" : shown
  }
}
