public import Panels

extension RegressionModel {
  /// Estimates the model on the rows that have a value for every variable.
  ///
  /// - Throws: `RegressionError`: an unknown column (with the nearest name), a weight that is not positive, no or too few
  ///   rows, an outcome that does not vary within the effects, no regressor left, one cluster, a refusal of LAPACK.
  public func estimate(on panel: Panel) throws(RegressionError) -> RegressionResult {
    try estimated(EstimationSample(panel, self)).result
  }

  /// The result with the regression behind it.
  func estimated(_ sample: EstimationSample) throws(RegressionError) -> Estimated {
    guard !sample.outcome.isEmpty else { throw .noRows(model: name, dropped: sample.dropped.count) }
    let regression = try EffectiveRegression(sample, self)
    let design = regression.design
    let fit = try LeastSquares(columns: design.columns, outcome: design.outcome, name: name)
    let names = fit.kept.map { design.names[$0] }
    let regressorNames = names.filter { $0 != RegressionResult.constantName }
    if regressorNames.isEmpty { throw .allRegressorsDropped(model: name) }
    let parameters = ParameterCount(
      coefficients: fit.kept.count, absorbed: regression.within.absorbed, effects: regression.within.effects)
    let n = design.outcome.count
    guard n > parameters.all else {
      throw .tooFewRows(model: name, rows: n, parameters: parameters.all)
    }
    let columns = fit.kept.map { design.columns[$0] }
    let covariance = try Covariance(
      bread: fit.inverseGram, columns: columns, residuals: fit.residuals,
      leverages: try leverages(fit, columns, regression.within), groups: regression.sample.groups,
      errors: standardErrors, convention: convention, parameters: parameters, name: name)
    let inference = Inference(
      names: names, coefficients: fit.coefficients, covariance: covariance, confidence: confidence,
      bootstrap: try bootstrap(fit, columns, regression, covariance))
    let squares = fit.residuals.reduce(0) { $0 + $1 * $1 }
    let predictions = Predictions(sample, coefficients: inference.estimates(of: regressors))
    let result = RegressionResult(
      model: self, coefficients: inference.coefficients,
      droppedRegressors: droppedRegressors(absorbed: design.absorbed, kept: names),
      droppedRows: regression.sample.dropped, n: n, filledRowCount: sample.filledRowCount,
      unitCount: sample.groups.unitCount, periodCount: sample.groups.periodCount,
      parameterCount: parameters.all, residualDegrees: n - parameters.all, covariance: covariance.facts,
      fit: predictions.fit(of: regression, squares: squares, parameters: parameters.all, estimator),
      residualDeviation: (squares / Double(n - parameters.all)).squareRoot(),
      fTest: inference.jointTest(of: regressorNames),
      effectsTest: try effectsTest(sample, kept: regressorNames, squares: squares, parameters: parameters),
      components: regression.components)
    return Estimated(result: result, regression: regression, fit: fit, inference: inference)
  }

  /// A result and what it was made from.
  struct Estimated {
    let result: RegressionResult
    let regression: EffectiveRegression
    let fit: LeastSquares
    let inference: Inference
  }

  private func leverages(
    _ fit: LeastSquares, _ columns: [[Double]], _ within: WithinTransformation
  ) throws(RegressionError) -> [Double]? {
    guard standardErrors == .hc2 || standardErrors == .hc3 else { return nil }
    let own = fit.leverages(columns)
    if convention == .plm { return own }
    return zip(own, try within.leverages(name: name)).map { $0 + $1 }
  }

  private func bootstrap(
    _ fit: LeastSquares, _ columns: [[Double]], _ regression: EffectiveRegression, _ covariance: Covariance
  ) throws(RegressionError) -> [WildBootstrap.Inference]? {
    guard case .wildBootstrap(let bootstrap) = standardErrors else { return nil }
    return try bootstrap.inference(
      fit, columns, regression, factor: covariance.facts.factor, confidence: confidence, name: name)
  }

  private func droppedRegressors(absorbed: [String], kept: [String]) -> [DroppedRegressor] {
    regressors.compactMap { name in
      if absorbed.contains(name) {
        return DroppedRegressor(name: name, reason: effects == .none ? .collinear : .absorbedByEffects)
      }
      return kept.contains(name) ? nil : DroppedRegressor(name: name, reason: .collinear)
    }
  }

  /// The joint F test of the effects: what the regression with one constant instead leaves unexplained.
  private func effectsTest(
    _ sample: EstimationSample, kept: [String], squares: Double, parameters: ParameterCount
  ) throws(RegressionError) -> TestResult? {
    let restrictions = parameters.absorbed - 1
    guard estimator == .leastSquares, effects != .none, restrictions > 0 else { return nil }
    let pooled = try WithinTransformation(groups: sample.groups, effects: .none, weights: sample.weights)
    var columns = [try pooled.apply(Array(repeating: 1, count: sample.outcome.count), name: name)]
    for (name, values) in zip(regressors, sample.regressors) where kept.contains(name) {
      columns.append(try pooled.apply(values, name: name))
    }
    let fit = try LeastSquares(
      columns: columns, outcome: try pooled.apply(sample.outcome, name: outcome), name: name)
    let pooledSquares = fit.residuals.reduce(0) { $0 + $1 * $1 }
    let degrees = sample.outcome.count - parameters.all
    return TestResult(
      .effects,
      statistic: (pooledSquares - squares) / Double(restrictions) / (squares / Double(degrees)),
      distribution: .f(numerator: restrictions, denominator: degrees))
  }
}
