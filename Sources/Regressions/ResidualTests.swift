import Panels

/// Tests on residuals of panels.
enum ResidualTests {
  /// N^2 / (2 (sum T_i^2 - N)) (sum over units of squared sums of pooled residuals / their sum of squares - 1)^2.
  static func breuschPagan(
    _ model: RegressionModel, on panel: Panel
  ) throws(RegressionError) -> TestResult {
    let pooled = try model.with(.leastSquares, effects: .none)
    let sample = try EstimationSample(panel, pooled)
    let residuals = try pooled.estimated(sample).fit.residuals
    let units = GroupMeans(sample.groups.units, count: sample.groups.unitCount, weights: nil)
    let squares = residuals.reduce(0) { $0 + $1 * $1 }
    let share = units.sums(residuals).reduce(0) { $0 + $1 * $1 } / squares - 1
    let rows = Double(residuals.count)
    let pairs = units.totals.reduce(0) { $0 + $1 * $1 } - rows
    guard pairs > 0 else { throw .noRepeatedUnits(model: model.name) }
    return TestResult(
      .breuschPagan, statistic: rows * rows / (2 * pairs) * share * share,
      distribution: .chiSquared(degrees: 1))
  }

  /// The residuals of first differences regressed on those of the year before, no constant, clustered by unit with G /
  /// (G - 1): without serial correlation the coefficient is -1/2.
  static func wooldridge(_ model: RegressionModel, on panel: Panel) throws(RegressionError) -> TestResult {
    let differences = try model.with(.firstDifferences, effects: .unit)
    let sample = try EstimationSample(panel, differences)
    let estimated = try differences.estimated(sample)
    let (rows, residuals) = (estimated.regression.sample, estimated.fit.residuals)
    var pairs: [(earlier: Int, later: Int)] = []
    for row in residuals.indices.dropFirst() where rows.groups.units[row] == rows.groups.units[row - 1] {
      let (before, now) = (rows.groups.periods[row - 1], rows.groups.periods[row])
      if rows.periods[now] - rows.periods[before] == 1 { pairs.append((row - 1, row)) }
    }
    guard pairs.count > 1 else { throw .noRepeatedUnits(model: model.name) }
    let lagged = pairs.map { residuals[$0.earlier] }
    let fit = try LeastSquares(
      columns: [lagged], outcome: pairs.map { residuals[$0.later] }, name: model.name)
    let covariance = try Covariance(
      bread: fit.inverseGram, columns: [lagged], residuals: fit.residuals,
      groups: RowGroups(
        units: pairs.map { rows.groups.units[$0.later] }, periods: pairs.map { rows.groups.periods[$0.later] }
      ),
      errors: .clustered(.unit), convention: .reghdfe, parameters: ParameterCount(coefficients: 1),
      name: model.name)
    let distance = fit.coefficients[0] + 0.5
    return TestResult(
      .wooldridge, statistic: distance * distance / covariance.matrix[0, 0],
      distribution: .f(numerator: 1, denominator: covariance.facts.degrees ?? 0))
  }

  /// sqrt(1 / pairs) sum over pairs of units of sqrt(T_ij) r_ij, the correlation of their residuals over the T_ij periods
  /// that both have; pairs with fewer than two such periods, or without variation, are left out.
  static func pesaran(_ model: RegressionModel, on panel: Panel) throws(RegressionError) -> TestResult {
    let least = try model.with(
      .leastSquares, effects: model.estimator == .leastSquares ? model.effects : .unit)
    let sample = try EstimationSample(panel, least)
    let residuals = try least.estimated(sample).fit.residuals
    let groups = sample.groups
    var series = [[Double]](
      repeating: Array(repeating: .nan, count: groups.periodCount), count: groups.unitCount)
    for row in residuals.indices { series[groups.units[row]][groups.periods[row]] = residuals[row] }
    var (sum, pairs) = (0.0, 0)
    for later in series.indices {
      for earlier in 0..<later {
        guard let (r, common) = correlation(series[earlier], series[later]) else { continue }
        sum += Double(common).squareRoot() * r
        pairs += 1
      }
    }
    guard pairs > 0 else { throw .noRepeatedUnits(model: model.name) }
    return TestResult(.pesaranCD, statistic: sum / Double(pairs).squareRoot(), distribution: .normal)
  }

  /// The correlation over the positions at which both have a value, and how many these are; nothing is allocated, for
  /// pairs are many.
  private static func correlation(_ left: [Double], _ right: [Double]) -> (Double, Int)? {
    var (common, first, second) = (0, 0.0, 0.0)
    for position in left.indices where !left[position].isNaN && !right[position].isNaN {
      common += 1
      first += left[position]
      second += right[position]
    }
    guard common > 1 else { return nil }
    let means = (first / Double(common), second / Double(common))
    var (product, squares) = (0.0, (0.0, 0.0))
    for position in left.indices where !left[position].isNaN && !right[position].isNaN {
      let (a, b) = (left[position] - means.0, right[position] - means.1)
      product += a * b
      squares.0 += a * a
      squares.1 += b * b
    }
    guard squares.0 > 0, squares.1 > 0 else { return nil }
    return (product / (squares.0 * squares.1).squareRoot(), common)
  }
}
