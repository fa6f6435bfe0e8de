/// The weighted mean of values and their sum of squares about it.
struct Moments {
  let mean: Double
  let squares: Double

  init(_ values: [Double], _ weights: [Double]? = nil) {
    var (total, sum) = (0.0, 0.0)
    for row in values.indices {
      let weight = weights?[row] ?? 1
      total += weight
      sum += weight * values[row]
    }
    // Rounding of a first mean is taken out by the mean of the differences from it.
    let rough = sum / total
    var rest = 0.0
    for row in values.indices { rest += (weights?[row] ?? 1) * (values[row] - rough) }
    mean = rough + rest / total
    var squares = 0.0
    for row in values.indices {
      squares += (weights?[row] ?? 1) * (values[row] - mean) * (values[row] - mean)
    }
    self.squares = squares
  }
}
