import Testing

@testable import Regressions

@Suite struct DoubledPrecisionTests {
  @Test func productsKeepTheirLowHalf() {
    // (1 + e)^2 - 1 - 2e = e^2, which plain arithmetic loses.
    let e = 0x1p-40
    var sum = DoubledPrecision(-1)
    sum.add(1 + e, times: 1 + e)
    sum.add(-2, times: e)
    #expect(sum.rounded == e * e)
    var twice = DoubledPrecision(0)
    twice.add(3, times: sum)
    #expect(twice.rounded == 3 * e * e)
  }

  @Test func nearlyCollinearColumnsKeepTheirDigits() throws {
    // y = 1 + x + 2 z with z = x + noise a millionth as large, plus a residual orthogonal to none of them.
    let x = (0..<40).map { Double($0) }
    let z = (0..<40).map { Double($0) + Double($0 * 7 % 11) * 0x1p-20 }
    let y = zip(x, z).map { 1 + $0 + 2 * $1 }
    let fit = try LeastSquares(columns: [x.map { _ in 1 }, x, z], outcome: y, name: "y")
    #expect(zip(fit.coefficients, [1, 1, 2]).allSatisfy { agrees($0, $1, 1e-9) })
  }
}
