/// How the gaps of a series are filled. A rule has a word, by which study files name it; a moving average also has a
/// window.
public enum FillingRule: Hashable, Sendable {
  /// Gaps stay gaps.
  case leave
  /// A straight line over time between the two nearest observed values of the same unit; edges stay gaps.
  case linear
  /// The nearest observed value of the same unit at the edges; inner gaps stay gaps.
  case nearestEnd
  /// Inner gaps as `linear`, edges as `nearestEnd`.
  case linearAndNearestEnd
  /// The unweighted mean of the values at most `window` years before or after the gap, at least one on either side;
  /// a gap without such a value on both sides stays a gap, and so do edges.
  ///
  /// One-sided means would be forecasts: they lag behind every trend. The window counts years on either side, as the
  /// `k` of `na_ma` in R's imputeTS does; unlike there it never grows by itself.
  case movingAverage(window: Int)
  /// Inner gaps as `movingAverage`, edges as `nearestEnd`.
  case movingAverageAndNearestEnd(window: Int)

  /// The words of the rules that have no window.
  public static let words = ["leave", "linear", "nearest-end", "linear-nearest-end"]
  /// The words of the rules that need a window.
  public static let wordsWithWindow = ["moving-average", "moving-average-nearest-end"]
  /// The windows that make sense, in years on either side.
  public static let windows = 1...50

  /// The rule of a word: `nil` for an unknown word, a missing window, one that the rule has no use for, or one
  /// outside `windows`.
  public init?(word: String, window: Int? = nil) {
    if let window, !Self.windows.contains(window) { return nil }
    switch (word, window) {
    case ("leave", nil): self = .leave
    case ("linear", nil): self = .linear
    case ("nearest-end", nil): self = .nearestEnd
    case ("linear-nearest-end", nil): self = .linearAndNearestEnd
    case ("moving-average", let window?): self = .movingAverage(window: window)
    case ("moving-average-nearest-end", let window?): self = .movingAverageAndNearestEnd(window: window)
    default: return nil
    }
  }

  /// The word by which study files name it.
  public var word: String {
    switch self {
    case .leave: "leave"
    case .linear: "linear"
    case .nearestEnd: "nearest-end"
    case .linearAndNearestEnd: "linear-nearest-end"
    case .movingAverage: "moving-average"
    case .movingAverageAndNearestEnd: "moving-average-nearest-end"
    }
  }

  /// How many years on either side of a gap a moving average takes in; `nil` for the other rules.
  public var window: Int? {
    switch self {
    case .movingAverage(let window), .movingAverageAndNearestEnd(let window): window
    case .leave, .linear, .nearestEnd, .linearAndNearestEnd: nil
    }
  }

  var isLinearInside: Bool { self == .linear || self == .linearAndNearestEnd }

  var fillsEdges: Bool {
    switch self {
    case .nearestEnd, .linearAndNearestEnd, .movingAverageAndNearestEnd: true
    case .leave, .linear, .movingAverage: false
    }
  }
}
