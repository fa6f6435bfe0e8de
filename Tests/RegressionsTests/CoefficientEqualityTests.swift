import Testing

@testable import Regressions

@Suite struct CoefficientEqualityTests {
  @Test("Two samples: the square of the z of their difference")
  func twoSamples() throws {
    let test = try #require(CoefficientEquality([(1.5, 0.3), (0.7, 0.4)]))
    let z = (1.5 - 0.7) / (0.3 * 0.3 + 0.4 * 0.4).squareRoot()
    #expect(abs(test.statistic - z * z) < 1e-14)
    #expect(test.degrees == 1)
    #expect(abs(test.p - StandardNormal().twoSided(z)) < 1e-14)
  }

  @Test("Order, scale and a common shift do not matter; equal estimates give 0")
  func invariance() throws {
    let estimates = [(0.197, 0.065), (0.265, 0.084), (0.171, 0.136)]
    let test = try #require(CoefficientEquality(estimates))
    for other in [
      estimates.reversed().map { $0 }, estimates.map { ($0.0 + 5, $0.1) },
      estimates.map { ($0.0 * 1e-9, $0.1 * 1e-9) },
    ] {
      #expect(abs(try #require(CoefficientEquality(other)).statistic - test.statistic) < 1e-9)
    }
    // numpy 2.4.6, scipy 1.17.1: w = 1 / s**2; ((w * (b - (w * b).sum() / w.sum())**2).sum(), chi2.sf(…, 2)
    #expect(abs(test.statistic - 0.5352042138045462) < 1e-14)
    #expect(abs(test.p - 0.7652121931870799) < 1e-14)
    #expect(try #require(CoefficientEquality([(2, 1), (2, 3), (2, 0.5)])).statistic == 0)
  }

  @Test func fewerThanTwoOrNoErrorIsNoTest() {
    #expect(CoefficientEquality([]) == nil)
    #expect(CoefficientEquality([(1, 1)]) == nil)
    #expect(CoefficientEquality([(1, 1), (2, 0)]) == nil)
    #expect(CoefficientEquality([(1, 1), (.nan, 1)]) == nil)
  }
}
