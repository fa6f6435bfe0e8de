import Foundation

/// How probable it is that figures agree by chance, from how finely an indicator is printed and how much it moves.
///
/// A figure that moves by some amount meets a given value by chance about once in so many steps of its last digit as the
/// amount has. So n equal values in a row have the chance (unit / (movement x |value|))^(n - 1), and n values on a line
/// with the chance (unit / (bend x |step|))^(n - 2); a base above 1 counts as 1. The movement is the mean over the
/// indicator of |x - previous| / max(|x|, |previous|) where a value changes at all, the bend the mean of the distance
/// from the line of the two values before over the larger of the two steps where there is one; each part is at most 1.
/// What is copied or straight does not count, so that an indicator made of copies does not excuse itself.
///
/// This is a screening rule of this project and no test: it keeps counts of one or two digits, which repeat all the
/// time, out of the list, and lets a copied 44350.7 in.
public struct CoincidenceScale: Hashable, Sendable {
  /// The last digit printed: the largest power of ten, from 1e-9 to 1e6, of which all values are multiples; 0 when there
  /// is none, as for computed values.
  public let unit: Double
  /// How much the indicator moves from one period to the next when it moves, 0 to 1; 1 when it never does.
  public let movement: Double
  /// How far it leaves the line of the two values before when it does, 0 to 1; 1 when it never does.
  public let bend: Double

  /// Measures the observed cells of a column whose series run over the periods.
  init(of column: Column, periods: [Int]) {
    let unit = Self.unit(of: zip(column.values, column.states).lazy.filter { $1 == .observed }.map(\.0))
    var moves = Mean()
    var bends = Mean()
    let (values, states) = (column.values, column.states)
    for position in values.indices where position % periods.count > 0 {
      guard states[position] == .observed, states[position - 1] == .observed else { continue }
      let (before, after) = (values[position - 1], values[position])
      if after != before { moves.add(abs(after - before), over: max(abs(after), abs(before))) }
      let step = position % periods.count
      guard step > 1, states[position - 2] == .observed else { continue }
      let point = LinePoint(values: values[position - 2...position], periods: periods[step - 2...step])
      let resolution = Self.resolution(
        unit, upTo: max(abs(values[position - 2]), max(abs(before), abs(after))))
      if !point.isStraight(within: resolution) { bends.add(point.distance, over: point.largerStep) }
    }
    self.unit = unit
    movement = moves.value ?? 1
    bend = bends.value ?? 1
  }

  /// The finest difference that counts in a series with values up to `largest`: the last digit printed, and no less
  /// than what computing leaves.
  func resolution(upTo largest: Double) -> Double { Self.resolution(unit, upTo: largest) }

  private static func resolution(_ unit: Double, upTo largest: Double) -> Double {
    max(unit, largest * 1e-12)
  }

  /// The chance that `count` values of a size stand in a row without change.
  func chance(ofEqual count: Int, value: Double) -> Double {
    Self.power(resolution(upTo: abs(value)), over: movement * abs(value), count - 1)
  }

  /// The chance that `count` values with a mean step stand on a line.
  func chance(ofStraight count: Int, step: Double, resolution: Double) -> Double {
    Self.power(resolution, over: bend * abs(step), count - 2)
  }

  /// The chance that two units share these values, each met about once in as many last digits as it has.
  func chance(ofShared values: [Double]) -> Double {
    values.reduce(1) { $0 * Self.power(resolution(upTo: abs($1)), over: abs($1), 1) }
  }

  private static func power(_ part: Double, over whole: Double, _ exponent: Int) -> Double {
    whole > part ? pow(part / whole, Double(exponent)) : 1
  }

  private static let powers = (0...9).map { pow(10, Double($0)) }

  private static func unit(of values: some Sequence<Double>) -> Double {
    var exponent = 6
    for value in values {
      while !isMultiple(value, ofTenTo: exponent) {
        exponent -= 1
        if exponent < -9 { return 0 }
      }
    }
    return exponent < 0 ? 1 / powers[-exponent] : powers[exponent]
  }

  /// Whether a value is what one reads for a whole number of such steps.
  private static func isMultiple(_ value: Double, ofTenTo exponent: Int) -> Bool {
    if exponent >= 0 { return (value / powers[exponent]).rounded() * powers[exponent] == value }
    return (value * powers[-exponent]).rounded() / powers[-exponent] == value
  }
}

/// The mean of ratios of at most 1.
private struct Mean {
  private var sum = 0.0
  private var count = 0

  var value: Double? { count == 0 ? nil : sum / Double(count) }

  mutating func add(_ part: Double, over whole: Double) {
    guard whole > 0 else { return }
    sum += min(1, part / whole)
    count += 1
  }
}

/// The last of three values of a series, seen from the line through the first two.
struct LinePoint {
  /// How far it is from the line.
  let distance: Double
  /// The larger of the step that the line goes on by and the step that is made.
  let largerStep: Double

  /// Measures the third of three values at the third of three periods.
  init(values: ArraySlice<Double>, periods: ArraySlice<Int>) {
    let (value, period) = (values.startIndex, periods.startIndex)
    let before = Double(periods[period + 1]) - Double(periods[period])
    let after = Double(periods[period + 2]) - Double(periods[period + 1])
    let expected = (values[value + 1] - values[value]) * (after / before)
    let made = values[value + 2] - values[value + 1]
    distance = abs(made - expected)
    largerStep = max(abs(made), abs(expected))
  }

  /// Whether it is on the line but for rounding, which must not decide at its very edge.
  func isStraight(within resolution: Double) -> Bool { distance <= resolution * 1.000_001 }
}
