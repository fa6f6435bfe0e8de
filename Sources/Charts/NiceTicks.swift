public import Drawings
import Foundation

/// Round numbers along an axis: steps of 1, 2 or 5 times a power of ten.
public struct NiceTicks: Hashable, Sendable {
  /// The ticks in rising order.
  public let values: [Double]
  /// The distance between two ticks.
  public let step: Double
  /// Digits after the decimal point that tell ticks apart.
  public let decimals: Int

  /// Ticks inside or around `low...high`.
  ///
  /// - Parameters:
  ///   - target: about how many steps, 1 to 50.
  ///   - covering: whether the first and last tick enclose both ends (an axis that starts and ends at a tick).
  public init(from low: Double, to high: Double, target: Int = 5, covering: Bool = true) {
    let steps = Double(min(50, max(1, target)))
    // Numbers a double can hardly tell apart, or hardly hold, get an axis as if they were one or cut.
    let (bottom, ceiling) = (max(low, -1e300), min(high, 1e300))
    let size = max(abs(bottom), abs(ceiling))
    let isRange = ceiling - bottom > max(size * 1e-12, 1e-290)
    let span = isRange ? ceiling - bottom : max(size, 1)
    let (base, top) = isRange ? (bottom, ceiling) : (bottom - span / 2, bottom + span / 2)
    let rough = span / steps
    let exponent = Int(log10(rough).rounded(.down))
    let power = pow(10, Double(exponent))
    // The round step nearest to the wanted one, on a logarithmic measure.
    let ratio = rough / power
    let factor =
      ratio >= 50.0.squareRoot() ? 10.0 : ratio >= 10.0.squareRoot() ? 5 : ratio >= 2.0.squareRoot() ? 2 : 1
    step = factor * power
    decimals = max(0, factor == 10 ? -exponent - 1 : -exponent)
    // Ticks are multiples of the step, so that 0.3 is 3 * 0.1 rounded once and not 0.1 added three times.
    let slack = 1e-9
    let first = covering ? (base / step + slack).rounded(.down) : (base / step - slack).rounded(.up)
    let last = covering ? (top / step - slack).rounded(.up) : (top / step + slack).rounded(.down)
    let unit = exponent < 0 ? pow(10, Double(-exponent)) : 1
    let (part, denominator) = exponent < 0 ? (factor, unit) : (step, 1)
    values = stride(from: first, through: max(first, last), by: 1).map { $0 * part / denominator }
  }

  /// The largest of 1, 2 and 5 times powers of ten that is not above a positive number.
  static func roundNumber(below limit: Double) -> Double {
    let power = Int(log10(limit).rounded(.down))
    let numbers = [10.0, 5, 2, 1].map {
      power < 0 ? $0 / pow(10, Double(-power)) : $0 * pow(10, Double(power))
    }
    return numbers.first { $0 <= limit } ?? limit
  }

  /// From the first tick to the last.
  public var domain: ClosedRange<Double> { values[0]...values[values.count - 1] }

  /// How the ticks are written: as many decimals as the step has, thousands apart from 10 000.
  public var format: NumberText {
    let large = max(abs(values[0]), abs(values[values.count - 1])) >= 10_000
    return NumberText(decimals: decimals, groupSeparator: large ? NumberText.thousands : "")
  }
}
