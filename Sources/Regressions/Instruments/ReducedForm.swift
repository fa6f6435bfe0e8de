/// Everything once effects and exogenous regressors are taken out, and regressions of it on the instruments.
///
/// By the theorem of Frisch, Waugh and Lovell coefficients, residuals and covariances of the instruments are those of
/// the regressions with all columns. The instruments stand here as an orthonormal basis of their span, which changes no
/// test.
struct ReducedForm {
  let outcome: [Double]
  /// A basis of the exogenous regressors; `nil` without any.
  let exogenous: OrthonormalBasis?
  /// In the order of the design.
  let endogenous: [[Double]]
  let instruments: OrthonormalBasis
  /// What the instruments leave unexplained of each endogenous regressor.
  let firstStageResiduals: [[Double]]
  /// Columns and effects of a first stage.
  let parameters: ParameterCount
  let errors: StandardErrors
  /// That of the model, but for the asymptotic one its small-sample form: first stages and tests of instruments are
  /// ordinary least squares, which Stata too reports with t and F after `ivregress`.
  let convention: SmallSampleConvention
  private let leverages: [Double]?
  private let groups: RowGroups
  private let name: String

  /// - Throws: `RegressionError.notIdentified`, or what the routines throw.
  init(
    _ design: InstrumentedDesign, _ within: WithinTransformation, _ equation: RegressionModel
  ) throws(RegressionError) {
    let name = equation.name
    let exogenous =
      design.exogenous.count == 0 ? nil : try OrthonormalBasis(design.exogenous.columns)
    self.exogenous = exogenous
    func rest(_ column: [Double]) -> [Double] { exogenous?.residual(of: column) ?? column }
    outcome = rest(design.outcome)
    endogenous = design.endogenous.columns.map(rest)
    instruments = try OrthonormalBasis(design.instruments.columns.map(rest))
    firstStageResiduals = endogenous.map { [instruments] in instruments.residual(of: $0) }
    try Self.check(design, endogenous, instruments, firstStageResiduals, name: name)
    parameters = ParameterCount(
      coefficients: design.exogenous.count + design.instruments.count, absorbed: within.absorbed,
      effects: equation.effects)
    // The bootstrap is of the coefficient alone: all tests are by its clusters.
    errors =
      if case .wildBootstrap = equation.standardErrors { .clustered(.unit) } else { equation.standardErrors }
    convention = equation.convention == .ivregress ? .ivregressSmall : equation.convention
    groups = within.groups
    self.name = name
    if errors == .hc2 || errors == .hc3 {
      var leverages = try within.leverages(name: name)
      for vector in (exogenous?.vectors ?? []) + instruments.vectors {
        for row in leverages.indices { leverages[row] += vector[row] * vector[row] }
      }
      self.leverages = leverages
    } else {
      leverages = nil
    }
  }

  /// Whether every endogenous regressor varies beyond the exogenous ones, with the instruments and not only with them.
  private static func check(
    _ design: InstrumentedDesign, _ endogenous: [[Double]], _ instruments: OrthonormalBasis,
    _ residuals: [[Double]], name: String
  ) throws(RegressionError) {
    let tolerance = LeastSquares.rankTolerance
    for (index, variable) in design.endogenous.names.enumerated() {
      let size = length(endogenous[index])
      if size <= tolerance * length(design.endogenous.columns[index]) {
        throw .notIdentified(model: name, variable: variable, .explainedByRegressors)
      }
      if length(residuals[index]) <= tolerance * size {
        throw .notIdentified(model: name, variable: variable, .explainedByInstruments)
      }
      if length(instruments.coordinates(of: endogenous[index])) <= tolerance * size {
        throw .notIdentified(model: name, variable: variable, .notExplainedByInstruments)
      }
    }
    let kept = try LeastSquares(columns: endogenous, outcome: residuals[0], name: name).kept
    if let collinear = endogenous.indices.first(where: { !kept.contains($0) }) {
      throw .notIdentified(model: name, variable: design.endogenous.names[collinear], .explainedByRegressors)
    }
  }

  /// The covariance of the coefficients of orthonormal columns with these residuals.
  func covariance(
    _ columns: [[Double]], _ residuals: [Double], errors: StandardErrors, convention: SmallSampleConvention
  ) throws(RegressionError) -> Covariance {
    try Covariance(
      bread: SquareMatrix.identity(columns.count), columns: columns, residuals: residuals,
      leverages: leverages,
      groups: groups, errors: errors, convention: convention, parameters: parameters, name: name)
  }

  /// The same of all instruments, with the standard errors of the model.
  func covariance(residuals: [Double]) throws(RegressionError) -> Covariance {
    try covariance(instruments.vectors, residuals, errors: errors, convention: convention)
  }

  /// The Wald test that no instrument explains a column, as F.
  ///
  /// - Parameter restrictions: how many coefficients are free under the alternative; all when `nil`.
  func test(_ column: [Double], _ kind: TestKind, restrictions: Int? = nil) throws(RegressionError)
    -> TestResult?
  {
    let covariance = try covariance(residuals: instruments.residual(of: column))
    return covariance.waldTest(instruments.coordinates(of: column), kind, restrictions: restrictions)
  }
}

extension Covariance {
  /// The Wald test that these estimates, whose covariance this is, are all zero: F with the degrees of t as denominator;
  /// `nil` when the covariance has no inverse, as with fewer clusters than estimates.
  func waldTest(_ estimates: [Double], _ kind: TestKind, restrictions: Int? = nil) -> TestResult? {
    guard let degrees = facts.degrees, estimates.count <= degrees, let form = matrix.inverseForm(estimates)
    else { return nil }
    let count = restrictions ?? estimates.count
    return TestResult(
      kind, statistic: form / Double(count), distribution: .f(numerator: count, denominator: degrees))
  }
}

extension SquareMatrix {
  /// Ones on the diagonal.
  static func identity(_ size: Int) -> SquareMatrix {
    var matrix = SquareMatrix(size: size)
    for index in 0..<size { matrix[index, index] = 1 }
    return matrix
  }
}
