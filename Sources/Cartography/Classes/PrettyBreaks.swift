import Foundation

/// Round numbers in equal steps of 1, 2, 5 or 10 times a power of ten that cover a range: the rule of R's `pretty` (Becker,
/// Chambers and Wilks 1988), with its defaults.
struct PrettyBreaks {
  /// The numbers in rising order, at least two; the first is not above the range and the last not below it.
  let numbers: [Double]

  /// - Parameter steps: how many are wanted; the rule comes near it.
  init(from low: Double, to high: Double, steps: Int) {
    let steps = max(1, steps)
    let least = steps / 3
    let step = Step(atLeast: Self.cell(from: low, to: high, steps: steps, least: least))
    var (first, last) = step.whole(around: low, high)
    // Too few are made more at both ends by turns, away from nought where the range ends there.
    let missing = max(1, least) - (last - first)
    if missing > 0 {
      let (less, more) = (missing / 2, missing - missing / 2)
      if low == 0, first == 0, high != 0 {
        last += missing
      } else if high == 0, last == 0, low != 0 {
        first -= missing
      } else if first >= 0 {
        (first, last) = (first - more, last + less)
      } else {
        (first, last) = (first - less, last + more)
      }
    }
    numbers = (first...last).map(step.number)
  }

  /// The width a step should have. A range of a few rounding errors is given the size of its numbers.
  private static func cell(from low: Double, to high: Double, steps: Int, least: Int) -> Double {
    let (span, size) = (high - low, max(abs(low), abs(high)))
    let hair = (1 + 1 / 2.5) * Double(steps) * .ulpOfOne
    var cell = size == 0 ? 1 : size
    if span < cell * hair * 3 {
      if cell > 10 { cell = 9 + cell / 10 }
      cell *= 0.75
      if least > 1 { cell /= Double(least) }
    } else {
      cell = span / Double(steps)
    }
    return min(max(cell, 20 * .leastNormalMagnitude), .greatestFiniteMagnitude / 16)
  }

  /// The nearest double of a whole number times a power of ten.
  static func number(_ digits: Int, power: Int) -> Double {
    power >= 0 ? Double(digits) * pow(10, Double(power)) : Double(digits) / pow(10, Double(-power))
  }

  /// A digit times a power of ten.
  private struct Step {
    let digit: Int
    let power: Int

    /// The step that R takes for cells of a width: biased towards the smaller one, and towards fives over tens.
    init(atLeast cell: Double) {
      let bias = 1.5
      let biasOfFive = 0.5 + 1.5 * bias
      let power = Int(log10(cell).rounded(.down))
      let unit = PrettyBreaks.number(1, power: power)
      var digit = 1
      if 2 * unit - cell < bias * (cell - unit) {
        digit = 2
        if 5 * unit - cell < biasOfFive * (cell - 2 * unit) {
          digit = 5
          if 10 * unit - cell < bias * (cell - 5 * unit) { digit = 10 }
        }
      }
      self.digit = digit
      self.power = power
    }

    /// How many steps from nought lie just outside a range, a hair of rounding aside.
    func whole(around low: Double, _ high: Double) -> (Int, Int) {
      let unit = PrettyBreaks.number(digit, power: power)
      let slack = 1e-10
      var first = Int((low / unit + slack).rounded(.down))
      var last = Int((high / unit - slack).rounded(.up))
      while Double(first) * unit > low + slack * unit { first -= 1 }
      while Double(last) * unit < high - slack * unit { last += 1 }
      return (first, max(last, first + 1))
    }

    /// A whole number of steps, as near as a double comes.
    func number(_ count: Int) -> Double { PrettyBreaks.number(count * digit, power: power) }
  }
}

extension Classification {
  /// Round numbers in equal steps, about `classes` of them: as many as R's `pretty` gives. The lowest limit is a round
  /// number too.
  ///
  /// - Throws: as ``naturalBreaks(_:classes:)``.
  public static func pretty(
    _ values: some Sequence<Double>, classes: Int
  ) throws(CartographyError) -> Classification {
    let sorted = try checked(values, classes: classes)
    let (low, high) = (sorted[0], sorted[sorted.count - 1])
    var numbers = PrettyBreaks(from: low, to: high, steps: classes).numbers
    // A limit that rounding put a hair inside the range gives way to the value.
    numbers[0] = min(numbers[0], low)
    numbers[numbers.count - 1] = max(numbers[numbers.count - 1], high)
    return try Classification(.pretty, lowest: numbers[0], breaks: Array(numbers.dropFirst()), sorted: sorted)
  }
}
