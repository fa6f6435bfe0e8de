/// Durbin, Wu and Hausman's test that the regressors taken as endogenous are exogenous, by regression.
struct Endogeneity {
  let design: InstrumentedDesign
  let reduced: ReducedForm
  let within: WithinTransformation
  let equation: RegressionModel

  /// The residuals of the first stages stand beside all regressors, and the Wald test is that they have no effect, with
  /// the standard errors of the model (Davidson and MacKinnon 1993; Wooldridge 2010, section 6.3.1). `nil` when they do
  /// not vary on their own or their covariance has no inverse.
  func test() throws(RegressionError) -> TestResult? {
    let regressors = design.exogenous.columns + design.endogenous.columns
    let columns = regressors + reduced.firstStageResiduals
    let parameters = ParameterCount(
      coefficients: columns.count, absorbed: within.absorbed, effects: equation.effects)
    guard parameters.all < design.outcome.count else { return nil }
    let fit = try LeastSquares(columns: columns, outcome: design.outcome, name: equation.name)
    guard fit.kept.count == columns.count else { return nil }
    var leverages: [Double]?
    if reduced.errors == .hc2 || reduced.errors == .hc3 {
      leverages = zip(fit.leverages(columns), try within.leverages(name: equation.name)).map { $0 + $1 }
    }
    // What the regressors leave of the residuals has the same Wald test as their coefficients.
    let others = try OrthonormalBasis(regressors)
    let added = try OrthonormalBasis(reduced.firstStageResiduals.map { others.residual(of: $0) })
    let covariance = try Covariance(
      bread: .identity(added.vectors.count), columns: added.vectors, residuals: fit.residuals,
      leverages: leverages, groups: within.groups, errors: reduced.errors, convention: reduced.convention,
      parameters: parameters, name: equation.name)
    return covariance.waldTest(added.coordinates(of: design.outcome), .endogeneity)
  }
}
