/// A number of about 32 digits as the unevaluated sum of two doubles (Dekker 1971; Shewchuk 1997), so that
/// variances taken as differences of prefix sums keep every digit a double can hold.
struct DoubleDouble: Hashable, Sendable {
  var high: Double
  var low: Double

  init(_ high: Double, _ low: Double = 0) {
    self.high = high
    self.low = low
  }

  /// The nearest double.
  var value: Double { high + low }

  static func + (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    let sum = left.high + right.high
    let part = sum - left.high
    let error = (left.high - (sum - part)) + (right.high - part)
    return renormalized(sum, error + left.low + right.low)
  }

  static func - (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    left + DoubleDouble(-right.high, -right.low)
  }

  static func * (left: DoubleDouble, right: DoubleDouble) -> DoubleDouble {
    let product = left.high * right.high
    let error = (-product).addingProduct(left.high, right.high)
    return renormalized(product, error + left.high * right.low + left.low * right.high)
  }

  static func / (left: DoubleDouble, right: Double) -> DoubleDouble {
    let quotient = left.high / right
    let remainder = left - DoubleDouble(quotient) * DoubleDouble(right)
    return renormalized(quotient, remainder.value / right)
  }

  private static func renormalized(_ high: Double, _ low: Double) -> DoubleDouble {
    let sum = high + low
    return DoubleDouble(sum, low - (sum - high))
  }
}
