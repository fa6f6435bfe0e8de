import Panels

/// Columns with their names.
struct NamedColumns {
  var names: [String] = []
  var columns: [[Double]] = []

  var count: Int { names.count }

  mutating func append(_ name: String, _ column: [Double]) {
    names.append(name)
    columns.append(column)
  }

  func restricted(to positions: [Int]) -> NamedColumns {
    NamedColumns(names: positions.map { names[$0] }, columns: positions.map { columns[$0] })
  }

  static func + (left: NamedColumns, right: NamedColumns) -> NamedColumns {
    NamedColumns(names: left.names + right.names, columns: left.columns + right.columns)
  }
}

/// The columns of two stages after the within transformation, weights included, without those that add nothing.
struct InstrumentedDesign {
  let outcome: [Double]
  /// The sum of squares of the outcome after the effects.
  let withinTotal: Double
  let endogenous: NamedColumns
  /// The constant first when there are no effects.
  let exogenous: NamedColumns
  let instruments: NamedColumns
  /// Regressors without a coefficient, in the order of the equation.
  let droppedRegressors: [DroppedRegressor]
  /// Instruments that were not used, in the order given.
  let droppedInstruments: [DroppedRegressor]

  /// - Throws: `RegressionError`: what `Design` throws, an endogenous regressor that the effects absorb, fewer
  ///   instruments left than endogenous regressors, not more rows than columns and effects of the first stage.
  init(
    _ sample: EstimationSample, _ within: WithinTransformation, _ model: InstrumentalVariablesModel
  ) throws(RegressionError) {
    let equation = model.equation
    let design = try Design(sample, within, equation)
    outcome = design.outcome
    withinTotal = design.withinTotal
    if let name = model.endogenous.first(where: { design.absorbed.contains($0) }) {
      throw .notIdentified(model: equation.name, variable: name, .absorbedByEffects)
    }
    var (endogenous, exogenous) = (NamedColumns(), NamedColumns())
    for (name, column) in zip(design.names, design.columns) where !model.endogenous.contains(name) {
      exogenous.append(name, column)
    }
    for name in model.endogenous {
      guard let position = design.names.firstIndex(of: name) else { continue }
      endogenous.append(name, design.columns[position])
    }
    var (candidates, absorbed) = (NamedColumns(), Set<String>())
    for name in model.instruments {
      let values = sample.extra[name] ?? []
      let column = try within.apply(values, name: name)
      if length(column) <= Design.absorbedTolerance * length(values) {
        absorbed.insert(name)
      } else {
        candidates.append(name, column)
      }
    }
    // Exogenous regressors stand first, so that of collinear columns the instrument goes.
    let all = exogenous + candidates
    let kept =
      all.count == 0 ? [] : try LeastSquares(columns: all.columns, outcome: outcome, name: equation.name).kept
    self.endogenous = endogenous
    self.exogenous = all.restricted(to: kept.filter { $0 < exogenous.count })
    instruments = all.restricted(to: kept.filter { $0 >= exogenous.count })
    let used = Set(self.exogenous.names + endogenous.names + instruments.names)
    let absorbedReason: DroppedRegressor.Reason = equation.effects == .none ? .collinear : .absorbedByEffects
    func dropped(_ names: [String], _ absorbed: Set<String>) -> [DroppedRegressor] {
      names.filter { !used.contains($0) }
        .map { DroppedRegressor(name: $0, reason: absorbed.contains($0) ? absorbedReason : .collinear) }
    }
    droppedRegressors = dropped(equation.regressors, Set(design.absorbed))
    droppedInstruments = dropped(model.instruments, absorbed)
    guard instruments.count >= endogenous.count else {
      throw .underidentified(
        model: equation.name, endogenous: endogenous.count, instruments: instruments.count,
        dropped: droppedInstruments.map(\.name))
    }
    let parameters = self.exogenous.count + instruments.count + within.absorbed
    guard outcome.count > parameters else {
      throw .tooFewRows(model: equation.name, rows: outcome.count, parameters: parameters)
    }
  }
}
