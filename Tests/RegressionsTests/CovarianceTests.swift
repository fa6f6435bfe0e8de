import Testing

@testable import Regressions

@Suite struct CovarianceTests {
  /// y on x without effects or constant: x = 1, 1, 2, 2, y = 1, 2, 2, 4 in two units of two periods.
  /// b = (1 + 2 + 4 + 8) / 10 = 1.5; residuals -0.5, 0.5, -1, 1; x e = -0.5, 0.5, -2, 2.
  private func covariance(_ errors: StandardErrors, _ convention: SmallSampleConvention = .reghdfe)
    throws -> Covariance
  {
    let x = [1.0, 1, 2, 2]
    let fit = try LeastSquares(columns: [x], outcome: [1, 2, 2, 4], name: "y")
    return try Covariance(
      bread: fit.inverseGram, columns: [x], residuals: fit.residuals, leverages: fit.leverages([x]),
      groups: RowGroups(units: [0, 1, 0, 1], periods: [0, 1, 1, 0]), errors: errors,
      convention: convention, parameters: ParameterCount(coefficients: 1), name: "y")
  }

  @Test func iidByHand() throws {
    let covariance = try covariance(.iid)
    // SSR 2.5 over 3, times 1 / 10.
    #expect(agrees(covariance.matrix[0, 0], 2.5 / 3 / 10))
    #expect(covariance.facts.degrees == 3)
  }

  @Test func whiteByHand() throws {
    // Sum of squared scores 0.25 + 0.25 + 4 + 4 = 8.5, times 4 / 3, over 10 squared.
    #expect(agrees(try covariance(.hc1).matrix[0, 0], 8.5 * 4 / 3 / 100))
  }

  @Test func clusteredByHand() throws {
    let covariance = try covariance(.clustered(.unit))
    // Scores by unit: -0.5 - 2 and 0.5 + 2; squares 12.5; factor 2 / 1 x 3 / 3.
    #expect(agrees(covariance.matrix[0, 0], 12.5 * 2 / 100))
    #expect(covariance.facts.factor == 2 && covariance.facts.degrees == 1)
  }
}
