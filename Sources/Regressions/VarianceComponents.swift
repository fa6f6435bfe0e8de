/// The variances of random effects and of what is left, by Swamy and Arora (1972): of units, in unbalanced panels with the
/// traces of Baltagi and Chang (1994), or of units and periods in balanced ones, as R's `plm` has them.
public struct VarianceComponents: Hashable, Sendable {
  /// The variance of the unit effects; 0 when its estimate is negative.
  public let unit: Double
  /// The variance of the period effects; 0 when its estimate is negative, `nil` when periods have none.
  public let period: Double?
  /// The variance of what is left.
  public let error: Double
  /// The shares of the units' means that random effects take out: the smallest and the largest over units.
  public let theta: ClosedRange<Double>

  /// - Throws: `RegressionError.tooFewRows` when rows do not suffice for the within regression, `tooFewMeans` when units
  ///   or periods do not for that of their means, `unbalanced`.
  init(_ sample: EstimationSample, _ model: RegressionModel) throws(RegressionError) {
    let groups = sample.groups
    if model.effects.hasPeriods, groups.rowCount < groups.unitCount * groups.periodCount {
      throw .unbalanced(
        model: model.name, rows: groups.rowCount, units: groups.unitCount, periods: groups.periodCount)
    }
    let error = try Self.errorVariance(sample, model)
    let units = GroupMeans(groups.units, count: groups.unitCount, weights: nil)
    unit = max(0, try Self.variance(of: units, "unit", sample, model, error: error))
    if model.effects.hasPeriods {
      let periods = GroupMeans(groups.periods, count: groups.periodCount, weights: nil)
      period = max(0, try Self.variance(of: periods, "period", sample, model, error: error))
    } else {
      period = nil
    }
    self.error = error
    let shares = units.totals.map { [unit] in Self.share(of: unit, count: $0, error: error) }
    theta = (shares.min() ?? 0)...(shares.max() ?? 0)
  }

  /// The variance of the residuals of the regression within the effects.
  private static func errorVariance(
    _ sample: EstimationSample, _ model: RegressionModel
  ) throws(RegressionError) -> Double {
    let within = try WithinTransformation(groups: sample.groups, effects: model.effects)
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
    guard rows > within.absorbed + kept else {
      throw .tooFewRows(model: model.name, rows: rows, parameters: within.absorbed + kept)
    }
    return squares / Double(rows - within.absorbed - kept)
  }

  /// From the regression of the means of G units or periods, each weighed with its rows: (SSR - (G - K) error) /
  /// (N - trace), the trace the sum of rows x leverage.
  private static func variance(
    of means: GroupMeans, _ dimension: String, _ sample: EstimationSample, _ model: RegressionModel,
    error: Double
  ) throws(RegressionError) -> Double {
    let roots = means.totals.map { $0.squareRoot() }
    func weighted(_ values: [Double]) -> [Double] { zip(means.averages(values), roots).map { $0 * $1 } }
    let columns = [roots] + sample.regressors.map(weighted)
    guard roots.count > columns.count else {
      throw .tooFewMeans(
        model: model.name, dimension: dimension, found: roots.count, parameters: columns.count)
    }
    let fit = try LeastSquares(columns: columns, outcome: weighted(sample.outcome), name: model.name)
    let leverages = fit.leverages(fit.kept.map { columns[$0] })
    let trace = zip(leverages, means.totals).reduce(0) { $0 + $1.0 * $1.1 }
    let squares = fit.residuals.reduce(0) { $0 + $1 * $1 }
    let degrees = Double(roots.count - fit.kept.count)
    return (squares - degrees * error) / (Double(sample.outcome.count) - trace)
  }

  /// The share of the mean of so many rows that is taken out: 1 - sqrt(error / (rows x variance + error)).
  private static func share(of variance: Double, count: Double, error: Double) -> Double {
    error > 0 ? 1 - (error / (count * variance + error)).squareRoot() : 1
  }

  /// What generalised least squares do to every column: shares of the means are taken out of it. Of both effects it is
  /// y - θ1 unit mean - θ2 period mean + θ3 overall mean, θ3 = θ1 + θ2 - 1 + sqrt(error / (T unit + N period + error)).
  func quasiDemeaning(_ groups: RowGroups) -> ([Double]) -> [Double] {
    let (unit, error) = (unit, error)
    let units = GroupMeans(groups.units, count: groups.unitCount, weights: nil)
    let unitShares = units.totals.map { Self.share(of: unit, count: $0, error: error) }
    guard let period else { return { units.subtracting(unitShares, of: $0) } }
    let periods = GroupMeans(groups.periods, count: groups.periodCount, weights: nil)
    let periodShares = periods.totals.map { Self.share(of: period, count: $0, error: error) }
    // The panel is balanced: every unit has as many rows as there are periods.
    let all = Double(groups.periodCount) * unit + Double(groups.unitCount) * period
    let total =
      (unitShares.first ?? 0) + (periodShares.first ?? 0) - Self.share(of: all, count: 1, error: error)
    return { values in
      let mean = values.reduce(0, +) / Double(values.count)
      // Both means are those of the values as they are.
      let withoutUnits = units.subtracting(unitShares, of: values)
      let withoutPeriods = periods.subtracting(periodShares, of: values)
      return values.indices.map { withoutUnits[$0] + withoutPeriods[$0] - values[$0] + total * mean }
    }
  }
}
