/// The columns that least squares see, weights included.
struct Design {
  /// Columns shorter than this share of their length before the effects were taken out count as absorbed.
  static let absorbedTolerance = 1e-10

  /// The names of the columns, the constant first: a regressor that never varies is then the one found collinear.
  private(set) var names: [String] = []
  private(set) var columns: [[Double]] = []
  /// Regressors that the effects explain.
  private(set) var absorbed: [String] = []
  /// The outcome.
  let outcome: [Double]
  /// The sum of squares of the outcome that the regressors may explain; with a constant that about the mean.
  let withinTotal: Double

  /// - Parameters:
  ///   - transform: what is done to every column.
  /// - Throws: `RegressionError.constantOutcome`, or what the transformation throws.
  init(
    _ sample: EstimationSample, _ model: RegressionModel, hasConstant: Bool,
    transform: ([Double], String) throws(RegressionError) -> [Double]
  ) throws(RegressionError) {
    outcome = try transform(sample.outcome, model.outcome)
    if !hasConstant {
      withinTotal = outcome.reduce(0) { $0 + $1 * $1 }
    } else if let weights = sample.weights {
      withinTotal = Moments(sample.outcome, weights).squares
    } else {
      withinTotal = Moments(outcome).squares
    }
    guard withinTotal.squareRoot() > Self.absorbedTolerance * length(sample.outcome) else {
      throw .constantOutcome(model: model.name, outcome: model.outcome, effects: model.effects)
    }
    if hasConstant {
      names.append(RegressionResult.constantName)
      columns.append(try transform(Array(repeating: 1, count: sample.outcome.count), model.name))
    }
    for (name, values) in zip(model.regressors, sample.regressors) {
      let transformed = try transform(values, name)
      if length(transformed) <= Self.absorbedTolerance * length(values) {
        absorbed.append(name)
      } else {
        names.append(name)
        columns.append(transformed)
      }
    }
  }

  /// The columns of least squares with effects: a constant when there are none.
  init(
    _ sample: EstimationSample, _ within: WithinTransformation, _ model: RegressionModel
  ) throws(RegressionError) {
    try self.init(sample, model, hasConstant: within.effects == .none) {
      values, name throws(RegressionError) in try within.apply(values, name: name)
    }
  }
}
