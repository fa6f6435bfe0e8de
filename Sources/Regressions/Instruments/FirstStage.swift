/// The first stage of an endogenous regressor: least squares on the instruments and the exogenous regressors, with the
/// kind of standard errors that the model has.
public struct FirstStage: Hashable, Sendable {
  /// The endogenous regressor.
  public let endogenous: String
  /// The instruments in the model's order, the exogenous regressors, the constant last.
  public let coefficients: [Coefficient]
  /// What the covariance counted: factor, degrees of freedom, clusters.
  public let covariance: CovarianceFacts
  /// The test that no instrument has an effect, from that covariance; `nil` when that has no inverse.
  public let partialF: TestResult?
  /// The share of what effects and exogenous regressors leave of the variable that the instruments explain.
  public let partialR2: Double
  /// The same with what the instruments explain of the other endogenous regressors taken out (Shea 1997); of one
  /// endogenous regressor the partial R2.
  public let sheaPartialR2: Double
  /// Sanderson and Windmeijer's conditional F (2016): whether the instruments explain the variable beyond what explains
  /// the other endogenous regressors; `nil` with one endogenous regressor, where the partial F says it.
  public let conditionalF: TestResult?

  /// The coefficient of an instrument or exogenous regressor; `nil` when it was dropped.
  public subscript(name: String) -> Coefficient? { coefficients.first { $0.name == name } }
}

/// Computes the first stages of a design.
struct FirstStages {
  let design: InstrumentedDesign
  let reduced: ReducedForm
  let within: WithinTransformation
  let equation: RegressionModel

  /// One for each endogenous regressor.
  func all() throws(RegressionError) -> [FirstStage] {
    let shea = try sheaR2()
    var stages: [FirstStage] = []
    for index in design.endogenous.columns.indices { stages.append(try stage(index, shea: shea[index])) }
    return stages
  }

  private func stage(_ index: Int, shea: Double) throws(RegressionError) -> FirstStage {
    let regressors = design.exogenous + design.instruments
    let fit = try LeastSquares(
      columns: regressors.columns, outcome: design.endogenous.columns[index], name: equation.name)
    // The design has dropped collinear columns, so that all are kept.
    let covariance = try Covariance(
      bread: fit.inverseGram, columns: regressors.columns, residuals: fit.residuals,
      leverages: try leverages(fit, regressors.columns), groups: within.groups, errors: reduced.errors,
      convention: reduced.convention, parameters: reduced.parameters, name: equation.name)
    let inference = Inference(
      names: regressors.names, coefficients: fit.coefficients, covariance: covariance,
      confidence: equation.confidence)
    let column = reduced.endogenous[index]
    let explained = reduced.instruments.coordinates(of: column)
    let isInstrument = Set(design.instruments.names)
    let coefficients = inference.coefficients
    return FirstStage(
      endogenous: design.endogenous.names[index],
      coefficients: coefficients.filter { isInstrument.contains($0.name) }
        + coefficients.filter { !isInstrument.contains($0.name) },
      covariance: covariance.facts, partialF: try reduced.test(column, .excludedInstruments),
      partialR2: dot(explained, explained) / dot(column, column), sheaPartialR2: shea,
      conditionalF: try conditionalF(index))
  }

  private func leverages(_ fit: LeastSquares, _ columns: [[Double]]) throws(RegressionError) -> [Double]? {
    guard reduced.errors == .hc2 || reduced.errors == .hc3 else { return nil }
    return zip(fit.leverages(columns), try within.leverages(name: equation.name)).map { $0 + $1 }
  }

  /// The variable minus its two-stage fit by the other endogenous regressors has instruments minus others degrees of
  /// freedom left.
  private func conditionalF(_ index: Int) throws(RegressionError) -> TestResult? {
    let others = reduced.endogenous.indices.filter { $0 != index }
    guard !others.isEmpty else { return nil }
    let projected = others.map { reduced.instruments.projection(of: reduced.endogenous[$0]) }
    let fit = try LeastSquares(
      columns: projected, outcome: reduced.endogenous[index], name: equation.name)
    guard fit.kept.count == others.count else { return nil }
    var rest = reduced.endogenous[index]
    for (other, coefficient) in zip(others, fit.coefficients) {
      let column = reduced.endogenous[other]
      for row in rest.indices { rest[row] -= coefficient * column[row] }
    }
    return try reduced.test(
      rest, .conditionalInstruments, restrictions: reduced.instruments.vectors.count - others.count)
  }

  /// For each endogenous regressor the ratio of its variances, by least squares and by two stages, with equal residuals.
  private func sheaR2() throws(RegressionError) -> [Double] {
    let projected = reduced.endogenous.map { reduced.instruments.projection(of: $0) }
    let direct = try LeastSquares(columns: reduced.endogenous, outcome: reduced.outcome, name: equation.name)
    let staged = try LeastSquares(columns: projected, outcome: reduced.outcome, name: equation.name)
    guard staged.kept.count == reduced.endogenous.count else {
      throw .notIdentified(
        model: equation.name,
        variable: design.endogenous.names.indices.first { !staged.kept.contains($0) }
          .map { design.endogenous.names[$0] } ?? "", .notExplainedByInstruments)
    }
    return reduced.endogenous.indices.map { direct.inverseGram[$0, $0] / staged.inverseGram[$0, $0] }
  }
}
