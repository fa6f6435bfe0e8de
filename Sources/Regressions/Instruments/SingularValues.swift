import CLapack

/// The singular value decomposition of a small matrix with at least as many rows as columns (LAPACK `dgesvd`).
struct SingularValues {
  /// As many left vectors as rows; those past the number of columns complete the basis.
  let left: [[Double]]
  /// One value a column, descending.
  let values: [Double]
  /// As many right vectors as columns.
  let right: [[Double]]

  /// Decomposes the matrix whose columns these are.
  ///
  /// - Throws: `RegressionError.lapack` when the iteration does not converge.
  init(columns: [[Double]]) throws(RegressionError) {
    let width = columns.count
    let height = columns.first?.count ?? 0
    var matrix = columns.flatMap { $0 }
    var values = [Double](repeating: 0, count: width)
    var left = [Double](repeating: 0, count: height * height)
    var right = [Double](repeating: 0, count: width * width)
    var rest = [Double](repeating: 0, count: max(1, width))
    let all = CChar(UInt8(ascii: "A"))
    let status = unsafe LAPACKE_dgesvd(
      LAPACK_COL_MAJOR, all, all, Int32(height), Int32(width), &matrix, Int32(height), &values, &left,
      Int32(height), &right, Int32(width), &rest)
    guard status == 0 else { throw .lapack(routine: "dgesvd", status: Int(status)) }
    self.values = values
    self.left = (0..<height).map { Array(left[($0 * height)..<(($0 + 1) * height)]) }
    // The routine answers with the transpose: each right vector is a row.
    self.right = (0..<width).map { vector in (0..<width).map { right[$0 * width + vector] } }
  }
}
