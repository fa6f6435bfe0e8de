/// The covariance of coefficients, with what its small-sample factor counted.
struct Covariance {
  let matrix: SquareMatrix
  /// What the sandwich, or the residual variance, was multiplied with.
  let factor: Double
  /// Degrees of freedom of t and of the denominator of F.
  let degrees: Int
  /// K of the factor.
  let parameterCount: Int

  /// - Parameters:
  ///   - columns: the kept regressors after the within transformation.
  ///   - allParameters: regressors (the constant included, if any) and effects.
  init(
    _ fit: LeastSquares, columns: [[Double]], within: WithinTransformation, model: RegressionModel,
    allParameters: Int
  ) throws(RegressionError) {
    let rows = fit.residuals.count
    let residualDegrees = rows - allParameters
    switch model.standardErrors {
    case .iid:
      parameterCount = allParameters
      factor = 1 / Double(residualDegrees)
      degrees = residualDegrees
      let sum = fit.residuals.reduce(0) { $0 + $1 * $1 }
      matrix = fit.inverseGram.scaled(by: factor * sum)
    case .hc1:
      parameterCount = allParameters
      factor = Double(rows) / Double(residualDegrees)
      degrees = residualDegrees
      let scores = fit.residuals.indices.map { row in columns.map { $0[row] * fit.residuals[row] } }
      matrix = (fit.inverseGram * Self.meat(scores) * fit.inverseGram).scaled(by: factor)
    case .clusteredByUnit:
      let clusters = within.unitCount
      guard clusters > 1 else { throw .tooFewClusters(outcome: model.outcome, found: clusters) }
      parameterCount = Self.clusteredParameters(allParameters, within: within, model: model)
      factor =
        Double(clusters) / Double(clusters - 1) * Double(rows - 1) / Double(rows - parameterCount)
      degrees = clusters - 1
      var scores = Array(repeating: Array(repeating: 0.0, count: columns.count), count: clusters)
      for (row, unit) in within.units.enumerated() {
        for (index, column) in columns.enumerated() {
          scores[unit][index] += column[row] * fit.residuals[row]
        }
      }
      matrix = (fit.inverseGram * Self.meat(scores) * fit.inverseGram).scaled(by: factor)
    }
  }

  private static func clusteredParameters(
    _ allParameters: Int, within: WithinTransformation, model: RegressionModel
  ) -> Int {
    guard model.smallSampleFactor == .nested, model.effects.hasUnits else { return allParameters }
    return allParameters - within.unitCount + 1
  }

  /// The sum of the outer products of score vectors.
  private static func meat(_ scores: [[Double]]) -> SquareMatrix {
    var meat = SquareMatrix(size: scores.first?.count ?? 0)
    for score in scores {
      for row in score.indices {
        for column in score.indices { meat[row, column] += score[row] * score[column] }
      }
    }
    return meat
  }
}
