import Panels
import Regressions

/// The values of a model on a balanced panel, in the order of the weights' units, each over all periods. Where units have
/// effects their means are taken out at once: W mixes units, not periods, so every lag is without them too.
struct SpatialSample {
  /// One regressor, lag of a regressor, or the constant.
  struct Term {
    let name: String
    let values: [Double]
  }

  let unitCount: Int
  let periodCount: Int
  let outcome: [Double]
  /// Regressors in the model's order, their lags in a Durbin model, the constant last when there are no effects.
  let terms: [Term]
  /// Regressors and lags that the effects explain fully.
  let absorbed: [String]
  /// The sum of squares of the outcome about its mean, effects included.
  let totalSquares: Double
  /// The Euclidean length of the outcome, effects included.
  let outcomeLength: Double
  /// Rows with a value that the source does not give.
  let filledRowCount: Int

  /// A column shorter than this share of its length before the effects were taken out counts as absorbed.
  private static let absorbedTolerance = 1e-10

  init(_ panel: Panel, _ weights: SpatialWeights, _ model: SpatialPanelModel) throws(SpatialModelError) {
    let order = try Self.order(panel, weights, model)
    let columns = try Self.columns(panel, model)
    let positions = order.flatMap { unit in
      panel.periods.indices.map { unit * panel.periods.count + $0 }
    }
    try Self.checkBalance(panel, columns, positions, model)
    let raw = columns.map { column in positions.map { column[$0].value ?? 0 } }
    let periods = panel.periods.count
    let projection = EffectsProjection(effects: model.effects, units: order.count, periods: periods)
    outcome = projection.withoutUnits(raw[0])
    var terms: [Term] = []
    var absorbed: [String] = []
    var candidates = zip(model.regressors, raw.dropFirst()).map { ($0, $1) }
    if model.dependence == .durbin {
      candidates += candidates.map {
        (SpatialPanelModel.lagName($0.0), weights.lag($0.1, periods: periods))
      }
    }
    for (name, values) in candidates {
      if Self.length(projection.apply(values)) <= Self.absorbedTolerance * Self.length(values) {
        absorbed.append(name)
      } else {
        terms.append(Term(name: name, values: projection.withoutUnits(values)))
      }
    }
    if model.effects == .none {
      let ones = [Double](repeating: 1, count: outcome.count)
      terms.append(Term(name: RegressionResult.constantName, values: ones))
    }
    self.terms = terms
    self.absorbed = absorbed
    (unitCount, periodCount) = (order.count, periods)
    outcomeLength = Self.length(raw[0])
    let centred = Self.centred(raw[0])
    totalSquares = dot(centred, centred)
    filledRowCount = positions.count { position in
      columns.contains { $0[position].state != .observed }
    }
  }

  /// The panel's position of each unit of the weights.
  private static func order(_ panel: Panel, _ weights: SpatialWeights, _ model: SpatialPanelModel)
    throws(SpatialModelError) -> [Int]
  {
    let known = Set(weights.units)
    let onlyPanel = panel.units.filter { !known.contains($0) }
    let onlyWeights = weights.units.filter { panel.index(of: $0) == nil }
    guard onlyPanel.isEmpty, onlyWeights.isEmpty else {
      throw .unitsDiffer(model: model.name, onlyPanel: onlyPanel, onlyWeights: onlyWeights)
    }
    return weights.units.compactMap { panel.index(of: $0) }
  }

  private static func columns(_ panel: Panel, _ model: SpatialPanelModel) throws(SpatialModelError)
    -> [Column]
  {
    var columns: [Column] = []
    do {
      for name in [model.outcome] + model.regressors { columns.append(try panel.column(name)) }
    } catch {
      throw .panel(model: model.name, error)
    }
    return columns
  }

  private static func checkBalance(
    _ panel: Panel, _ columns: [Column], _ positions: [Int], _ model: SpatialPanelModel
  ) throws(SpatialModelError) {
    let rows = positions.compactMap { position -> IncompleteRow? in
      let names = columns.filter { $0[position].state == .missing }.map(\.name)
      guard !names.isEmpty else { return nil }
      let (unit, period) = position.quotientAndRemainder(dividingBy: panel.periods.count)
      return IncompleteRow(unit: panel.units[unit], period: panel.periods[period], variables: names)
    }
    guard rows.isEmpty else { throw .unbalanced(model: model.name, rows: rows) }
  }

  private static func length(_ values: [Double]) -> Double {
    let largest = values.lazy.map { abs($0) }.max() ?? 0
    guard largest > 0, largest.isFinite else { return largest }
    return largest * values.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
  }

  /// How long what there is to explain is: the outcome without effects, or about its mean.
  func variation(_ outcome: [Double], _ effects: FixedEffects) -> Double {
    guard effects == .none else { return Self.length(outcome) }
    return Self.length(Self.centred(outcome))
  }

  /// The values about their mean.
  static func centred(_ values: [Double]) -> [Double] {
    let rough = values.reduce(0, +) / Double(values.count)
    let mean = rough + values.reduce(0) { $0 + ($1 - rough) } / Double(values.count)
    return values.map { $0 - mean }
  }
}
