import Testing

@testable import Regressions

@Suite struct SquareMatrixTests {
  private func matrix(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> SquareMatrix {
    var matrix = SquareMatrix(size: 2)
    (matrix[0, 0], matrix[0, 1], matrix[1, 0], matrix[1, 1]) = (a, b, c, d)
    return matrix
  }

  @Test func multiplies() {
    #expect(matrix(1, 2, 3, 4) * matrix(5, 6, 7, 8) == matrix(19, 22, 43, 50))
    #expect(matrix(1, 2, 3, 4).scaled(by: 2) == matrix(2, 4, 6, 8))
  }

  @Test func inverseForms() throws {
    // The inverse of (2 1; 1 2) is (2 -1; -1 2) / 3.
    let form = try #require(matrix(2, 1, 1, 2).inverseForm([1, 2]))
    #expect(agrees(form, 2))
    #expect(matrix(1, 1, 1, 1).inverseForm([1, 2]) == nil)
    #expect(matrix(0, 0, 0, 1).inverseForm([1, 2]) == nil)
    #expect(matrix(.nan, 0, 0, 1).inverseForm([1, 2]) == nil)
  }
}
