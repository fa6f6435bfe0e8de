import Testing

@testable import Regressions

@Suite struct OrthonormalBasisTests {
  private let columns = [[1.0, 1, 1, 1], [1, 2, 3, 5e8]]

  @Test func spansTheColumns() throws {
    let basis = try OrthonormalBasis(columns)
    #expect(agrees(dot(basis.vectors[0], basis.vectors[0]), 1, 1e-14))
    #expect(agrees(dot(basis.vectors[1], basis.vectors[1]), 1, 1e-14))
    #expect(abs(dot(basis.vectors[0], basis.vectors[1])) < 1e-15)
    for column in columns {
      for (found, value) in zip(basis.projection(of: column), column) { #expect(abs(found - value) < 1e-6) }
    }
  }

  @Test func residualIsAtRightAngles() throws {
    let basis = try OrthonormalBasis(columns)
    let rest = basis.residual(of: [3, -1, 4, 1])
    for vector in basis.vectors { #expect(abs(dot(vector, rest)) < 1e-15) }
  }
}
