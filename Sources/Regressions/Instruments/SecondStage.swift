/// The second stage: least squares on the exogenous regressors and what the first stages explain of the endogenous ones.
struct SecondStage {
  /// The exogenous regressors, then the endogenous ones.
  let names: [String]
  /// One a name.
  let coefficients: [Double]
  /// Outcome minus fit with the endogenous regressors as they are, not as explained: those of the structural equation.
  let residuals: [Double]
  let covariance: Covariance
  /// Coefficients and effects.
  let parameters: ParameterCount

  /// - Throws: `RegressionError.notIdentified` when the first stages explain nothing that tells two endogenous
  ///   regressors apart, or what `LeastSquares` and `Covariance` throw.
  init(
    _ design: InstrumentedDesign, _ reduced: ReducedForm, _ within: WithinTransformation,
    _ equation: RegressionModel
  ) throws(RegressionError) {
    let explained = zip(design.endogenous.columns, reduced.firstStageResiduals).map { column, rest in
      zip(column, rest).map { $0 - $1 }
    }
    let columns = design.exogenous.columns + explained
    let names = design.exogenous.names + design.endogenous.names
    let fit = try LeastSquares(columns: columns, outcome: design.outcome, name: equation.name)
    if let lost = columns.indices.first(where: { !fit.kept.contains($0) }) {
      throw .notIdentified(model: equation.name, variable: names[lost], .notExplainedByInstruments)
    }
    var residuals = fit.residuals
    for (index, rest) in reduced.firstStageResiduals.enumerated() {
      let coefficient = fit.coefficients[design.exogenous.count + index]
      for row in residuals.indices { residuals[row] -= coefficient * rest[row] }
    }
    parameters = ParameterCount(
      coefficients: columns.count, absorbed: within.absorbed, effects: equation.effects)
    let actual = design.exogenous.columns + design.endogenous.columns
    covariance = try Covariance(
      bread: fit.inverseGram, columns: columns, residuals: residuals,
      leverages: try Self.leverages(actual, columns, fit.inverseGram, within, equation),
      groups: within.groups, errors: equation.standardErrors, convention: equation.convention,
      parameters: parameters, name: equation.name)
    self.names = names
    coefficients = fit.coefficients
    self.residuals = residuals
  }

  /// What each outcome adds to its own prediction: x (X^'X^)^-1 x^' with x the actual and x^ the projected regressors, as
  /// R's AER has it, and the part of the effects. Where instruments are weak this may exceed 1, and the covariance
  /// refuses it.
  private static func leverages(
    _ actual: [[Double]], _ projected: [[Double]], _ bread: SquareMatrix, _ within: WithinTransformation,
    _ equation: RegressionModel
  ) throws(RegressionError) -> [Double]? {
    guard equation.standardErrors == .hc2 || equation.standardErrors == .hc3 else { return nil }
    var leverages = try within.leverages(name: equation.name)
    for left in actual.indices {
      for right in projected.indices {
        let weight = bread[left, right]
        for row in leverages.indices { leverages[row] += actual[left][row] * weight * projected[right][row] }
      }
    }
    return leverages
  }
}
