import Regressions

/// The outcome and the columns without effects, and the fit without spatial dependence that all models start from.
struct LinearDesign {
  let model: SpatialPanelModel
  let projection: EffectsProjection
  let outcome: [Double]
  /// The kept terms, as positions in the sample.
  let kept: [Int]
  /// The columns of the kept terms.
  let columns: [[Double]]
  let fit: DenseLeastSquares

  /// A column or outcome shorter than this share of its length before counts as nothing.
  private static let tolerance = 1e-10

  init(_ sample: SpatialSample, _ model: SpatialPanelModel) throws(SpatialModelError) {
    self.model = model
    let projection = EffectsProjection(
      effects: model.effects, units: sample.unitCount, periods: sample.periodCount)
    self.projection = projection
    outcome = projection.apply(sample.outcome)
    guard sample.variation(outcome, model.effects) > Self.tolerance * sample.outcomeLength else {
      throw .constantOutcome(model: model.name, outcome: model.outcome)
    }
    let constant = RegressionResult.constantName
    guard sample.terms.contains(where: { $0.name != constant }) else {
      throw .allRegressorsDropped(model: model.name)
    }
    // The constant first, so that a regressor that never varies is the one found collinear.
    let order =
      sample.terms.indices.filter { sample.terms[$0].name == constant }
      + sample.terms.indices.filter { sample.terms[$0].name != constant }
    let all = order.map { projection.apply(sample.terms[$0].values) }
    let first = try Self.leastSquares(all, outcome, model)
    kept = first.kept.map { order[$0] }.sorted()
    guard kept.contains(where: { sample.terms[$0].name != constant }) else {
      throw .allRegressorsDropped(model: model.name)
    }
    let parameters = kept.count + projection.absorbed + 2
    guard outcome.count > parameters else {
      throw .tooFewRows(model: model.name, rows: outcome.count, parameters: parameters)
    }
    columns = kept.map { projection.apply(sample.terms[$0].values) }
    fit = try Self.leastSquares(columns, outcome, model)
  }

  /// The fit of another outcome on columns that are not collinear.
  func leastSquares(_ columns: [[Double]], _ outcome: [Double]) throws(SpatialModelError)
    -> DenseLeastSquares
  {
    let fit = try Self.leastSquares(columns, outcome, model)
    guard fit.kept.count == columns.count else { throw .singularInformation(model: model.name) }
    return fit
  }

  /// The sum of squared residuals without spatial dependence.
  var squares: Double { fit.residuals.reduce(0) { $0 + $1 * $1 } }

  private static func leastSquares(
    _ columns: [[Double]], _ outcome: [Double], _ model: SpatialPanelModel
  ) throws(SpatialModelError) -> DenseLeastSquares {
    do {
      return try DenseLeastSquares(columns: columns, outcome: outcome, name: model.name)
    } catch {
      throw .regression(model: model.name, error)
    }
  }
}
