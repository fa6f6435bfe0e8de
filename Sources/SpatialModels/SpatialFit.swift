/// A model at the maximum of its likelihood, before standard errors.
struct SpatialFit {
  /// The spatial parameter.
  let parameter: Double
  /// Evaluations of the likelihood.
  let steps: Int
  /// The kept terms, as positions in the sample, with their coefficients.
  let kept: [Int]
  let coefficients: [Double]
  /// The columns of the kept terms without effects; filtered by I - rW in an error model.
  let columns: [[Double]]
  /// The innovations e.
  let residuals: [Double]
  /// The outcome without effects.
  let outcome: [Double]
  /// The sum of squared residuals of the model without spatial dependence.
  let linearSquares: Double

  /// The sum of squared innovations.
  var squares: Double { dot(residuals, residuals) }

  init(
    _ sample: SpatialSample, _ weights: SpatialWeights, _ model: SpatialPanelModel, _ terms: LikelihoodTerms
  )
    throws(SpatialModelError)
  {
    let design = try LinearDesign(sample, model)
    switch model.dependence {
    case .lag, .durbin: self = try LagLikelihood(sample, weights, model, terms, design).fit()
    case .error: self = try ErrorLikelihood(sample, weights, model, terms, design).fit()
    }
    guard squares > 1e-24 * dot(outcome, outcome) else {
      throw .perfectFit(model: model.name)
    }
  }

  init(
    maximum: (parameter: Double, steps: Int), coefficients: [Double], columns: [[Double]],
    residuals: [Double], design: LinearDesign
  ) {
    (parameter, steps) = maximum
    (self.coefficients, self.columns, self.residuals) = (coefficients, columns, residuals)
    (kept, outcome, linearSquares) = (design.kept, design.outcome, design.squares)
  }
}
