import Panels
import Testing

@testable import Regressions

/// Random effects of units and periods, against R's `plm` and against generalised least squares written out.
@Suite struct TwoWayRandomEffectsTests {
  private let printed: PrintedNumbers

  init() throws { printed = try PrintedNumbers("panel-models/output.txt") }

  /// Grunfeld's data with the outcome `shifted`, whose years have effects of their own.
  private func panel() throws -> Panel {
    let panel = try grunfeldPanel("balanced")
    let investment = try panel.column("inv")
    let shifted = investment.values.enumerated().map { row, value in
      value + 40 * Double(7 * panel.periods[row % panel.periods.count] % 5)
    }
    return try panel.adding([Column(name: "shifted", values: shifted.map { $0 })])
  }

  private func model(
    _ outcome: String, _ errors: StandardErrors = .iid, _ convention: SmallSampleConvention = .plm
  ) throws -> RegressionModel {
    try RegressionModel(
      outcome: outcome, regressors: ["value", "capital"], estimator: .randomEffects, effects: .twoWay,
      standardErrors: errors, convention: convention, name: "row 3")
  }

  @Test(arguments: ["inv", "shifted"]) func againstPlm(_ outcome: String) throws {
    let result = try model(outcome).estimate(on: panel())
    func expect(_ found: [Double], _ kind: String, count: Int? = nil) {
      let all = printed("random-two-way-\(outcome)-\(kind)", "balanced")
      let expected = all.prefix(count ?? all.count)
      #expect(found.count == expected.count && !found.isEmpty)
      for (value, number) in zip(found, expected) {
        #expect(agrees(value, number, 1e-9), "\(kind): \(value) for \(number)")
      }
    }
    expect([Double(result.n)] + result.coefficients.map(\.estimate), "estimate")
    expect(result.coefficients.map(\.standardError), "iid")
    expect(
      try model(outcome, .clustered(.unit)).estimate(on: panel()).coefficients.prefix(2).map(
        \.standardError), "unit")
    expect([result.r2, result.adjustedR2], "r2")
    let components = try #require(result.components)
    let period = try #require(components.period)
    // Shares of the means of units, of periods and of all rows, as the constant keeps them.
    let first = components.theta.lowerBound
    let second = 1 - (components.error / (10 * period + components.error)).squareRoot()
    let groups = try EstimationSample(panel(), model(outcome)).groups
    let constant = components.quasiDemeaning(groups)(Array(repeating: 1, count: groups.rowCount))
    let third = constant[0] - 1 + first + second
    expect([components.unit, period, components.error, first, second], "components", count: 5)
    #expect(abs(third - printed("random-two-way-\(outcome)-components", "balanced")[5]) < 1e-9)
    #expect((outcome == "inv") == (period == 0))
  }

  /// The inverse root of the covariance unit I_N x J_T + period J_N x I_T + error I takes out exactly these shares: the
  /// transformed covariance is error x I.
  @Test func whatIsTakenOutMakesErrorsIndependent() throws {
    let result = try model("shifted").estimate(on: panel())
    let components = try #require(result.components)
    let groups = try EstimationSample(panel(), model("shifted")).groups
    let transform = components.quasiDemeaning(groups)
    let (unit, period) = (components.unit, try #require(components.period))
    // Transforms the columns of the covariance, then its rows.
    let rows = groups.rowCount
    func covariance(_ left: Int, _ right: Int) -> Double {
      var sum = left == right ? components.error : 0
      if groups.units[left] == groups.units[right] { sum += unit }
      if groups.periods[left] == groups.periods[right] { sum += period }
      return sum
    }
    let once = (0..<rows).map { left in transform((0..<rows).map { covariance(left, $0) }) }
    for column in stride(from: 0, to: rows, by: 23) {
      let twice = transform(once.map { $0[column] })
      for row in 0..<rows {
        #expect(abs(twice[row] - (row == column ? components.error : 0)) < 1e-9 * components.error)
      }
    }
  }

  @Test func gapsAndShortPanelsAreRefused() throws {
    let gaps = try grunfeldPanel("unbalanced")
    let error = #expect(throws: RegressionError.self) { try model("inv").estimate(on: gaps) }
    guard case .unbalanced(model: "row 3", let rows, units: 10, periods: 20) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(
      error?.description
        == "The model 'row 3' asks for random effects of units and periods, which need every unit in every period: 10 units in 20 periods make 200 rows and \(rows) have every value; fill or leave out units or periods with gaps, or choose the effects 'unit'."
    )
    let short = try randomPanel(units: 6, periods: 3, seed: 1)
    #expect(throws: RegressionError.tooFewMeans(model: "y", dimension: "period", found: 3, parameters: 3)) {
      try RegressionModel(
        outcome: "y", regressors: ["a", "b"], estimator: .randomEffects, effects: .twoWay
      ).estimate(on: short)
    }
    let few = try randomPanel(units: 3, periods: 6, seed: 1)
    #expect(throws: RegressionError.tooFewMeans(model: "y", dimension: "unit", found: 3, parameters: 3)) {
      try RegressionModel(outcome: "y", regressors: ["a", "b"], estimator: .randomEffects, effects: .unit)
        .estimate(on: few)
    }
  }
}
