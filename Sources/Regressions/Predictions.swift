/// Predictions from the regressors alone, and the kinds of R2 that follow.
struct Predictions {
  private let sample: EstimationSample
  private let values: [Double]

  /// - Parameter coefficients: one a regressor of the sample.
  init(_ sample: EstimationSample, coefficients: [Double]) {
    self.sample = sample
    var values = [Double](repeating: 0, count: sample.outcome.count)
    for (column, coefficient) in zip(sample.regressors, coefficients) where coefficient != 0 {
      for row in values.indices { values[row] += coefficient * column[row] }
    }
    self.values = values
  }

  /// - Parameters:
  ///   - regression: what was estimated.
  ///   - squares: its weighted sum of squared residuals.
  ///   - parameters: coefficients and effects.
  func fit(
    of regression: EffectiveRegression, squares: Double, parameters: Int, _ estimator: Estimator
  ) -> RegressionResult.Fit {
    let total = regression.design.withinTotal
    guard estimator != .leastSquares else {
      return fit(squares: squares, withinTotal: total, parameters: parameters)
    }
    return fit(
      within: within, unexplained: squares / total, rows: regression.design.outcome.count,
      parameters: parameters)
  }

  /// The same for least squares and two stages.
  ///
  /// - Parameter withinTotal: the sum of squares of the outcome after the effects.
  func fit(squares: Double, withinTotal: Double, parameters: Int) -> RegressionResult.Fit {
    fit(
      within: 1 - squares / withinTotal,
      unexplained: squares / Moments(sample.outcome, sample.weights).squares, rows: sample.outcome.count,
      parameters: parameters)
  }

  private func fit(
    within: Double?, unexplained: Double, rows: Int, parameters: Int
  ) -> RegressionResult.Fit {
    RegressionResult.Fit(
      within: within, between: between,
      overall: Self.squaredCorrelation(sample.outcome, values, sample.weights), dummies: 1 - unexplained,
      adjusted: 1 - unexplained * Double(rows - 1) / Double(rows - parameters))
  }

  private var units: GroupMeans {
    GroupMeans(sample.groups.units, count: sample.groups.unitCount, weights: sample.weights)
  }

  /// The squared correlation of the units' means.
  private var between: Double? {
    Self.squaredCorrelation(units.averages(sample.outcome), units.averages(values), nil)
  }

  /// The squared correlation of what is left without the units' means.
  private var within: Double? {
    var (left, right) = (sample.outcome, values)
    units.subtract(from: &left)
    units.subtract(from: &right)
    guard length(right) > Design.absorbedTolerance * length(values) else { return nil }
    return Self.squaredCorrelation(left, right, sample.weights)
  }

  /// `nil` when one of the two does not vary.
  private static func squaredCorrelation(
    _ left: [Double], _ right: [Double], _ weights: [Double]?
  ) -> Double? {
    let (first, second) = (Moments(left, weights), Moments(right, weights))
    let tolerance = Design.absorbedTolerance * Design.absorbedTolerance
    guard left.count > 1, first.squares > tolerance * first.mean * first.mean,
      second.squares > tolerance * second.mean * second.mean, first.squares > 0, second.squares > 0
    else { return nil }
    var product = 0.0
    for row in left.indices {
      product += (weights?[row] ?? 1) * (left[row] - first.mean) * (right[row] - second.mean)
    }
    return product * product / (first.squares * second.squares)
  }
}
