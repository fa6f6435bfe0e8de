import Testing

@testable import Regressions

@Suite struct DenseAlgebraTests {
  private func matrix(_ rows: [[Double]]) -> SquareMatrix {
    var matrix = SquareMatrix(size: rows.count)
    for (row, values) in rows.enumerated() {
      for (column, value) in values.enumerated() { matrix[row, column] = value }
    }
    return matrix
  }

  @Test func eigenvaluesOfTwoByTwo() throws {
    // (2 1; 1 2) has 1 and 3, with vectors (1, -1) and (1, 1) over sqrt 2.
    let system = try SymmetricEigensystem(matrix([[2, 1], [1, 2]]))
    #expect(abs(system.values[0] - 1) < 1e-15 && abs(system.values[1] - 3) < 1e-15)
    #expect(abs(system.vectors[0, 0] + system.vectors[1, 0]) < 1e-15)
    #expect(abs(abs(system.vectors[0, 1]) - 0.5.squareRoot()) < 1e-15)
    #expect(try SymmetricEigensystem(SquareMatrix(size: 0)).values.isEmpty)
  }

  @Test func systemsAreSolved() throws {
    let left = matrix([[0, 2], [3, 1]])
    let solution = try #require(try left.solving(matrix([[4, 2], [5, 4]])))
    // Columns: 2 y = 4, 3 x + y = 5; 2 y = 2, 3 x + y = 4.
    for (found, expected) in zip(solution.values, [1.0, 2, 1, 1]) { #expect(abs(found - expected) < 1e-15) }
    #expect(try matrix([[1, 2], [2, 4]]).solving(.identity(size: 2)) == nil)
  }

  @Test func definiteMatrices() throws {
    let definite = matrix([[4, 2], [2, 5]])
    #expect(try definite.choleskyFactor() == matrix([[2, 0], [1, 2]]))
    let inverse = try #require(try definite.inverseOfDefinite())
    for (found, expected) in zip((definite * inverse).values, [1.0, 0, 0, 1]) {
      #expect(abs(found - expected) < 1e-15)
    }
    #expect(try matrix([[1, 2], [2, 1]]).choleskyFactor() == nil)
    #expect(try matrix([[1, 2], [2, 1]]).inverseOfDefinite() == nil)
    #expect(try matrix([[0, 0], [0, 1]]).inverseOfDefinite() == nil)
  }

  @Test func columnsOfVeryDifferentLengthAreInverted() throws {
    let inverse = try #require(try matrix([[1e-12, 0], [0, 1e12]]).inverseOfDefinite())
    #expect(abs(inverse[0, 0] - 1e12) < 1 && abs(inverse[1, 1] - 1e-12) < 1e-24)
  }
}
