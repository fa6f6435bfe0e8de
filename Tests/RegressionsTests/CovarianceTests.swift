import Testing

@testable import Regressions

@Suite struct CovarianceTests {
  /// y on x without effects or constant: x = 1, 1, 2, 2, y = 1, 2, 2, 4 in two units of two periods.
  /// b = (1 + 2 + 4 + 8) / 10 = 1.5; residuals -0.5, 0.5, -1, 1; x e = -0.5, 0.5, -2, 2.
  private func covariance(_ errors: StandardErrors) throws -> Covariance {
    let x = [1.0, 1, 2, 2]
    let fit = try LeastSquares(columns: [x], outcome: [1, 2, 2, 4], name: "y")
    let places = [(0, 0), (1, 1), (0, 1), (1, 0)].map { (unit: $0.0, period: $0.1) }
    return try Covariance(
      fit, columns: [x], within: WithinTransformation(places: places, effects: .none),
      model: RegressionModel(outcome: "y", regressors: ["x"], effects: .none, standardErrors: errors),
      allParameters: 1)
  }

  @Test func iidByHand() throws {
    let covariance = try covariance(.iid)
    // SSR 2.5 over 3, times 1 / 10.
    #expect(agrees(covariance.matrix[0, 0], 2.5 / 3 / 10))
    #expect(covariance.degrees == 3)
  }

  @Test func whiteByHand() throws {
    // Sum of squared scores 0.25 + 0.25 + 4 + 4 = 8.5, times 4 / 3, over 10 squared.
    #expect(agrees(try covariance(.hc1).matrix[0, 0], 8.5 * 4 / 3 / 100))
  }

  @Test func clusteredByHand() throws {
    let covariance = try covariance(.clusteredByUnit)
    // Scores by unit: -0.5 - 2 and 0.5 + 2; squares 12.5; factor 2 / 1 x 3 / 3.
    #expect(agrees(covariance.matrix[0, 0], 12.5 * 2 / 100))
    #expect(covariance.factor == 2 && covariance.degrees == 1)
  }
}
