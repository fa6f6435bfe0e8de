import CLapack

/// An orthonormal basis of the span of columns: the Q of a Householder QR (LAPACK `dgeqrf`, `dorgqr`). The columns are
/// independent, which the caller has checked.
struct OrthonormalBasis {
  /// As many vectors as there were columns, each of length 1.
  let vectors: [[Double]]

  /// Takes the basis of at least one column, all of one length.
  ///
  /// - Throws: `RegressionError.lapack` when a routine refuses.
  init(_ columns: [[Double]]) throws(RegressionError) {
    let rows = columns.first?.count ?? 0
    let lengths = columns.map { length($0) }
    var matrix = zip(columns, lengths).flatMap { column, scale in column.map { $0 / scale } }
    var reflectors = [Double](repeating: 0, count: columns.count)
    let width = Int32(columns.count)
    // The status that LAPACK has for a bad number of rows.
    guard let height = Int32(exactly: rows) else { throw .lapack(routine: "dgeqrf", status: -2) }
    var status = unsafe LAPACKE_dgeqrf(LAPACK_COL_MAJOR, height, width, &matrix, height, &reflectors)
    guard status == 0 else { throw .lapack(routine: "dgeqrf", status: Int(status)) }
    status = unsafe LAPACKE_dorgqr(LAPACK_COL_MAJOR, height, width, width, &matrix, height, reflectors)
    guard status == 0 else { throw .lapack(routine: "dorgqr", status: Int(status)) }
    vectors = columns.indices.map { Array(matrix[($0 * rows)..<(($0 + 1) * rows)]) }
  }

  /// The coordinates of the projection of a column on the span.
  func coordinates(of column: [Double]) -> [Double] { vectors.map { dot($0, column) } }

  /// The combination of the basis with these weights.
  func combined(_ weights: [Double]) -> [Double] {
    var sum = [Double](repeating: 0, count: vectors.first?.count ?? 0)
    for (vector, weight) in zip(vectors, weights) {
      for row in sum.indices { sum[row] += weight * vector[row] }
    }
    return sum
  }

  /// The part of a column that the span explains.
  func projection(of column: [Double]) -> [Double] { combined(coordinates(of: column)) }

  /// The part of a column that the span does not explain, taken out twice, so that rounding leaves no more of the span in
  /// it than in any other column.
  func residual(of column: [Double]) -> [Double] {
    var rest = column
    for _ in 0..<2 {
      let fitted = projection(of: rest)
      for row in rest.indices { rest[row] -= fitted[row] }
    }
    return rest
  }
}

/// The sum of products of two columns.
func dot(_ left: [Double], _ right: [Double]) -> Double {
  var sum = 0.0
  for row in left.indices { sum += left[row] * right[row] }
  return sum
}
