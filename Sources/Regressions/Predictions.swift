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
  ///   - squares: the weighted sum of squared residuals.
  ///   - withinTotal: the sum of squares of the outcome after the effects.
  ///   - parameters: coefficients and effects.
  func fit(squares: Double, withinTotal: Double, parameters: Int) -> RegressionResult.Fit {
    let n = Double(sample.outcome.count)
    let total = Moments(sample.outcome, sample.weights).squares
    let unexplained = squares / total
    return RegressionResult.Fit(
      within: 1 - squares / withinTotal, between: between,
      overall: Self.squaredCorrelation(sample.outcome, values, sample.weights), dummies: 1 - unexplained,
      adjusted: 1 - unexplained * (n - 1) / (n - Double(parameters)))
  }

  /// The squared correlation of the units' means.
  private var between: Double? {
    let means = GroupMeans(sample.groups.units, count: sample.groups.unitCount, weights: sample.weights)
    func averages(_ values: [Double]) -> [Double] { zip(means.sums(values), means.totals).map { $0 / $1 } }
    return Self.squaredCorrelation(averages(sample.outcome), averages(values), nil)
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
