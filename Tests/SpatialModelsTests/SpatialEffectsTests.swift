import Regressions
import Testing

@testable import SpatialModels

@Suite struct SpatialEffectsTests {
  private func result(_ dependence: SpatialDependence, _ errors: EffectErrors) throws -> SpatialModelResult {
    try Reference.model(dependence, .unit, .transformed, effectErrors: errors).estimate(
      on: Reference.panel("island"), weights: Reference.weights("island", .rowStandardised))
  }

  @Test(arguments: [SpatialDependence.lag, .durbin])
  func totalIsDirectAndIndirect(_ dependence: SpatialDependence) throws {
    for effects in try result(dependence, .delta).effects {
      #expect(
        agrees(effects.total.estimate, effects.direct.estimate + effects.indirect.estimate, 1e-14))
    }
  }

  @Test func withRowsOfOneTheTotalOfALagModelHasAClosedForm() throws {
    let result = try Reference.model(.lag).estimate(
      on: Reference.panel("grid"), weights: Reference.weights("grid", .rowStandardised))
    for (effects, coefficient) in zip(result.effects, result.coefficients) {
      #expect(
        agrees(effects.total.estimate, coefficient.estimate / (1 - result.parameter.estimate), 1e-13))
      #expect(abs(effects.direct.estimate) > abs(coefficient.estimate))
    }
  }

  @Test func errorModelsHaveNone() throws {
    #expect(try result(.error, .delta).effects.isEmpty)
  }

  @Test func drawsAgreeWithTheDeltaMethodAndRepeat() throws {
    let weights = try SpatialWeights(
      units: gridNeighbours(6, 6).units, neighbours: gridNeighbours(6, 6).lists)
    let panel = try simulatedPanel(weights, periods: 15, parameter: 0.3, seed: 2)
    func result(_ errors: EffectErrors) throws -> SpatialModelResult {
      try Reference.model(.durbin, .twoWay, .transformed, effectErrors: errors)
        .estimate(on: panel, weights: weights)
    }
    let drawn = try result(.simulated(draws: 6_000, seed: 7))
    #expect(try drawn == result(.simulated(draws: 6_000, seed: 7)))
    #expect(try drawn.effects != result(.simulated(draws: 6_000, seed: 8)).effects)
    #expect(drawn.rejectedDraws == 0)
    for (one, other) in zip(drawn.effects, try result(.delta).effects) {
      for path in [\SpatialEffects.direct, \.indirect, \.total] {
        #expect(one[keyPath: path].estimate == other[keyPath: path].estimate)
        #expect(abs(one[keyPath: path].standardError / other[keyPath: path].standardError - 1) < 0.06)
      }
    }
  }

  @Test func drawsOutsideTheBoundsAreCounted() throws {
    let result = try Reference.model(
      .durbin, .unit, .transformed, effectErrors: .simulated(draws: 5000, seed: 1)
    ).estimate(on: Reference.panel("grid"), weights: Reference.weights("grid", .rowStandardised))
    // The parameter lies some three standard errors below 1.
    let z = (1 - result.parameter.estimate) / result.parameter.standardError
    let expected = 5000 * StandardNormal().twoSided(z) / 2
    #expect(Double(result.rejectedDraws) > expected / 3 && Double(result.rejectedDraws) < expected * 3 + 10)
  }
}
