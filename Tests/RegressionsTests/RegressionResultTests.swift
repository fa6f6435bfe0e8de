import Testing

@testable import Regressions

@Suite struct RegressionResultTests {
  @Test(arguments: [
    (0.0099, "***"), (0.01, "**"), (0.049, "**"), (0.05, "*"), (0.0999, "*"), (0.1, ""), (.nan, ""),
  ])
  func starsEndBelowTheirBounds(_ p: Double, _ stars: String) {
    let coefficient = Coefficient(
      name: "x", estimate: 1, standardError: 1, t: 1, p: p, lower: 0, upper: 2)
    #expect(coefficient.stars == stars)
  }
}
