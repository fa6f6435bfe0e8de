import Testing

@testable import Regressions

@Suite struct LeastSquaresTests {
  @Test func fitsALine() throws {
    let fit = try LeastSquares(columns: [[1, 1, 1], [0, 1, 2]], outcome: [1, 3, 5.5], name: "y")
    // Slope (5.5 - 1) / 2, intercept the mean 9.5 / 3 less the slope.
    #expect(agrees(fit.coefficients[1], 2.25) && agrees(fit.coefficients[0], 9.5 / 3 - 2.25))
    #expect(agrees(fit.inverseGram[1, 1], 0.5) && agrees(fit.inverseGram[0, 1], -0.5))
    #expect(agrees(fit.inverseGram[0, 0], 5.0 / 6))
    #expect(abs(fit.residuals.reduce(0, +)) < 1e-14)
  }

  @Test func ofCollinearColumnsTheFirstStay() throws {
    let a = [1.0, 2, 3, 5, 8]
    let b = [2.0, 0, 1, 0, 4]
    let sum = zip(a, b).map { $0 * 1e6 + $1 }
    let fit = try LeastSquares(
      columns: [a, a.map { $0 * 3 }, b, sum, [0, 0, 0, 0, 0]], outcome: [1, 0, 2, 0, 3], name: "y")
    #expect(fit.kept == [0, 2])
  }

  @Test func refusesWhatCannotBeFitted() {
    #expect(throws: RegressionError.allRegressorsDropped(model: "y")) {
      try LeastSquares(columns: [[0, 0]], outcome: [1, 2], name: "y")
    }
    #expect(throws: RegressionError.tooFewRows(model: "y", rows: 2, parameters: 2)) {
      try LeastSquares(columns: [[1, 1], [0, 1]], outcome: [1, 2], name: "y")
    }
  }

  @Test func lengthsDoNotOverflow() {
    #expect(agrees(length([3e200, 4e200]), 5e200))
    #expect(length([0, 0]) == 0 && length([]) == 0)
  }
}
