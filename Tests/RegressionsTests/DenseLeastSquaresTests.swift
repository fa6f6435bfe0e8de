import Testing

@testable import Regressions

@Suite struct DenseLeastSquaresTests {
  @Test func collinearColumnsAreLeftOut() throws {
    // y = 1 + 2 x on x = 0, 1, 2, 3 without residuals.
    let fit = try DenseLeastSquares(
      columns: [[1, 1, 1, 1], [2, 2, 2, 2], [0, 1, 2, 3]], outcome: [1, 3, 5, 7], name: "y")
    #expect(fit.kept == [0, 2])
    #expect(abs(fit.coefficients[0] - 1) < 1e-14 && abs(fit.coefficients[1] - 2) < 1e-14)
    #expect(fit.residuals.allSatisfy { abs($0) < 1e-14 })
    // (X'X)^-1 of (4 6; 6 14), determinant 20.
    #expect(abs(fit.inverseGram[0, 0] - 0.7) < 1e-14 && abs(fit.inverseGram[1, 1] - 0.2) < 1e-14)
  }

  @Test func asymptoticCoefficients() {
    let coefficient = Coefficient.asymptotic("x", estimate: 3, standardError: 1.5, confidence: 0.95)
    #expect(coefficient.t == 2 && abs(coefficient.p - 0.0455002638963584) < 1e-15)
    #expect(abs(coefficient.lower - (3 - 1.5 * 1.959963984540054)) < 1e-14)
    #expect(abs(coefficient.upper + coefficient.lower - 6) < 1e-14 && coefficient.stars == "**")
  }
}
