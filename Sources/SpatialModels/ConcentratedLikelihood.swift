/// The log-likelihood as a function of the spatial parameter alone: for each value of it the coefficients and the
/// variance that maximise it are put in.
struct ConcentratedLikelihood {
  /// The residuals at a value of the parameter, as two numbers.
  struct Residuals {
    /// The sum of their squares.
    let squares: Double
    /// Minus half the derivative of that sum.
    let slope: Double
  }

  private static let gridCount = 80
  private static let stepLimit = 200
  /// How wide the stretch around the zero of the derivative may be at the end.
  private static let tolerance = 1e-14

  let model: String
  let terms: LikelihoodTerms
  let bounds: ClosedRange<Double>
  let residuals: (Double) throws(SpatialModelError) -> Residuals

  /// The value of the parameter at the maximum, to the last digits, with the steps it took: the best of a grid over the
  /// bounds, then the zero of the analytic derivative beside it by regula falsi (Illinois) with bisections.
  ///
  /// - Throws: `SpatialModelError.atBound`, `notConverged`.
  func maximum() throws(SpatialModelError) -> (parameter: Double, steps: Int) {
    let grid = Self.grid(bounds)
    var best = 0
    var highest = -Double.infinity
    for (index, parameter) in grid.enumerated() {
      let value = try value(parameter)
      if value > highest { (best, highest) = (index, value) }
    }
    guard highest.isFinite else { throw .notConverged(model: model, steps: grid.count) }
    guard best > 0, best < grid.count - 1 else {
      throw .atBound(
        model: model, parameter: grid[best], lower: bounds.lowerBound, upper: bounds.upperBound)
    }
    let (lower, upper, steps) = try bracket(grid[best - 1], grid[best], grid[best + 1])
    return try root(lower, upper, steps: grid.count + steps)
  }

  /// Even steps, and the ends a millionth of the width inside.
  private static func grid(_ bounds: ClosedRange<Double>) -> [Double] {
    let width = bounds.upperBound - bounds.lowerBound
    let inner = (0..<gridCount).map {
      bounds.lowerBound + width * (Double($0) + 0.5) / Double(gridCount)
    }
    return [bounds.lowerBound + 1e-6 * width] + inner + [bounds.upperBound - 1e-6 * width]
  }

  private func value(_ parameter: Double) throws(SpatialModelError) -> Double {
    terms.logLikelihood(parameter, squares: try residuals(parameter).squares)
  }

  private func derivative(_ parameter: Double) throws(SpatialModelError) -> Double {
    let residuals = try residuals(parameter)
    return Double(terms.rows) * residuals.slope / residuals.squares - terms.determinantSlope(parameter)
  }

  /// A stretch around the middle, which is higher than both ends, on which the derivative falls from + to -.
  private func bracket(_ lower: Double, _ middle: Double, _ upper: Double) throws(SpatialModelError)
    -> (Double, Double, Int)
  {
    var (lower, middle, upper) = (lower, middle, upper)
    for step in 0..<Self.stepLimit {
      if try derivative(lower) > 0, try derivative(upper) < 0 { return (lower, upper, step) }
      // A hill beside a valley: look at both halves and keep the higher one's surroundings.
      let (left, right) = ((lower + middle) / 2, (middle + upper) / 2)
      let (atLeft, atMiddle, atRight) = (try value(left), try value(middle), try value(right))
      if atLeft > max(atMiddle, atRight) {
        (middle, upper) = (left, middle)
      } else if atRight > atMiddle {
        (lower, middle) = (middle, right)
      } else {
        (lower, upper) = (left, right)
      }
    }
    throw .notConverged(model: model, steps: Self.stepLimit)
  }

  private func root(_ lower: Double, _ upper: Double, steps: Int) throws(SpatialModelError)
    -> (parameter: Double, steps: Int)
  {
    var (lower, upper) = (lower, upper)
    var (atLower, atUpper) = (try derivative(lower), try derivative(upper))
    var movedLower: Bool?
    for step in 1...Self.stepLimit {
      let secant = upper - atUpper * (upper - lower) / (atUpper - atLower)
      let parameter = step % 3 == 0 || !(secant > lower && secant < upper) ? (lower + upper) / 2 : secant
      let slope = try derivative(parameter)
      guard slope.isFinite else { break }
      if slope == 0 || upper - lower <= Self.tolerance { return (parameter, steps + step) }
      // An end that stays twice counts half, or it would stay for ever.
      if slope > 0 {
        (lower, atLower) = (parameter, slope)
        if movedLower == true { atUpper /= 2 }
      } else {
        (upper, atUpper) = (parameter, slope)
        if movedLower == false { atLower /= 2 }
      }
      movedLower = slope > 0
    }
    throw .notConverged(model: model, steps: steps + Self.stepLimit)
  }
}
