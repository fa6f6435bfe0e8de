import Regressions

/// The likelihood of lag and Durbin models, y = r W y + X b + effects + e (Ord 1975, Elhorst 2003).
struct LagLikelihood {
  private let model: SpatialPanelModel
  private let terms: LikelihoodTerms
  private let bounds: ClosedRange<Double>
  private let design: LinearDesign
  /// W y on the same columns.
  private let lagged: DenseLeastSquares

  init(
    _ sample: SpatialSample, _ weights: SpatialWeights, _ model: SpatialPanelModel, _ terms: LikelihoodTerms,
    _ design: LinearDesign
  ) throws(SpatialModelError) {
    (self.model, self.terms, self.design) = (model, terms, design)
    bounds = weights.bounds
    let values = weights.lag(sample.outcome, periods: sample.periodCount)
    lagged = try design.leastSquares(design.columns, design.projection.apply(values))
  }

  /// The residuals and the coefficients are those of y less r times those of W y.
  func fit() throws(SpatialModelError) -> SpatialFit {
    let likelihood = ConcentratedLikelihood(model: model.name, terms: terms, bounds: bounds) { parameter in
      let own = residuals(parameter)
      return .init(squares: dot(own, own), slope: dot(own, lagged.residuals))
    }
    let maximum = try likelihood.maximum()
    let coefficients = zip(design.fit.coefficients, lagged.coefficients).map {
      $0 - maximum.parameter * $1
    }
    return SpatialFit(
      maximum: maximum, coefficients: coefficients, columns: design.columns,
      residuals: residuals(maximum.parameter), design: design)
  }

  private func residuals(_ parameter: Double) -> [Double] {
    zip(design.fit.residuals, lagged.residuals).map { $0 - parameter * $1 }
  }
}

/// The sum of products.
func dot(_ left: [Double], _ right: [Double]) -> Double {
  zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
}
