/// The columns of a regression after the within transformation, weights included; a constant first when there are no
/// effects.
struct Design {
  /// Columns shorter than this share of their length before the effects were taken out count as absorbed.
  static let absorbedTolerance = 1e-10

  /// The names of the columns.
  private(set) var names: [String] = []
  private(set) var columns: [[Double]] = []
  /// Regressors that the effects explain.
  private(set) var absorbed: [String] = []
  /// The outcome.
  let outcome: [Double]
  /// The sum of squares of the outcome that is left after the effects; without effects that about its mean.
  let withinTotal: Double

  /// - Throws: `RegressionError.constantOutcome`, or what taking the effects out throws.
  init(
    _ sample: EstimationSample, _ within: WithinTransformation, _ model: RegressionModel
  ) throws(RegressionError) {
    outcome = try within.apply(sample.outcome, name: model.outcome)
    withinTotal =
      model.effects == .none
      ? Moments(sample.outcome, sample.weights).squares : outcome.reduce(0) { $0 + $1 * $1 }
    guard withinTotal.squareRoot() > Self.absorbedTolerance * length(sample.outcome) else {
      throw .constantOutcome(model: model.name, outcome: model.outcome, effects: model.effects)
    }
    if model.effects == .none {
      // First, so that a regressor that never varies is the one found collinear.
      names.append(RegressionResult.constantName)
      columns.append(try within.apply(Array(repeating: 1, count: outcome.count), name: model.name))
    }
    for (name, values) in zip(model.regressors, sample.regressors) {
      let transformed = try within.apply(values, name: name)
      if length(transformed) <= Self.absorbedTolerance * length(values) {
        absorbed.append(name)
      } else {
        names.append(name)
        columns.append(transformed)
      }
    }
  }
}

/// The weighted mean of values and their sum of squares about it.
struct Moments {
  let mean: Double
  let squares: Double

  init(_ values: [Double], _ weights: [Double]?) {
    var (total, sum) = (0.0, 0.0)
    for row in values.indices {
      let weight = weights?[row] ?? 1
      total += weight
      sum += weight * values[row]
    }
    // Rounding of a first mean is taken out by the mean of the differences from it.
    let rough = sum / total
    var rest = 0.0
    for row in values.indices { rest += (weights?[row] ?? 1) * (values[row] - rough) }
    mean = rough + rest / total
    var squares = 0.0
    for row in values.indices {
      squares += (weights?[row] ?? 1) * (values[row] - mean) * (values[row] - mean)
    }
    self.squares = squares
  }
}
