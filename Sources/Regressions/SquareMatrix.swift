import CLapack

/// A small square matrix, stored column by column.
package struct SquareMatrix: Hashable, Sendable {
  package let size: Int
  package var values: [Double]

  package init(size: Int) {
    self.size = size
    values = Array(repeating: 0, count: size * size)
  }

  package subscript(row: Int, column: Int) -> Double {
    get { values[column * size + row] }
    set { values[column * size + row] = newValue }
  }

  /// The product of two matrices of one size.
  static func * (left: SquareMatrix, right: SquareMatrix) -> SquareMatrix {
    var product = SquareMatrix(size: left.size)
    for row in 0..<left.size {
      for column in 0..<left.size {
        for inner in 0..<left.size { product[row, column] += left[row, inner] * right[inner, column] }
      }
    }
    return product
  }

  /// The sum of two matrices of one size.
  static func + (left: SquareMatrix, right: SquareMatrix) -> SquareMatrix {
    var sum = left
    for index in sum.values.indices { sum.values[index] += right.values[index] }
    return sum
  }

  /// The difference of two matrices of one size.
  static func - (left: SquareMatrix, right: SquareMatrix) -> SquareMatrix { left + right.scaled(by: -1) }

  /// Every entry times a number.
  func scaled(by factor: Double) -> SquareMatrix {
    var result = self
    for index in result.values.indices { result.values[index] *= factor }
    return result
  }

  /// Rows and columns exchanged.
  var transposed: SquareMatrix {
    var result = self
    for row in 0..<size {
      for column in 0..<size { result[row, column] = self[column, row] }
    }
    return result
  }

  /// The mean of the matrix and its transpose: takes out what rounding left.
  var symmetric: SquareMatrix { (self + transposed).scaled(by: 0.5) }

  /// The rows and columns at these positions.
  func restricted(to positions: [Int]) -> SquareMatrix {
    var result = SquareMatrix(size: positions.count)
    for (row, left) in positions.enumerated() {
      for (column, right) in positions.enumerated() { result[row, column] = self[left, right] }
    }
    return result
  }

  /// v' M^-1 v for a symmetric positive definite matrix, rows and columns scaled to a unit diagonal beforehand;
  /// `nil` when it is singular (LAPACK `dposv` answers with a positive status).
  func inverseForm(_ vector: [Double]) -> Double? {
    let scales = (0..<size).map { self[$0, $0].squareRoot() }
    guard scales.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    var matrix = self
    for row in 0..<size {
      for column in 0..<size { matrix[row, column] /= scales[row] * scales[column] }
    }
    let target = zip(vector, scales).map { $0 / $1 }
    var solution = target
    let status = unsafe LAPACKE_dposv(
      LAPACK_COL_MAJOR, CChar(UInt8(ascii: "U")), Int32(size), 1, &matrix.values, Int32(size), &solution,
      Int32(size))
    guard status == 0 else { return nil }
    // A pivot made of rounding alone means that the matrix has no inverse.
    guard (0..<size).allSatisfy({ matrix[$0, $0] > 1e-8 }) else { return nil }
    return zip(target, solution).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The eigenvalues of a symmetric matrix, ascending, and the eigenvectors as columns (LAPACK `dsyev`).
  ///
  /// - Throws: `RegressionError.lapack` when the routine refuses.
  func eigen() throws(RegressionError) -> (values: [Double], vectors: SquareMatrix) {
    var vectors = self
    var eigenvalues = [Double](repeating: 0, count: size)
    let status = unsafe LAPACKE_dsyev(
      LAPACK_COL_MAJOR, CChar(UInt8(ascii: "V")), CChar(UInt8(ascii: "U")), Int32(size), &vectors.values,
      Int32(size), &eigenvalues)
    guard status == 0 else { throw .lapack(routine: "dsyev", status: Int(status)) }
    return (eigenvalues, vectors)
  }

  /// The matrix with its negative eigenvalues set to 0; `nil` when it has none beyond rounding.
  func withoutNegativeEigenvalues() throws(RegressionError) -> SquareMatrix? {
    var (eigenvalues, vectors) = try eigen()
    guard let least = eigenvalues.first, let greatest = eigenvalues.last, least < -1e-14 * greatest else {
      return nil
    }
    for index in eigenvalues.indices { eigenvalues[index] = max(0, eigenvalues[index]) }
    var result = SquareMatrix(size: size)
    for row in 0..<size {
      for column in 0..<size {
        for inner in 0..<size {
          result[row, column] += vectors[row, inner] * eigenvalues[inner] * vectors[column, inner]
        }
      }
    }
    return result
  }
}
