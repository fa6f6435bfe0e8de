import Panels
import Regressions

/// Estimates the columns of printed regression tables, each once: many figures are read from one regression.
struct PublishedRegressions {
  /// A regression and the panel it was estimated on.
  struct Estimate {
    let result: RegressionResult
    let source: PublishedPanels.Source
  }

  private struct Key: Hashable {
    let model: PublishedRegression
    let years: ClosedRange<Int>
  }

  private var known: [Key: Result<Estimate, PublishedObstacle>] = [:]

  /// The regression of a printed column over printed years, or as many of them as there are.
  ///
  /// - Parameter units: the units of the column's region; `nil` for all.
  mutating func estimate(
    _ model: PublishedRegression, over years: ClosedRange<Int>, units: [UnitCode]?,
    from panels: inout PublishedPanels
  ) -> Result<Estimate, PublishedObstacle> {
    let key = Key(model: model, years: years)
    if let found = known[key] { return found }
    let made = panels.source(of: [model.outcome] + model.regressors, over: years)
      .flatMap { Self.estimate(model, on: $0, units: units) }
    known[key] = made
    return made
  }

  private static func estimate(
    _ model: PublishedRegression, on source: PublishedPanels.Source, units: [UnitCode]?
  ) -> Result<Estimate, PublishedObstacle> {
    do {
      let panel = try units.map { try source.panel.selecting(units: $0) } ?? source.panel
      let equation = try RegressionModel(outcome: model.outcome, regressors: model.regressors)
      let result =
        model.estimator == .leastSquares
        ? try equation.estimate(on: panel) : try twoStage(equation, on: panel)
      return .success(Estimate(result: result, source: source))
    } catch {
      return .failure(.refused("\(error)"))
    }
  }

  /// Two-stage least squares with the first lag of the first regressor as its instrument.
  private static func twoStage(_ equation: RegressionModel, on panel: Panel) throws -> RegressionResult {
    let endogenous = RegressionTerm(equation.regressors[0])
    guard let lag = endogenous.lagged else { return try equation.estimate(on: panel) }
    return try InstrumentalVariablesModel(
      equation: equation, endogenous: [endogenous.name], instruments: [lag.name]
    ).estimate(on: try lag.add(to: panel)).secondStage
  }
}

extension RegressionResult {
  /// How well it fits, by one of the figures that tables print.
  func value(of fit: PublishedQuantity.Fit) -> Double {
    switch fit {
    case .r2: r2
    case .withinR2: withinR2
    case .observations: Double(n)
    }
  }
}
