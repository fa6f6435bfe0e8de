/// The figures of an indicator's reference cells, and the formulas of ``Normalization`` with them.
struct ReferenceFigures: Hashable, Sendable {
  var count = 0
  var minimum = Double.infinity
  var maximum = -Double.infinity
  var sum = 0.0
  var reciprocalSum = 0.0
  /// The Euclidean norm.
  var norm = 0.0

  /// The figures of the available cells of one pool.
  init(_ indicator: IndicatorValues, in pools: CellPools, pool: Int) {
    pools.forEachCell(of: pool) { position in
      guard indicator.grades[position] != CellGrade.missing else { return }
      let value = indicator.values[position]
      count += 1
      minimum = min(minimum, value)
      maximum = max(maximum, value)
      sum += value
      reciprocalSum += 1 / value
    }
    // Squares of the values over the largest neither overflow nor vanish.
    let largest = max(abs(minimum), abs(maximum))
    guard count > 0, largest > 0 else { return }
    var squares = 0.0
    pools.forEachCell(of: pool) { position in
      guard indicator.grades[position] != CellGrade.missing else { return }
      let part = indicator.values[position] / largest
      squares += part * part
    }
    norm = largest * squares.squareRoot()
  }

  init(_ extremes: Normalization.Extremes) {
    (minimum, maximum) = (extremes.minimum, extremes.maximum)
  }

  /// The normalised value. Both the range and what is divided by are known to be positive and finite.
  func normalized(_ value: Double, _ method: Normalization.Method, _ direction: Direction) -> Double {
    switch (method, direction) {
    case (.minMax, .positive): (value - minimum) / (maximum - minimum)
    case (.minMax, .negative): (maximum - value) / (maximum - minimum)
    case (.maximum, .positive): value / maximum
    case (.maximum, .negative): 1 - value / maximum
    case (.sum, .positive): value / sum
    case (.sum, .negative): 1 / value / reciprocalSum
    case (.vector, .positive): value / norm
    case (.vector, .negative): 1 - value / norm
    }
  }

  /// What a value is divided by.
  func divisor(_ method: Normalization.Method, _ direction: Direction) -> Double {
    switch (method, direction) {
    case (.minMax, _): maximum - minimum
    case (.maximum, _): maximum
    case (.sum, .positive): sum
    case (.sum, .negative): reciprocalSum
    case (.vector, _): norm
    }
  }
}
