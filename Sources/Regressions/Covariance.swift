/// The covariance of coefficients: bread x meat x bread, with what its small-sample factor counted.
///
/// The columns are those whose cross product the bread inverts: the regressors after the within transformation, or for
/// two stages the projected ones. Residuals are those of the structural equation. Both carry the roots of the weights.
struct Covariance {
  let matrix: SquareMatrix
  let facts: CovarianceFacts

  /// - Parameters:
  ///   - bread: (X'X)^-1.
  ///   - columns: X, one array a coefficient.
  ///   - leverages: the diagonal of the hat matrix, effects included; only `hc2` and `hc3` need it.
  ///   - name: the model, for errors.
  /// - Throws: `RegressionError.tooFewClusters`, `lapack`, `leverageOfOne` when a row is fitted exactly.
  init(
    bread: SquareMatrix, columns: [[Double]], residuals: [Double], leverages: [Double]? = nil,
    groups: RowGroups, errors: StandardErrors, convention: SmallSampleConvention,
    parameters: ParameterCount, name: String
  ) throws(RegressionError) {
    let parts = Parts(columns: columns, residuals: residuals, groups: groups)
    var meat: SquareMatrix
    var counts = Counts(rows: residuals.count, parameters: parameters.all)
    switch errors {
    case .iid:
      counts.factor = 1 / Double(convention.isAsymptotic ? counts.rows : counts.rows - parameters.all)
      let sum = residuals.reduce(0) { $0 + $1 * $1 }
      matrix = bread.scaled(by: counts.factor * sum)
      facts = counts.facts(errors, convention, parameters)
      return
    case .hc0: meat = parts.byRow()
    case .hc1:
      counts.parameters = convention.hc1Parameters(parameters)
      counts.factor = Double(counts.rows) / Double(counts.rows - counts.parameters)
      meat = parts.byRow().scaled(by: counts.factor)
    case .hc2, .hc3:
      let power = errors == .hc2 ? 1.0 : 2.0
      let shares = try Self.unexplainedShares(leverages ?? [], rows: counts.rows, name: name)
      meat = parts.byRow(scaledBy: shares.map { 1 / (power == 1 ? $0 : $0 * $0) })
    case .wildBootstrap:
      counts.parameters = convention.clusteredParameters(parameters, .unit, of: groups)
      meat = try parts.clustered(.unit, convention, &counts, name: name)
    case .clustered(let dimensions):
      counts.parameters = convention.clusteredParameters(parameters, dimensions, of: groups)
      meat = try parts.clustered(dimensions, convention, &counts, name: name)
    case .driscollKraay(let lags):
      counts.parameters = convention.clusteredParameters(parameters, .period, of: groups)
      meat = try parts.driscollKraay(lags: lags, convention, &counts, name: name)
    }
    var sandwich = (bread * meat * bread).symmetric
    if case .clustered(.both) = errors, let raised = try sandwich.withoutNegativeEigenvalues() {
      sandwich = raised
      counts.eigenvaluesRaised = true
    }
    matrix = sandwich
    facts = counts.facts(errors, convention, parameters)
  }

  /// 1 - h of every row.
  private static func unexplainedShares(_ leverages: [Double], rows: Int, name: String)
    throws(RegressionError) -> [Double]
  {
    precondition(leverages.count == rows, "hc2 and hc3 need the leverages")
    let shares = leverages.map { 1 - $0 }
    if let row = shares.firstIndex(where: { $0 < 1e-10 }) { throw .leverageOfOne(model: name, row: row) }
    return shares
  }

  /// What the factor and the degrees of freedom are made from.
  struct Counts {
    let rows: Int
    var parameters: Int
    var factor = 1.0
    var unitClusters: Int?
    var periodClusters: Int?
    var lags: Int?
    var eigenvaluesRaised = false

    init(rows: Int, parameters: Int) {
      self.rows = rows
      self.parameters = parameters
    }

    func facts(
      _ errors: StandardErrors, _ convention: SmallSampleConvention, _ all: ParameterCount
    ) -> CovarianceFacts {
      let fewest = [unitClusters, periodClusters].compactMap(\.self).min()
      return CovarianceFacts(
        errors: errors, convention: convention, factor: factor,
        degrees: convention.degrees(residual: rows - all.all, clusters: fewest), rowCount: rows,
        parameterCount: parameters, unitClusters: unitClusters, periodClusters: periodClusters, lags: lags,
        eigenvaluesRaised: eigenvaluesRaised)
    }
  }
}
