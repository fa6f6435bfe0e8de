import Regressions
import Testing

@testable import SpatialModels

@Suite struct SpatialModelResultTests {
  private func result(_ dependence: SpatialDependence, _ effects: FixedEffects = .twoWay) throws
    -> SpatialModelResult
  {
    try Reference.model(dependence, effects).estimate(
      on: Reference.panel("grid"), weights: Reference.weights("grid", .rowStandardised))
  }

  @Test func likelihoodRatios() throws {
    let (lag, error, durbin) = (try result(.lag), try result(.error), try result(.durbin))
    let test = try durbin.test(against: lag)
    #expect(test.degrees == 2 && test.kind == .durbinLag)
    // From the printed likelihoods of spatialreg: -36.1104779765347 and -37.2687707502855, chi-squared with 2.
    #expect(agrees(test.statistic, 2.3165855475016, 1e-6))
    #expect(agrees(test.p, 0.3140219776, 1e-6))
    #expect(try durbin.test(against: error).kind == .durbinError && durbin.test(against: error).statistic > 0)
    #expect(agrees(lag.dependenceTest.statistic, 2 * (-37.2687707502855 + 40.5630864806636), 1e-6))
    #expect(agrees(lag.aic, 2 * 37.2687707502855 + 8, 1e-6))
  }

  @Test func onlyNestedModelsAreCompared() throws {
    let (lag, error, durbin) = (try result(.lag), try result(.error), try result(.durbin))
    let notNested = SpatialModelError.notNested(restricted: "error model", full: "lag model")
    #expect(throws: notNested) { try lag.test(against: error) }
    #expect(throws: SpatialModelError.self) { try lag.test(against: durbin) }
    #expect(throws: SpatialModelError.self) { try durbin.test(against: result(.lag, .unit)) }
    #expect(throws: SpatialModelError.self) { try durbin.test(against: durbin) }
  }
}
