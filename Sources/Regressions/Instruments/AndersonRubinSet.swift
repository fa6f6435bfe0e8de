/// The values of the coefficient of one endogenous variable that Anderson and Rubin's test does not reject. However weak
/// the instruments are, the set covers the true value with the stated probability; it may be unbounded, when they say
/// too little, or empty, when they contradict each other whatever the coefficient.
public struct AndersonRubinSet: Hashable, Sendable {
  /// An interval of the set.
  public struct Interval: Hashable, Sendable {
    /// The lower end; minus infinity when there is none.
    public let lower: Double
    /// The upper end; infinity when there is none.
    public let upper: Double
  }

  /// What the set looks like.
  public enum Shape: String, Hashable, Sendable, CaseIterable {
    /// One interval with two ends.
    case interval = "an interval"
    /// Several intervals, each with two ends.
    case intervals = "several intervals"
    /// At least one interval without end, but not every number.
    case unbounded = "unbounded"
    /// Every number.
    case everything = "every number"
    /// No number.
    case empty = "empty"
  }

  /// The intervals, ascending, apart from each other.
  public let intervals: [Interval]
  /// The probability of covering the true value.
  public let confidence: Double

  /// What the set looks like.
  public var shape: Shape {
    guard let first = intervals.first, let last = intervals.last else { return .empty }
    switch (first.lower.isFinite, last.upper.isFinite) {
    case (true, true): return intervals.count == 1 ? .interval : .intervals
    case (false, false) where intervals.count == 1: return .everything
    default: return .unbounded
    }
  }

  /// Whether a value is in the set.
  public func contains(_ value: Double) -> Bool {
    intervals.contains { $0.lower <= value && value <= $0.upper }
  }
}

extension AndersonRubinSet {
  /// Inverts a test whose statistic is m(t)' V(t)^-1 m(t), with m linear and V quadratic in t.
  ///
  /// The statistic is at most c where det(c V - m m') has the sign of det V, so that the ends are among the roots of a
  /// polynomial of matrices: nothing is searched on a grid.
  ///
  /// - Parameters:
  ///   - constant: m at 0.
  ///   - slope: what m loses for each unit of t.
  ///   - covariance: V.
  ///   - critical: c, positive.
  ///   - centre: the coefficient that t = 0 means.
  ///   - unit: the coefficient's change for t = 1, positive.
  init(
    constant: [Double], slope: [Double], covariance: QuadraticPencil, critical: Double, confidence: Double,
    centre: Double, unit: Double
  ) throws(RegressionError) {
    self.confidence = confidence
    let pencil = covariance.scaled(by: critical).subtractingSquare(constant: constant, slope: slope)
    let roots = try pencil.realRoots()
    func isInside(_ t: Double) -> Bool {
      let moments = zip(constant, slope).map { $0 - t * $1 }
      guard let statistic = covariance.value(at: t).inverseForm(moments) else { return false }
      return statistic <= critical
    }
    // Between neighbouring roots the answer does not change, so one point of each part decides.
    let ends = [-Double.infinity] + roots + [.infinity]
    var found: [Interval] = []
    for (lower, upper) in zip(ends, ends.dropFirst()) where isInside(Self.point(between: lower, upper)) {
      let (from, to) = (centre + unit * lower, centre + unit * upper)
      if let last = found.last, last.upper == from {
        found[found.count - 1] = Interval(lower: last.lower, upper: to)
      } else {
        found.append(Interval(lower: from, upper: to))
      }
    }
    intervals = found
  }

  private static func point(between lower: Double, _ upper: Double) -> Double {
    switch (lower.isFinite, upper.isFinite) {
    case (true, true): lower / 2 + upper / 2
    case (true, false): lower + max(1, abs(lower))
    case (false, true): upper - max(1, abs(upper))
    case (false, false): 0
    }
  }
}

extension QuadraticPencil {
  fileprivate func scaled(by factor: Double) -> QuadraticPencil {
    QuadraticPencil(
      constant: constant.scaled(by: factor), linear: linear.scaled(by: factor),
      quadratic: quadratic.scaled(by: factor))
  }

  /// Minus (a - t b)(a - t b)'.
  fileprivate func subtractingSquare(constant a: [Double], slope b: [Double]) -> QuadraticPencil {
    var (first, second, third) = (constant, linear, quadratic)
    for row in a.indices {
      for column in a.indices {
        first[row, column] -= a[row] * a[column]
        second[row, column] += a[row] * b[column] + b[row] * a[column]
        third[row, column] -= b[row] * b[column]
      }
    }
    return QuadraticPencil(constant: first, linear: second, quadratic: third)
  }
}
