import CLapack

/// An ordinary least squares fit by Householder QR, columns scaled to length 1 beforehand; where columns are nearly
/// collinear, coefficients are refined.
struct LeastSquares {
  /// A column is collinear with those before it when less than this share of its length is not explained by them.
  static let rankTolerance = 1e-9
  /// A fit is refined in doubled precision when less than this share of a column is not explained by those before it.
  private static let refinementLimit = 1e-2

  /// The positions of the columns that were kept, ascending: of collinear columns the first stay.
  let kept: [Int]
  /// One coefficient a kept column.
  let coefficients: [Double]
  /// Outcome minus fit, one a row.
  let residuals: [Double]
  /// (X'X)^-1 of the kept columns.
  let inverseGram: SquareMatrix
  private let factor: TriangularFactor
  private let scales: [Double]

  /// Fits the outcome.
  ///
  /// - Throws: `RegressionError.lapack` when a routine refuses, `notFinite` when a column overflows,
  ///   `allRegressorsDropped` when no column is left, `tooFewRows` when there are not more rows than kept columns.
  init(columns: [[Double]], outcome: [Double], name: String) throws(RegressionError) {
    _ = singleThread
    let lengths = columns.map { length($0) }
    guard lengths.allSatisfy(\.isFinite), length(outcome).isFinite else { throw .notFinite(model: name) }
    var kept = columns.indices.filter { lengths[$0] > 0 }
    var factor = try TriangularFactor(
      columns: kept.map { columns[$0] }, lengths: kept.map { lengths[$0] }, outcome: outcome)
    while true {
      if kept.isEmpty { throw .allRegressorsDropped(model: name) }
      guard outcome.count > kept.count else {
        throw .tooFewRows(model: name, rows: outcome.count, parameters: kept.count)
      }
      guard let collinear = kept.indices.first(where: { factor.unexplained($0) < Self.rankTolerance })
      else { break }
      kept.remove(at: collinear)
      try factor.remove(collinear)
    }
    let scales = kept.map { lengths[$0] }
    var coefficients = zip(factor.solution, scales).map { $0 / $1 }
    if kept.indices.contains(where: { factor.unexplained($0) < Self.refinementLimit }) {
      coefficients = Self.refined(
        coefficients, kept.map { columns[$0] }, outcome, factor, scales: scales)
    }
    self.coefficients = coefficients
    var gram = factor.inverseGram
    for row in kept.indices {
      for column in kept.indices { gram[row, column] /= scales[row] * scales[column] }
    }
    inverseGram = gram
    var residuals = outcome
    for (coefficient, column) in zip(coefficients, kept) {
      let values = columns[column]
      for row in residuals.indices { residuals[row] -= coefficient * values[row] }
    }
    self.residuals = residuals
    self.kept = kept
    self.factor = factor
    self.scales = scales
  }

  /// The diagonal of the hat matrix X (X'X)^-1 X'.
  ///
  /// - Parameter columns: the kept columns.
  func leverages(_ columns: [[Double]]) -> [Double] {
    guard let first = columns.first else { return [] }
    return first.indices.map { row in
      let scaled = columns.indices.map { columns[$0][row] / scales[$0] }
      return factor.transposeSolved(scaled).reduce(0) { $0 + $1 * $1 }
    }
  }
}

/// OpenBLAS splits work by the number of cores, and sums then differ in the last digits. One thread makes the same
/// numbers on every machine of a kind; the matrices here are too small to gain from more.
let singleThread: Void = openblas_set_num_threads(1)

/// The Euclidean length of a column, safe from overflow.
func length(_ values: [Double]) -> Double {
  var largest = 0.0
  for value in values {
    guard value.isFinite else { return value.magnitude }
    largest = max(largest, abs(value))
  }
  guard largest > 0 else { return 0 }
  var sum = 0.0
  for value in values { sum += (value / largest) * (value / largest) }
  return largest * sum.squareRoot()
}
