import Regressions

/// The covariance of coefficients, spatial parameter and variance: the inverse of the information matrix, effects
/// concentrated out (Elhorst 2003, 2010).
struct InformationMatrix {
  /// In the order of the kept terms, then the spatial parameter, then the variance of the innovations.
  let covariance: SquareMatrix

  init(
    _ fit: SpatialFit, _ sample: SpatialSample, _ weights: SpatialWeights, _ model: SpatialPanelModel,
    _ terms: LikelihoodTerms, _ multiplier: SpatialMultiplier
  ) throws(SpatialModelError) {
    let variance = fit.squares / Double(terms.rows)
    let count = fit.kept.count
    let (parameter, last) = (count, count + 1)
    var matrix = SquareMatrix(size: count + 2)
    for row in 0..<count {
      for column in 0..<count {
        matrix[row, column] = dot(fit.columns[row], fit.columns[column]) / variance
      }
    }
    let periods = Double(terms.periods)
    matrix[parameter, parameter] = periods * multiplier.squareTrace
    matrix[parameter, last] = periods * multiplier.trace / variance
    matrix[last, parameter] = matrix[parameter, last]
    matrix[last, last] = Double(terms.rows) / (2 * variance * variance)
    if model.dependence != .error {
      let mean = Self.meanOfLag(fit, sample, weights, model, multiplier)
      matrix[parameter, parameter] += dot(mean, mean) / variance
      for row in 0..<count {
        matrix[row, parameter] = dot(fit.columns[row], mean) / variance
        matrix[parameter, row] = matrix[row, parameter]
      }
    }
    let inverse: SquareMatrix?
    do {
      inverse = try matrix.inverseOfDefinite()
    } catch {
      throw .regression(model: model.name, error)
    }
    guard let inverse else { throw .singularInformation(model: model.name) }
    covariance = inverse
  }

  /// The expected W y without effects: G (X b + effects), where X b + effects = y - r W y - e.
  private static func meanOfLag(
    _ fit: SpatialFit, _ sample: SpatialSample, _ weights: SpatialWeights, _ model: SpatialPanelModel,
    _ multiplier: SpatialMultiplier
  ) -> [Double] {
    let lag = weights.lag(sample.outcome, periods: sample.periodCount)
    let systematic = sample.outcome.indices.map {
      sample.outcome[$0] - fit.parameter * lag[$0] - fit.residuals[$0]
    }
    let projection = EffectsProjection(
      effects: model.effects, units: sample.unitCount, periods: sample.periodCount)
    return projection.apply(multiplier.applied(to: systematic, periods: sample.periodCount))
  }
}
