import Regressions
import Testing

@Suite struct RegressionModelTests {
  @Test func theDefaultsAreTwoWayAndClustered() throws {
    let model = try RegressionModel(outcome: "y", regressors: ["a"])
    #expect(model.effects == .twoWay && model.standardErrors == .clustered(.unit))
    #expect(
      model.convention == .reghdfe && model.weights == nil && model.name == "y" && model.confidence == 0.95)
  }

  @Test func studyWords() {
    #expect(FixedEffects.allCases.map(\.rawValue) == ["none", "unit", "period", "two-way"])
    #expect(ClusterDimensions.allCases.map(\.rawValue) == ["unit", "period", "unit-and-period"])
    #expect(
      SmallSampleConvention.allCases.map(\.rawValue)
        == ["reghdfe", "xtreg", "plm", "ivregress", "ivregress-small"])
  }

  @Test func senselessModelsAreRefused() {
    #expect(throws: RegressionError.noRegressors(model: "y")) {
      try RegressionModel(outcome: "y", regressors: [])
    }
    #expect(throws: RegressionError.repeatedVariable(model: "y", name: "y")) {
      try RegressionModel(outcome: "y", regressors: ["a", "y"])
    }
    #expect(throws: RegressionError.badConfidence(model: "y", found: 95)) {
      try RegressionModel(outcome: "y", regressors: ["a"], confidence: 95)
    }
  }
}
