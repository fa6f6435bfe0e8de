/// Numbers to places on the page: `domain` onto `range`, which may run backwards (values rise up the page).
public struct LinearScale: Hashable, Sendable {
  /// The numbers at both ends, lower first.
  public let domain: ClosedRange<Double>
  /// The place of the lower end, in points.
  public let start: Double
  /// The place of the upper end, in points.
  public let end: Double

  /// Makes a scale; a domain of one number stands in the middle.
  public init(domain: ClosedRange<Double>, from start: Double, to end: Double) {
    self.domain = domain
    self.start = start
    self.end = end
  }

  /// The place of a number in points, also outside the domain.
  public func callAsFunction(_ value: Double) -> Double {
    let width = domain.upperBound - domain.lowerBound
    guard width > 0 else { return (start + end) / 2 }
    return start + (value - domain.lowerBound) / width * (end - start)
  }
}
