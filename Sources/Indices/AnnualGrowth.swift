import Foundation

/// The growth of a quantity between two years as the constant yearly rate that leads from the one value to the other.
public struct AnnualGrowth: Hashable, Sendable {
  /// The value in the first year.
  public let first: Double
  /// The value in the last year.
  public let last: Double
  /// Years from the first to the last.
  public let years: Int

  /// Names both values and the years between them.
  public init(from first: Double, to last: Double, years: Int) {
    self.first = first
    self.last = last
    self.years = years
  }

  /// (last / first)^(1 / years) - 1, the geometric mean of the yearly growth: 0.01 is one per cent a year. `nil` when it
  /// is not defined: the first value is not positive, the last one negative, or no year lies between.
  public var rate: Double? {
    guard years >= 1, first > 0, last >= 0 else { return nil }
    let rate = pow(last / first, 1 / Double(years)) - 1
    return rate.isFinite ? rate : nil
  }
}
