/// A number as the unevaluated sum of two, with about 32 digits (Dekker 1971): enough to see how far a solution of an
/// ill-conditioned least squares problem is off.
struct DoubledPrecision {
  private(set) var high: Double
  private var low = 0.0

  init(_ value: Double) { high = value }

  /// Adds a product of two numbers without rounding it first.
  mutating func add(_ left: Double, times right: Double) {
    let product = left * right
    add(product)
    low += (-product).addingProduct(left, right)
  }

  /// Adds a product with a number of doubled precision.
  mutating func add(_ left: Double, times right: DoubledPrecision) {
    add(left, times: right.high)
    low += left * right.low
  }

  /// Knuth's sum, which keeps what rounding takes.
  private mutating func add(_ value: Double) {
    let sum = high + value
    let part = sum - high
    low += (high - (sum - part)) + (value - part)
    high = sum
  }

  /// The number rounded.
  var rounded: Double { high + low }
}

extension LeastSquares {
  /// Corrects coefficients by what the residuals, in doubled precision, still have in common with the columns
  /// (iterative refinement by the corrected semi-normal equations, Björck 1987), as long as corrections shrink.
  ///
  /// - Parameter scales: the lengths of the columns, by which those of the factor are divided.
  static func refined(
    _ coefficients: [Double], _ columns: [[Double]], _ outcome: [Double], _ factor: TriangularFactor,
    scales: [Double]
  ) -> [Double] {
    var coefficients = coefficients
    var last = Double.infinity
    for _ in 0..<10 {
      var products = columns.map { _ in DoubledPrecision(0) }
      for row in outcome.indices {
        var residual = DoubledPrecision(outcome[row])
        for (column, coefficient) in zip(columns, coefficients) {
          residual.add(-coefficient, times: column[row])
        }
        for index in columns.indices { products[index].add(columns[index][row], times: residual) }
      }
      let gradient = zip(products, scales).map { $0.rounded / $1 }
      let correction = factor.solved(factor.transposeSolved(gradient))
      let size = length(correction)
      guard size < last / 2 else { break }
      last = size
      for index in coefficients.indices { coefficients[index] += correction[index] / scales[index] }
    }
    return coefficients
  }
}
