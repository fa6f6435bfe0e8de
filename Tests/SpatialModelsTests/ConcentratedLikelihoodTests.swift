import Regressions
import Testing

@testable import SpatialModels

@Suite struct ConcentratedLikelihoodTests {
  private func likelihood(
    _ likelihood: SpatialLikelihood = .demeaned,
    _ residuals: @escaping (Double) throws(SpatialModelError) -> ConcentratedLikelihood.Residuals
  ) throws -> ConcentratedLikelihood {
    let weights = try Reference.weights("grid", .rowStandardised)
    let terms = try LikelihoodTerms(Reference.model(.lag, .twoWay, likelihood), weights, periods: 5)
    return ConcentratedLikelihood(model: "m", terms: terms, bounds: weights.bounds, residuals: residuals)
  }

  @Test func residualsWithoutTheParameterPutItAtZero() throws {
    // Only the determinant speaks, and it is highest at zero, the trace of W.
    let found = try likelihood { _ in .init(squares: 3, slope: 0) }.maximum()
    #expect(abs(found.parameter) < 1e-13 && found.steps > 80)
  }

  @Test func theDerivativeVanishesAtTheMaximum() throws {
    // (y - r Wy)^2 summed: 10 - 2 r 6 + r^2 8.
    let likelihood = try likelihood { r in .init(squares: 10 - 12 * r + 8 * r * r, slope: 6 - 8 * r) }
    let r = try likelihood.maximum().parameter
    let slope = 45 * (6 - 8 * r) / (10 - 12 * r + 8 * r * r) - likelihood.terms.determinantSlope(r)
    #expect(abs(slope) < 1e-10 && r > 0.1 && r < 0.75)
    func value(_ r: Double) -> Double {
      likelihood.terms.logLikelihood(r, squares: 10 - 12 * r + 8 * r * r)
    }
    #expect(value(r) > value(r - 1e-3) && value(r) > value(r + 1e-3))
  }

  @Test func aLikelihoodThatRisesToTheBoundIsRefused() throws {
    // Transformed two-way data have no barrier at 1.
    let likelihood = try likelihood(.transformed) { r in
      .init(squares: (2 - r) * (2 - r) * (2 - r) * (2 - r), slope: 2 * (2 - r) * (2 - r) * (2 - r))
    }
    #expect {
      try likelihood.maximum()
    } throws: { error in
      guard case SpatialModelError.atBound(model: "m", let parameter, _, let upper) = error else {
        return false
      }
      return parameter > 0.999 && abs(upper - 1) < 1e-12
    }
  }

  @Test func residualsThatAreNoNumbersAreRefused() throws {
    let likelihood = try likelihood { _ in .init(squares: .nan, slope: .nan) }
    #expect(throws: SpatialModelError.notConverged(model: "m", steps: 82)) { try likelihood.maximum() }
  }
}
