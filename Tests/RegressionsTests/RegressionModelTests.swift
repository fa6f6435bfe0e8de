import Regressions
import Testing

@Suite struct RegressionModelTests {
  @Test func theDefaultsAreTwoWayAndClustered() throws {
    let model = try RegressionModel(outcome: "y", regressors: ["a"])
    #expect(model.effects == .twoWay && model.standardErrors == .clusteredByUnit)
    #expect(model.smallSampleFactor == .nested && model.confidence == 0.95)
  }

  @Test func studyWords() {
    #expect(FixedEffects.allCases.map(\.rawValue) == ["none", "unit", "period", "two-way"])
    #expect(StandardErrors.allCases.map(\.rawValue) == ["iid", "hc1", "clustered-by-unit"])
    #expect(SmallSampleFactor.allCases.map(\.rawValue) == ["nested", "full"])
  }

  @Test func senselessModelsAreRefused() {
    #expect(throws: RegressionError.noRegressors(outcome: "y")) {
      try RegressionModel(outcome: "y", regressors: [])
    }
    #expect(throws: RegressionError.repeatedVariable(outcome: "y", name: "y")) {
      try RegressionModel(outcome: "y", regressors: ["a", "y"])
    }
    #expect(throws: RegressionError.badConfidence(found: 95)) {
      try RegressionModel(outcome: "y", regressors: ["a"], confidence: 95)
    }
  }
}
