/// How classes are to be found, without the values they are found from.
public enum ClassificationRule: Hashable, Sendable {
  /// Exact Fisher-Jenks.
  case naturalBreaks(classes: Int)
  /// Equal shares of the values.
  case quantile(classes: Int)
  /// Equal widths.
  case equalInterval(classes: Int)
  /// About as many round numbers.
  case pretty(classes: Int)
  /// Steps of a standard deviation, at most as many classes.
  case standardDeviation(classes: Int)
  /// Means of what is above the mean, as many as the values give.
  case headTail
  /// The lower end of the first class, then the upper limit of each.
  case manual(limits: [Double])

  /// How the limits are found.
  public var method: Classification.Method {
    switch self {
    case .naturalBreaks: .naturalBreaks
    case .quantile: .quantile
    case .equalInterval: .equalInterval
    case .pretty: .pretty
    case .standardDeviation: .standardDeviation
    case .headTail: .headTail
    case .manual: .manual
    }
  }

  /// The classes of values.
  ///
  /// - Throws: as the methods of ``Classification``.
  public func classes(of values: some Sequence<Double>) throws(CartographyError) -> Classification {
    switch self {
    case .naturalBreaks(let classes): try .naturalBreaks(values, classes: classes)
    case .quantile(let classes): try .quantile(values, classes: classes)
    case .equalInterval(let classes): try .equalInterval(values, classes: classes)
    case .pretty(let classes): try .pretty(values, classes: classes)
    case .standardDeviation(let classes): try .standardDeviation(values, classes: classes)
    case .headTail: try .headTail(values)
    case .manual(let limits):
      try .manual(lowest: limits.first ?? 0, breaks: Array(limits.dropFirst()), values: values)
    }
  }
}
