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
    let (endogenous, exogenous) = try Self.regressors(design, model)
    let (candidates, absorbed) = try Self.candidates(sample, within, model)
    // Exogenous regressors stand first, so that of collinear columns the instrument goes.
    let all = exogenous + candidates
    let kept =
      all.count == 0
      ? [] : try LeastSquares(columns: all.columns, outcome: outcome, name: equation.name).kept
    self.endogenous = endogenous
    self.exogenous = all.restricted(to: kept.filter { $0 < exogenous.count })
    instruments = all.restricted(to: kept.filter { $0 >= exogenous.count })
    let used = self.exogenous.names + endogenous.names + instruments.names
    droppedRegressors = Self.dropped(
      equation.regressors, used: used, absorbed: design.absorbed, equation.effects)
    droppedInstruments = Self.dropped(
      model.instruments, used: used, absorbed: absorbed, equation.effects)
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

  /// The regressors after the effects by their role.
  private static func regressors(
    _ design: Design, _ model: InstrumentalVariablesModel
  ) throws(RegressionError) -> (endogenous: NamedColumns, exogenous: NamedColumns) {
    var (endogenous, exogenous) = (NamedColumns(), NamedColumns())
    for (name, column) in zip(design.names, design.columns) where !model.endogenous.contains(name) {
      exogenous.append(name, column)
    }
    for name in model.endogenous {
      guard let position = design.names.firstIndex(of: name) else {
        throw .notIdentified(model: model.equation.name, variable: name, .absorbedByEffects)
      }
      endogenous.append(name, design.columns[position])
    }
    return (endogenous, exogenous)
  }

  /// The instruments after the effects, and the names of those that the effects absorb.
  private static func candidates(
    _ sample: EstimationSample, _ within: WithinTransformation, _ model: InstrumentalVariablesModel
  ) throws(RegressionError) -> (columns: NamedColumns, absorbed: [String]) {
    var (candidates, absorbed) = (NamedColumns(), [String]())
    for name in model.instruments {
      let values = sample.extra[name] ?? []
      let column = try within.apply(values, name: name)
      if length(column) <= Design.absorbedTolerance * length(values) {
        absorbed.append(name)
      } else {
        candidates.append(name, column)
      }
    }
    return (candidates, absorbed)
  }

  private static func dropped(
    _ names: [String], used: [String], absorbed: [String], _ effects: FixedEffects
  ) -> [DroppedRegressor] {
    names.filter { !used.contains($0) }.map { name in
      let isAbsorbed = absorbed.contains(name) && effects != .none
      return DroppedRegressor(name: name, reason: isAbsorbed ? .absorbedByEffects : .collinear)
    }
  }
}
