import CLapack

/// An ordinary least squares fit by Householder QR (LAPACK `dgeqrf`), columns scaled to length 1 beforehand.
struct LeastSquares {
  /// A column is collinear with those before it when less than this share of its length is not explained by them.
  static let rankTolerance = 1e-9

  /// The positions of the columns that were kept, ascending: of collinear columns the first stay.
  let kept: [Int]
  /// One coefficient a kept column.
  let coefficients: [Double]
  /// Outcome minus fit, one a row.
  let residuals: [Double]
  /// (X'X)^-1 of the kept columns.
  let inverseGram: SquareMatrix

  /// Fits the outcome.
  ///
  /// - Throws: `RegressionError.lapack` when a routine refuses, `allRegressorsDropped` when no column is left,
  ///   `tooFewRows` when there are not more rows than kept columns.
  init(columns: [[Double]], outcome: [Double], name: String) throws(RegressionError) {
    _ = singleThread
    let rowCount = outcome.count
    guard rowCount <= Int(Int32.max), columns.count <= Int(Int32.max) else {
      throw .tooManyRows(outcome: name, rows: rowCount)
    }
    let lengths = columns.map { length($0) }
    var kept = columns.indices.filter { lengths[$0] > 0 }
    while true {
      if kept.isEmpty { throw .allRegressorsDropped(outcome: name) }
      guard rowCount > kept.count else {
        throw .tooFewRows(outcome: name, rows: rowCount, parameters: kept.count)
      }
      var matrix = kept.flatMap { index in columns[index].map { $0 / lengths[index] } }
      let reflectors = try Self.factorise(&matrix, rows: rowCount, columns: kept.count)
      let collinear = kept.indices.first { abs(matrix[$0 * rowCount + $0]) < Self.rankTolerance }
      if let collinear {
        kept.remove(at: collinear)
        continue
      }
      let scales = kept.map { lengths[$0] }
      coefficients = try Self.solve(
        matrix, reflectors, outcome: outcome, rows: rowCount, scales: scales)
      inverseGram = try Self.inverseGram(matrix, rows: rowCount, scales: scales)
      break
    }
    var residuals = outcome
    for (index, coefficient) in zip(kept, coefficients) {
      for row in residuals.indices { residuals[row] -= coefficient * columns[index][row] }
    }
    self.kept = kept
    self.residuals = residuals
  }

  /// QR in place: R above the diagonal, reflectors below. `dgeqrf` reports bad arguments by a negative number.
  private static func factorise(_ matrix: inout [Double], rows: Int, columns: Int)
    throws(RegressionError) -> [Double]
  {
    var reflectors = [Double](repeating: 0, count: columns)
    let status = unsafe LAPACKE_dgeqrf(
      LAPACK_COL_MAJOR, Int32(rows), Int32(columns), &matrix, Int32(rows), &reflectors)
    guard status == 0 else { throw .lapack(routine: "dgeqrf", status: Int(status)) }
    return reflectors
  }

  /// R b = Q'y, then the scaling undone.
  private static func solve(
    _ matrix: [Double], _ reflectors: [Double], outcome: [Double], rows: Int, scales: [Double]
  ) throws(RegressionError) -> [Double] {
    var target = outcome
    let columns = Int32(scales.count)
    var status = unsafe LAPACKE_dormqr(
      LAPACK_COL_MAJOR, CChar(UInt8(ascii: "L")), CChar(UInt8(ascii: "T")), Int32(rows), 1, columns, matrix,
      Int32(rows), reflectors, &target, Int32(rows))
    guard status == 0 else { throw .lapack(routine: "dormqr", status: Int(status)) }
    status = unsafe LAPACKE_dtrtrs(
      LAPACK_COL_MAJOR, CChar(UInt8(ascii: "U")), CChar(UInt8(ascii: "N")), CChar(UInt8(ascii: "N")), columns,
      1, matrix, Int32(rows), &target, Int32(rows))
    guard status == 0 else { throw .lapack(routine: "dtrtrs", status: Int(status)) }
    return scales.indices.map { target[$0] / scales[$0] }
  }

  /// R^-1 R^-T, then the scaling undone.
  private static func inverseGram(_ matrix: [Double], rows: Int, scales: [Double])
    throws(RegressionError) -> SquareMatrix
  {
    let size = scales.count
    var triangle = SquareMatrix(size: size)
    for column in 0..<size {
      for row in 0...column { triangle[row, column] = matrix[column * rows + row] }
    }
    let status = unsafe LAPACKE_dtrtri(
      LAPACK_COL_MAJOR, CChar(UInt8(ascii: "U")), CChar(UInt8(ascii: "N")), Int32(size), &triangle.values,
      Int32(size))
    guard status == 0 else { throw .lapack(routine: "dtrtri", status: Int(status)) }
    var gram = SquareMatrix(size: size)
    for row in 0..<size {
      for column in 0..<size {
        for inner in max(row, column)..<size {
          gram[row, column] += triangle[row, inner] * triangle[column, inner]
        }
        gram[row, column] /= scales[row] * scales[column]
      }
    }
    return gram
  }
}

/// OpenBLAS splits work by the number of cores, and sums then differ in the last digits. One thread makes the same
/// numbers on every machine of a kind; the matrices here are too small to gain from more.
private let singleThread: Void = openblas_set_num_threads(1)

/// The Euclidean length of a column, safe from overflow.
func length(_ values: [Double]) -> Double {
  let largest = values.lazy.map { abs($0) }.max() ?? 0
  guard largest > 0, largest.isFinite else { return largest }
  return largest * values.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
}
