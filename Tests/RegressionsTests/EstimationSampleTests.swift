import Panels
import Testing

@testable import Regressions

@Suite struct EstimationSampleTests {
  private func panel() throws -> Panel {
    try Panel(
      units: ["A", "B", "C"].map { UnitCode($0) }, periods: [2020, 2021, 2022],
      columns: [
        Column(name: "y", values: [1, 2, 3, 4, nil, nil, 5, 6, nil]),
        Column(name: "a", values: [1, 2, 4, nil, 3, 4, 5, 7, nil]),
      ])
  }

  @Test func dropsMissingRowsAndThenSingletons() throws {
    let model = try RegressionModel(outcome: "y", regressors: ["a"], effects: .twoWay)
    let sample = try EstimationSample(panel(), model)
    // Of C 2022 both are missing, and then A alone has 2022.
    #expect(sample.outcome == [1, 2, 5, 6])
    #expect(sample.regressors == [[1, 2, 5, 7]])
    #expect(sample.dropped.map(\.unit.rawValue) == ["A", "B", "B", "B", "C"])
    #expect(
      sample.dropped.map(\.reason) == [
        .onlyRowOfItsPeriod, .missing(["a"]), .missing(["y"]), .missing(["y"]), .missing(["y", "a"]),
      ])
  }

  @Test func singletonsCountOnlyForTheirEffects() throws {
    let pooled = try RegressionModel(outcome: "y", regressors: ["a"], effects: .none)
    #expect(try EstimationSample(panel(), pooled).outcome.count == 5)
    let lonely = try panel().filled(by: ["a": .nearestEnd]).panel
    let byUnit = try EstimationSample(
      lonely, RegressionModel(outcome: "y", regressors: ["a"], effects: .unit))
    #expect(byUnit.dropped.contains { $0.unit == UnitCode("B") && $0.reason == .onlyRowOfItsUnit })
  }

  @Test func rowsWithFilledValuesAreCounted() throws {
    let filled = try panel().filled(by: ["a": .nearestEnd]).panel
    let model = try RegressionModel(outcome: "y", regressors: ["a"], effects: .none)
    #expect(try EstimationSample(filled, model).filledRowCount == 1)
  }
}
