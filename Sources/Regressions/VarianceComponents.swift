/// The variances of unit effects and of what is left, by Swamy and Arora (1972), in unbalanced panels with the traces of
/// Baltagi and Chang (1994), as R's `plm` has them.
public struct VarianceComponents: Hashable, Sendable {
  /// The variance of the unit effects; 0 when its estimate is negative.
  public let unit: Double
  /// The variance of what is left.
  public let error: Double
  /// The shares of the units' means that random effects take out: the smallest and the largest over units.
  public let theta: ClosedRange<Double>

  /// - Throws: `RegressionError.tooFewRows` when rows or units do not suffice for the within or the between regression.
  init(_ sample: EstimationSample, _ model: RegressionModel) throws(RegressionError) {
    let groups = sample.groups
    let within = try WithinTransformation(groups: groups, effects: .unit)
    let outcome = try within.apply(sample.outcome, name: model.outcome)
    var columns: [[Double]] = []
    for (name, values) in zip(model.regressors, sample.regressors) {
      let column = try within.apply(values, name: name)
      if length(column) > Design.absorbedTolerance * length(values) { columns.append(column) }
    }
    var squares = outcome.reduce(0) { $0 + $1 * $1 }
    var kept = 0
    if !columns.isEmpty {
      let fit = try LeastSquares(columns: columns, outcome: outcome, name: model.name)
      squares = fit.residuals.reduce(0) { $0 + $1 * $1 }
      kept = fit.kept.count
    }
    let rows = sample.outcome.count
    let degrees = rows - groups.unitCount - kept
    guard degrees > 0 else {
      throw .tooFewRows(model: model.name, rows: rows, parameters: groups.unitCount + kept)
    }
    error = squares / Double(degrees)
    let means = GroupMeans(groups.units, count: groups.unitCount, weights: nil)
    unit = max(0, try Self.unitVariance(sample, model, means, error: error))
    let shares = Self.shares(unit: unit, error: error, rowsByUnit: means.totals)
    theta = (shares.min() ?? 0)...(shares.max() ?? 0)
  }

  /// From the regression of the units' means, each weighed with its rows: (SSR - (U - K) error) / (N - trace), the trace
  /// the sum of rows x leverage.
  private static func unitVariance(
    _ sample: EstimationSample, _ model: RegressionModel, _ means: GroupMeans, error: Double
  ) throws(RegressionError) -> Double {
    let roots = means.totals.map { $0.squareRoot() }
    func weighted(_ values: [Double]) -> [Double] { zip(means.averages(values), roots).map { $0 * $1 } }
    let columns = [roots] + sample.regressors.map(weighted)
    let fit = try LeastSquares(columns: columns, outcome: weighted(sample.outcome), name: model.name)
    let leverages = fit.leverages(fit.kept.map { columns[$0] })
    let trace = zip(leverages, means.totals).reduce(0) { $0 + $1.0 * $1.1 }
    let squares = fit.residuals.reduce(0) { $0 + $1 * $1 }
    let degrees = Double(roots.count - fit.kept.count)
    return (squares - degrees * error) / (Double(sample.outcome.count) - trace)
  }

  /// The share of each unit's mean that is taken out: 1 - sqrt(error / (T unit + error)).
  func shares(rowsByUnit: [Double]) -> [Double] {
    Self.shares(unit: unit, error: error, rowsByUnit: rowsByUnit)
  }

  private static func shares(unit: Double, error: Double, rowsByUnit: [Double]) -> [Double] {
    rowsByUnit.map { error > 0 ? 1 - (error / ($0 * unit + error)).squareRoot() : 1 }
  }
}
