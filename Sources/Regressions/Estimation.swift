public import Panels

extension RegressionModel {
  /// Columns shorter than this share of their length before the effects were taken out count as absorbed.
  private static let absorbedTolerance = 1e-10

  /// Estimates the model by least squares on the rows that have a value for every variable.
  ///
  /// - Throws: `RegressionError`: an unknown column (with the nearest name), no or too few rows, an outcome that does not
  ///   vary within the effects, no regressor left, one cluster, a refusal of LAPACK.
  public func estimate(on panel: Panel) throws(RegressionError) -> RegressionResult {
    let sample = try EstimationSample(panel, self)
    guard !sample.outcome.isEmpty else { throw .noRows(outcome: outcome, dropped: sample.dropped.count) }
    let within = WithinTransformation(places: sample.places, effects: effects)
    let transformed = try within.apply(sample.outcome, name: outcome)
    let total = Self.squaresAboutMean(sample.outcome)
    let withinTotal = effects == .none ? total : transformed.reduce(0) { $0 + $1 * $1 }
    guard withinTotal.squareRoot() > Self.absorbedTolerance * length(sample.outcome) else {
      throw .constantOutcome(outcome: outcome, effects: effects)
    }
    let design = try design(sample, within)
    let fit = try LeastSquares(columns: design.columns, outcome: transformed, name: outcome)
    let names = fit.kept.map { design.names[$0] }
    guard names.contains(where: { $0 != RegressionResult.constantName }) else {
      throw .allRegressorsDropped(outcome: outcome)
    }
    let parameters = fit.kept.count + within.absorbed
    guard sample.outcome.count > parameters else {
      throw .tooFewRows(outcome: outcome, rows: sample.outcome.count, parameters: parameters)
    }
    let covariance = try Covariance(
      fit, columns: fit.kept.map { design.columns[$0] }, within: within, model: self,
      allParameters: parameters)
    return result(
      sample, within, fit, covariance, names: names,
      dropped: droppedRegressors(absorbed: design.absorbed, kept: names),
      totals: (within: withinTotal, all: total))
  }

  private func result(
    _ sample: EstimationSample, _ within: WithinTransformation, _ fit: LeastSquares,
    _ covariance: Covariance, names: [String], dropped: [DroppedRegressor],
    totals: (within: Double, all: Double)
  ) -> RegressionResult {
    let n = sample.outcome.count
    let parameters = fit.kept.count + within.absorbed
    let squares = fit.residuals.reduce(0) { $0 + $1 * $1 }
    return RegressionResult(
      model: self, coefficients: coefficients(fit, names, covariance), droppedRegressors: dropped,
      droppedRows: sample.dropped, n: n, filledRowCount: sample.filledRowCount,
      unitCount: within.unitCount, periodCount: within.periodCount, parameterCount: parameters,
      residualDegrees: n - parameters, testDegrees: covariance.degrees,
      factorParameterCount: covariance.parameterCount, factor: covariance.factor,
      withinR2: 1 - squares / totals.within, r2: 1 - squares / totals.all,
      adjustedR2: 1 - squares / totals.all * Double(n - 1) / Double(n - parameters),
      residualDeviation: (squares / Double(n - parameters)).squareRoot(),
      fTest: fTest(fit, names, covariance))
  }

  private struct Design {
    var names: [String] = []
    var columns: [[Double]] = []
    var absorbed: [String] = []
  }

  /// The regressors after the within transformation; a constant first when there are no effects.
  private func design(_ sample: EstimationSample, _ within: WithinTransformation)
    throws(RegressionError) -> Design
  {
    var design = Design()
    if effects == .none {
      // First, so that a regressor that never varies is the one found collinear.
      design.names.append(RegressionResult.constantName)
      design.columns.append(Array(repeating: 1, count: sample.outcome.count))
    }
    for (name, values) in zip(regressors, sample.regressors) {
      let transformed = try within.apply(values, name: name)
      if length(transformed) <= Self.absorbedTolerance * length(values) {
        design.absorbed.append(name)
      } else {
        design.names.append(name)
        design.columns.append(transformed)
      }
    }
    return design
  }

  private func droppedRegressors(absorbed: [String], kept: [String]) -> [DroppedRegressor] {
    regressors.compactMap { name in
      if absorbed.contains(name) {
        return DroppedRegressor(name: name, reason: effects == .none ? .collinear : .absorbedByEffects)
      }
      return kept.contains(name) ? nil : DroppedRegressor(name: name, reason: .collinear)
    }
  }

  private func coefficients(_ fit: LeastSquares, _ names: [String], _ covariance: Covariance)
    -> [Coefficient]
  {
    let distribution = StudentT(degrees: Double(covariance.degrees))
    let reach = distribution.quantile(0.5 + confidence / 2)
    let all = names.indices.map { index in
      let estimate = fit.coefficients[index]
      let error = max(0, covariance.matrix[index, index]).squareRoot()
      return Coefficient(
        name: names[index], estimate: estimate, standardError: error, t: estimate / error,
        p: distribution.twoSided(estimate / error), lower: estimate - reach * error,
        upper: estimate + reach * error)
    }
    let constant = RegressionResult.constantName
    return all.filter { $0.name != constant } + all.filter { $0.name == constant }
  }

  private func fTest(_ fit: LeastSquares, _ names: [String], _ covariance: Covariance) -> FTest? {
    let tested = names.indices.filter { names[$0] != RegressionResult.constantName }
    guard !tested.isEmpty, tested.count <= covariance.degrees else { return nil }
    var matrix = SquareMatrix(size: tested.count)
    for (row, left) in tested.enumerated() {
      for (column, right) in tested.enumerated() { matrix[row, column] = covariance.matrix[left, right] }
    }
    guard let form = matrix.inverseForm(tested.map { fit.coefficients[$0] }) else { return nil }
    let f = form / Double(tested.count)
    let distribution = FDistribution(
      numeratorDegrees: Double(tested.count), denominatorDegrees: Double(covariance.degrees))
    return FTest(
      f: f, numeratorDegrees: tested.count, denominatorDegrees: covariance.degrees,
      p: distribution.upperTail(f))
  }

  private static func squaresAboutMean(_ values: [Double]) -> Double {
    let rough = values.reduce(0, +) / Double(values.count)
    let mean = rough + values.reduce(0) { $0 + ($1 - rough) } / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }
}
