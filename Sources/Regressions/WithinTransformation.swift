/// Takes the effects of units, periods or both out of a variable, and multiplies what is left with the roots of the
/// weights: what least squares of a weighted model with effects needs of every column.
///
/// One kind of effects is a weighted mean. Two kinds are solved exactly (`TwoWayProjection`), for unbalanced panels too.
struct WithinTransformation {
  /// Means count as zero below this share of the largest value left after the first turn.
  static let tolerance = 1e-13
  /// How often what rounding left is taken out again.
  private static let maximumTurns = 20

  /// The unit and period of each row.
  let groups: RowGroups
  /// Which effects are taken out.
  let effects: FixedEffects
  /// How many parameters the effects take: U, T, or U + T minus the number of unconnected parts of the panel.
  let absorbed: Int
  private let weights: [Double]?
  private let rootWeights: [Double]?
  private let projection: Projection

  private enum Projection {
    case none
    case means(GroupMeans)
    case twoWay(TwoWayProjection)
  }

  /// - Parameter weights: positive, one a row; `nil` for 1.
  /// - Throws: `RegressionError.lapack`.
  init(
    groups: RowGroups, effects: FixedEffects, weights: [Double]? = nil
  ) throws(RegressionError) {
    _ = singleThread
    self.groups = groups
    self.effects = effects
    self.weights = weights
    rootWeights = weights?.map { $0.squareRoot() }
    switch effects {
    case .none:
      absorbed = 0
      projection = .none
    case .unit:
      absorbed = groups.unitCount
      projection = .means(GroupMeans(groups.units, count: groups.unitCount, weights: weights))
    case .period:
      absorbed = groups.periodCount
      projection = .means(GroupMeans(groups.periods, count: groups.periodCount, weights: weights))
    case .twoWay:
      let twoWay = try TwoWayProjection(groups: groups, weights: weights)
      absorbed = groups.unitCount + groups.periodCount - twoWay.parts
      projection = .twoWay(twoWay)
    }
  }

  /// The variable without its effects, times the roots of the weights.
  ///
  /// - Throws: `RegressionError.notConverged` when effects remain, which takes an almost unconnected panel, or
  ///   `notFinite` when sums overflow.
  func apply(_ values: [Double], name: String) throws(RegressionError) -> [Double] {
    var values = values
    var limit = 0.0
    for turn in 0...Self.maximumTurns {
      let largest = subtractEffects(from: &values)
      guard largest.isFinite else { throw .notFinite(model: name) }
      if turn == 0 { limit = Self.tolerance * values.reduce(0) { max($0, abs($1)) } }
      // One mean of one grouping is exact but for rounding, which the second turn takes out.
      if turn > 0, largest <= limit { return weighted(values) }
      if case .none = projection { return weighted(values) }
    }
    throw .notConverged(variable: name, turns: Self.maximumTurns)
  }

  /// The same for values that carry the roots of the weights already.
  func applyToWeighted(_ values: [Double], name: String) throws(RegressionError) -> [Double] {
    guard let rootWeights else { return try apply(values, name: name) }
    return try apply(zip(values, rootWeights).map { $0 / $1 }, name: name)
  }

  /// - Returns: the largest effect that was taken out.
  private func subtractEffects(from values: inout [Double]) -> Double {
    switch projection {
    case .none: 0
    case .means(let means): means.subtract(from: &values)
    case .twoWay(let projection): projection.subtract(from: &values)
    }
  }

  private func weighted(_ values: [Double]) -> [Double] {
    guard let rootWeights else { return values }
    return zip(values, rootWeights).map { $0 * $1 }
  }

  /// The part of the effects in the diagonal of the hat matrix of the regression on dummies, one a row.
  ///
  /// - Throws: `RegressionError.lapack`, `tooManyEffects`.
  func leverages(name: String) throws(RegressionError) -> [Double] {
    switch projection {
    case .none: return Array(repeating: 0, count: groups.rowCount)
    case .means(let means): return groups.units.indices.map { means.leverage(row: $0) }
    case .twoWay(let projection): return try projection.leverages(name: name)
    }
  }
}
