import Regressions

/// The likelihood of error models, y = X b + effects + u with u = r W u + e: generalised least squares at each value of r
/// (Elhorst 2003).
struct ErrorLikelihood {
  private let model: SpatialPanelModel
  private let terms: LikelihoodTerms
  private let weights: SpatialWeights
  private let periods: Int
  private let design: LinearDesign
  /// The outcome and its lag, unit means taken out.
  private let outcome: Filterable
  /// The kept columns and their lags, unit means taken out.
  private let columns: [Filterable]

  /// A variable with its lag.
  private struct Filterable {
    let own: [Double]
    let lag: [Double]

    /// (I - rW) z.
    func filtered(_ parameter: Double) -> [Double] { zip(own, lag).map { $0 - parameter * $1 } }
  }

  init(
    _ sample: SpatialSample, _ weights: SpatialWeights, _ model: SpatialPanelModel, _ terms: LikelihoodTerms,
    _ design: LinearDesign
  ) throws(SpatialModelError) {
    (self.model, self.terms, self.weights, self.design) = (model, terms, weights, design)
    periods = sample.periodCount
    func filterable(_ values: [Double]) -> Filterable {
      Filterable(own: values, lag: weights.lag(values, periods: sample.periodCount))
    }
    outcome = filterable(sample.outcome)
    columns = design.kept.map { filterable(sample.terms[$0].values) }
  }

  func fit() throws(SpatialModelError) -> SpatialFit {
    let likelihood = ConcentratedLikelihood(model: model.name, terms: terms, bounds: weights.bounds) {
      (parameter) throws(SpatialModelError) in
      let (fit, _) = try filteredFit(parameter)
      return .init(squares: dot(fit.residuals, fit.residuals), slope: slope(fit, parameter))
    }
    let maximum = try likelihood.maximum()
    let (fit, columns) = try filteredFit(maximum.parameter)
    return SpatialFit(
      maximum: maximum, coefficients: fit.coefficients, columns: columns, residuals: fit.residuals,
      design: design)
  }

  /// The effect of a period comes out of the filter as (I - rW) 1.
  private func projection(_ parameter: Double) -> EffectsProjection {
    EffectsProjection(
      effects: model.effects, periods: periods, direction: weights.rowSums.map { 1 - parameter * $0 })
  }

  private func filteredFit(_ parameter: Double) throws(SpatialModelError) -> (
    fit: DenseLeastSquares, columns: [[Double]]
  ) {
    let projection = projection(parameter)
    let filtered = columns.map { projection.apply($0.filtered(parameter)) }
    let fit = try design.leastSquares(filtered, projection.apply(outcome.filtered(parameter)))
    return (fit, filtered)
  }

  /// e'W u with u = y - X b - effects: minus half the derivative of e'e, as b and the effects minimise it.
  private func slope(_ fit: DenseLeastSquares, _ parameter: Double) -> Double {
    var (own, lag) = (outcome.own, outcome.lag)
    for (column, coefficient) in zip(columns, fit.coefficients) {
      for row in own.indices {
        own[row] -= coefficient * column.own[row]
        lag[row] -= coefficient * column.lag[row]
      }
    }
    let slope = dot(fit.residuals, lag)
    // Unit effects are orthogonal to e, and so are the lags of period effects when all rows of W have one sum.
    let projection = projection(parameter)
    guard projection.hasPeriods else { return slope }
    let filtered = zip(own, lag).map { $0 - parameter * $1 }
    let square = dot(projection.direction, projection.direction)
    return (0..<periods).reduce(slope) { slope, period in
      var (effect, part) = (0.0, 0.0)
      for (unit, sum) in weights.rowSums.enumerated() {
        let row = unit * periods + period
        effect += projection.direction[unit] * filtered[row] / square
        part += sum * fit.residuals[row]
      }
      return slope - effect * part
    }
  }
}
