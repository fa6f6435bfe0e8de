import CLapack

/// A real symmetric matrix taken apart: M = U diag(values) U'.
package struct SymmetricEigensystem: Hashable, Sendable {
  /// The eigenvalues, ascending.
  package let values: [Double]
  /// The eigenvectors of length 1 as columns, in the order of the values. Their signs are arbitrary.
  package let vectors: SquareMatrix

  /// Takes a symmetric matrix apart (LAPACK `dsyev`); only its upper triangle is read.
  ///
  /// - Throws: `RegressionError.lapack` when the routine refuses or does not converge.
  package init(_ matrix: SquareMatrix) throws(RegressionError) {
    _ = singleThread
    var vectors = matrix
    var values = [Double](repeating: 0, count: matrix.size)
    guard matrix.size > 0 else {
      (self.values, self.vectors) = (values, vectors)
      return
    }
    let status = unsafe LAPACKE_dsyev(
      LAPACK_COL_MAJOR, CChar(UInt8(ascii: "V")), CChar(UInt8(ascii: "U")), Int32(matrix.size),
      &vectors.values, Int32(matrix.size), &values)
    guard status == 0 else { throw .lapack(routine: "dsyev", status: Int(status)) }
    (self.values, self.vectors) = (values, vectors)
  }
}

extension SquareMatrix {
  /// The identity.
  package static func identity(size: Int) -> SquareMatrix {
    var matrix = SquareMatrix(size: size)
    for index in 0..<size { matrix[index, index] = 1 }
    return matrix
  }

  /// M^-1 B by an LU factorisation with row exchanges (LAPACK `dgesv`).
  ///
  /// - Returns: `nil` when M has a pivot of exactly zero.
  /// - Throws: `RegressionError.lapack` when the routine refuses an argument.
  package func solving(_ right: SquareMatrix) throws(RegressionError) -> SquareMatrix? {
    precondition(right.size == size, "a matrix of another size")
    _ = singleThread
    guard size > 0 else { return right }
    var (factors, solution) = (self, right)
    var exchanges = [Int32](repeating: 0, count: size)
    let status = unsafe LAPACKE_dgesv(
      LAPACK_COL_MAJOR, Int32(size), Int32(size), &factors.values, Int32(size), &exchanges,
      &solution.values, Int32(size))
    guard status >= 0 else { throw .lapack(routine: "dgesv", status: Int(status)) }
    return status == 0 ? solution : nil
  }

  /// The lower triangle L of a symmetric positive definite M = L L' (LAPACK `dpotrf`).
  ///
  /// - Returns: `nil` when M is not positive definite.
  /// - Throws: `RegressionError.lapack` when the routine refuses an argument.
  package func choleskyFactor() throws(RegressionError) -> SquareMatrix? {
    _ = singleThread
    guard size > 0 else { return self }
    var factor = self
    let status = unsafe LAPACKE_dpotrf(
      LAPACK_COL_MAJOR, CChar(UInt8(ascii: "L")), Int32(size), &factor.values, Int32(size))
    guard status >= 0 else { throw .lapack(routine: "dpotrf", status: Int(status)) }
    guard status == 0 else { return nil }
    for column in 0..<size {
      for row in 0..<column { factor[row, column] = 0 }
    }
    return factor
  }

  /// M^-1 of a symmetric positive definite M, rows and columns scaled to a unit diagonal beforehand.
  ///
  /// - Returns: `nil` when M is not positive definite.
  /// - Throws: `RegressionError.lapack` when a routine refuses an argument.
  package func inverseOfDefinite() throws(RegressionError) -> SquareMatrix? {
    let scales = (0..<size).map { self[$0, $0].squareRoot() }
    guard scales.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    var scaled = self
    for row in 0..<size {
      for column in 0..<size { scaled[row, column] /= scales[row] * scales[column] }
    }
    guard try scaled.choleskyFactor() != nil,
      var inverse = try scaled.solving(.identity(size: size))
    else { return nil }
    for row in 0..<size {
      for column in 0..<size { inverse[row, column] /= scales[row] * scales[column] }
    }
    return inverse
  }
}
