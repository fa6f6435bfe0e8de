/// What is added up over the dimensions of a system, cell by cell.
protocol ScoreTotal {
  /// The sum of two; a cell that one of them lacks is missing.
  static func + (left: Self, right: Self) -> Self
}

extension ScoreTotal {
  /// The sum of what there is.
  static func sum(_ left: Self?, _ right: Self?) -> Self? {
    guard let left, let right else { return left ?? right }
    return left + right
  }
}

extension IndicatorValues: ScoreTotal {
  static func + (left: IndicatorValues, right: IndicatorValues) -> IndicatorValues {
    var total = left
    for position in total.values.indices {
      total.values[position] += right.values[position]
      total.grades[position] = max(left.grades[position], right.grades[position])
    }
    return total
  }

  /// Every value divided by the number of its period; missing where that is 0.
  func divided(byStep divisors: [Double]) -> IndicatorValues {
    var result = self
    for position in values.indices {
      let divisor = divisors[position % divisors.count]
      if divisor > 0 {
        result.values[position] /= divisor
      } else {
        result.grades[position] = CellGrade.missing
      }
    }
    return result
  }
}

/// Squared weighted distances to the best and to the worst.
struct Distances: ScoreTotal {
  var best: [Double]
  var worst: [Double]
  var grades: [UInt8]

  init(count: Int) {
    best = [Double](repeating: 0, count: count)
    worst = best
    grades = [UInt8](repeating: CellGrade.missing, count: count)
  }

  static func + (left: Distances, right: Distances) -> Distances {
    var total = left
    for position in total.best.indices {
      total.best[position] += right.best[position]
      total.worst[position] += right.worst[position]
      total.grades[position] = max(left.grades[position], right.grades[position])
    }
    return total
  }

  /// D- / (D+ + D-), times a factor; missing where all weights are 0.
  func closeness(factor: Double) -> IndicatorValues {
    var result = IndicatorValues(missing: best.count)
    for position in best.indices where grades[position] != CellGrade.missing {
      let (up, down) = (best[position].squareRoot(), worst[position].squareRoot())
      guard up + down > 0 else { continue }
      result.values[position] = factor * down / (up + down)
      result.grades[position] = grades[position]
    }
    return result
  }
}
