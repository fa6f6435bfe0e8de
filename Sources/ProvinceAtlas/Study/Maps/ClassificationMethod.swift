import Cartography

/// How the limits of classes are found, by the words of studies and of the command line.
public enum ClassificationMethod: String, Hashable, Sendable, CaseIterable {
  /// The exact optimum of Fisher and Jenks.
  case naturalBreaks = "natural-breaks"
  /// Equal numbers of units.
  case quantile
  /// Equal widths.
  case equalInterval = "equal-interval"
  /// Round numbers.
  case pretty
  /// Steps of a standard deviation.
  case standardDeviation = "standard-deviation"
  /// Means of what lies above the mean.
  case headTail = "head-tail"

  /// The rule for a number of classes; head and tail finds its own.
  func rule(classes: Int) -> ClassificationRule {
    switch self {
    case .naturalBreaks: .naturalBreaks(classes: classes)
    case .quantile: .quantile(classes: classes)
    case .equalInterval: .equalInterval(classes: classes)
    case .pretty: .pretty(classes: classes)
    case .standardDeviation: .standardDeviation(classes: classes)
    case .headTail: .headTail
    }
  }

  /// What a map says of it.
  func label(_ words: Words) -> String { words.name(of: rule(classes: 1).method) }
}

extension Words {
  /// What a way of finding limits is called.
  func name(of method: Classification.Method) -> String {
    switch method {
    case .naturalBreaks: self("natural breaks (Fisher–Jenks)", "自然断点法（Fisher–Jenks）")
    case .quantile: self("quantiles", "分位数分级")
    case .equalInterval: self("equal intervals", "等间距分级")
    case .pretty: self("round numbers", "取整等距分级")
    case .standardDeviation: self("steps of one standard deviation", "标准差分级")
    case .headTail: self("head/tail breaks", "头尾分割法（head/tail）")
    case .manual: self("limits given", "自定义分级")
    }
  }
}
