import Regressions

/// G = W (I - rW)^-1 in full, and the traces an information matrix takes from it (Ord 1975; Anselin 1988).
struct SpatialMultiplier {
  /// G.
  let matrix: SquareMatrix
  /// The trace of G over what the likelihood counts.
  let trace: Double
  /// The trace of G G + G'G over what the likelihood counts.
  let squareTrace: Double

  init(_ weights: SpatialWeights, _ parameter: Double, _ terms: LikelihoodTerms, model: String)
    throws(SpatialModelError)
  {
    let size = weights.units.count
    var lag = SquareMatrix(size: size)
    var filter = SquareMatrix.identity(size: size)
    for (row, links) in weights.neighbours.enumerated() {
      for column in links {
        lag[row, column] = weights.rowWeights[row]
        filter[row, column] -= parameter * weights.rowWeights[row]
      }
    }
    let solution: SquareMatrix?
    do {
      solution = try filter.solving(lag)
    } catch {
      throw .regression(model: model, error)
    }
    guard let solution else { throw .singularInformation(model: model) }
    matrix = solution
    let g = { (value: Double) in value / (1 - parameter * value) }
    var trace = weights.spectrum.trace(g)
    var squares = weights.spectrum.trace { g($0) * g($0) }
    var length = 0.0
    for column in 0..<size {
      var mean = 0.0
      if terms.withoutOnes {
        for row in 0..<size { mean += solution[row, column] / Double(size) }
      }
      for row in 0..<size {
        let entry = solution[row, column] - mean
        length += entry * entry
      }
    }
    if terms.withoutOnes {
      // The eigenvector of ones, eigenvalue 1, is not among the transformed data.
      trace -= g(1)
      squares -= g(1) * g(1)
    }
    self.trace = trace
    squareTrace = squares + length
  }

  /// G z for each period, values stored unit by unit.
  func applied(to values: [Double], periods: Int) -> [Double] {
    var result = [Double](repeating: 0, count: values.count)
    for column in 0..<matrix.size {
      for row in 0..<matrix.size {
        let entry = matrix[row, column]
        for period in 0..<periods {
          result[row * periods + period] += entry * values[column * periods + period]
        }
      }
    }
    return result
  }
}
