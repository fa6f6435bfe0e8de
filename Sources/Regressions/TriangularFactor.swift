import CLapack

/// The triangle R of a QR factorisation of scaled columns, with Q'y as a last column: all that least squares need.
///
/// The rows go through Householder reflections (LAPACK `dgeqrf`) in blocks, each below the triangle of those before it
/// (the sequential tall-skinny QR of Demmel and others 2012): as stable as one factorisation, without a copy of the
/// whole matrix.
struct TriangularFactor {
  private static let blockLength = 2048

  /// How many columns R has, y not counted.
  private(set) var size: Int
  /// R and Q'y, (size + 1) x (size + 1).
  private var matrix: SquareMatrix

  /// Factorises columns, each divided by its length, beside the outcome.
  ///
  /// - Throws: `RegressionError.lapack` when the routine refuses.
  init(columns: [[Double]], lengths: [Double], outcome: [Double]) throws(RegressionError) {
    size = columns.count
    matrix = SquareMatrix(size: size + 1)
    let width = size + 1
    var start = 0
    while start < outcome.count {
      let rows = min(Self.blockLength, outcome.count - start)
      let height = width + rows
      var block = [Double](repeating: 0, count: height * width)
      for column in 0..<width {
        let base = column * height
        for row in 0...column { block[base + row] = matrix[row, column] }
        let (values, scale) = column < size ? (columns[column], 1 / lengths[column]) : (outcome, 1)
        for row in 0..<rows { block[base + width + row] = values[start + row] * scale }
      }
      try Self.factorise(&block, rows: height, columns: width)
      for column in 0..<width {
        for row in 0...column { matrix[row, column] = block[column * height + row] }
      }
      start += rows
    }
  }

  /// What of a column those before it do not explain, as a share of its length.
  func unexplained(_ column: Int) -> Double { abs(matrix[column, column]) }

  /// Leaves a column out: the rest is made triangular again.
  mutating func remove(_ column: Int) throws(RegressionError) {
    let width = size + 1
    var rest = matrix.values
    rest.removeSubrange((column * width)..<((column + 1) * width))
    try Self.factorise(&rest, rows: width, columns: size)
    size -= 1
    matrix = SquareMatrix(size: size + 1)
    for column in 0...size {
      for row in 0...column { matrix[row, column] = rest[column * width + row] }
    }
  }

  /// The solution of R b = Q'y.
  var solution: [Double] { solved((0..<size).map { matrix[$0, size] }) }

  /// The solution of R b = v, by substitution from below.
  func solved(_ target: [Double]) -> [Double] {
    var solution = target
    for row in stride(from: size - 1, through: 0, by: -1) {
      for column in (row + 1)..<max(row + 1, size) { solution[row] -= matrix[row, column] * solution[column] }
      solution[row] /= matrix[row, row]
    }
    return solution
  }

  /// The solution of R'b = v, by substitution from above.
  func transposeSolved(_ target: [Double]) -> [Double] {
    var solution = target
    for row in 0..<size {
      for column in 0..<row { solution[row] -= matrix[column, row] * solution[column] }
      solution[row] /= matrix[row, row]
    }
    return solution
  }

  /// (R'R)^-1.
  var inverseGram: SquareMatrix {
    let inverse = (0..<size).map { column in
      solved((0..<size).map { $0 == column ? 1 : 0 })
    }
    var gram = SquareMatrix(size: size)
    for row in 0..<size {
      for column in 0..<size {
        for inner in max(row, column)..<size {
          gram[row, column] += inverse[inner][row] * inverse[inner][column]
        }
      }
    }
    return gram
  }

  /// QR in place: R above the diagonal, reflectors below. `dgeqrf` reports bad arguments by a negative number.
  private static func factorise(_ matrix: inout [Double], rows: Int, columns: Int) throws(RegressionError) {
    var reflectors = [Double](repeating: 0, count: columns)
    let status = unsafe LAPACKE_dgeqrf(
      LAPACK_COL_MAJOR, Int32(rows), Int32(columns), &matrix, Int32(rows), &reflectors)
    guard status == 0 else { throw .lapack(routine: "dgeqrf", status: Int(status)) }
  }
}
