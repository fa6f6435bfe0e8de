import Panels
import Regressions
import Testing

@testable import ProvinceAtlas

@Suite struct SampleMomentsTests {
  @Test func twoValuesAtLeast() throws {
    #expect(SampleMoments([1.0]) == nil)
    let moments = try #require(SampleMoments([1.0, 2, 6]))
    #expect(moments.mean == 3 && abs(moments.deviation - 7.0.squareRoot()) < 1e-15)
  }

  @Test("Rows that a model could not use do not count")
  func rowsUsed() throws {
    let panel = try Panel(
      units: ["A", "B", "C"].map { UnitCode($0) }, periods: [2001, 2002],
      columns: [
        Column(name: "y", values: [1, 2, 4, 8, 3, nil]), Column(name: "x", values: [1, 3, 2, 7, 5, 100]),
      ])
    let result = try RegressionModel(outcome: "y", regressors: ["x"], effects: .unit, standardErrors: .iid)
      .estimate(on: panel)
    // C has one row left, and goes.
    #expect(result.n == 4)
    let moments = SampleMoments.byVariable(of: result, on: panel)
    #expect(moments["x"] == SampleMoments([1.0, 3, 2, 7]) && moments["y"] == SampleMoments([1.0, 2, 4, 8]))
    #expect(moments.count == 2)
  }
}
