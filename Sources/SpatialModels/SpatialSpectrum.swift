import Foundation
import Regressions

/// The eigenvalues of spatial weights, with what they tell about sums and traces of functions of W.
///
/// W = S C is similar to S^1/2 C S^1/2 = U diag(e) U', so f(W) = S^1/2 U diag(f(e)) U' S^-1/2.
struct SpatialSpectrum: Hashable, Sendable {
  /// Ascending.
  let eigenvalues: [Double]
  /// For each eigenvalue what it adds to the sum of all entries: 1' f(W) 1 = sum of `shares` x f(eigenvalue).
  let shares: [Double]

  init(links: [[Int]], rowWeights: [Double]) throws(SpatialModelError) {
    let roots = rowWeights.map { $0.squareRoot() }
    var matrix = SquareMatrix(size: links.count)
    for (row, own) in links.enumerated() {
      for column in own { matrix[row, column] = roots[row] * roots[column] }
    }
    let system: SymmetricEigensystem
    do {
      system = try SymmetricEigensystem(matrix)
    } catch {
      throw .weightsRefused(error)
    }
    eigenvalues = system.values
    shares = links.indices.map { index in
      var (left, right) = (0.0, 0.0)
      for row in links.indices {
        left += system.vectors[row, index] * roots[row]
        right += system.vectors[row, index] / roots[row]
      }
      return left * right
    }
  }

  private init(eigenvalues: [Double], shares: [Double]) {
    (self.eigenvalues, self.shares) = (eigenvalues, shares)
  }

  /// The spectrum of W times a number.
  func scaled(by factor: Double) -> SpatialSpectrum {
    SpatialSpectrum(eigenvalues: eigenvalues.map { $0 * factor }, shares: shares)
  }

  /// The trace of f(W).
  func trace(_ function: (Double) -> Double) -> Double {
    eigenvalues.reduce(0) { $0 + function($1) }
  }

  /// The sum of all entries of f(W).
  func sum(_ function: (Double) -> Double) -> Double {
    zip(eigenvalues, shares).reduce(0) { $0 + $1.1 * function($1.0) }
  }

  /// ln |I - rW| for one period (Ord 1975).
  func logDeterminant(_ parameter: Double) -> Double {
    trace { log1p(-parameter * $0) }
  }

  /// The derivative of -ln |I - rW|: the trace of W (I - rW)^-1.
  func traceOfG(_ parameter: Double) -> Double {
    trace { $0 / (1 - parameter * $0) }
  }
}
