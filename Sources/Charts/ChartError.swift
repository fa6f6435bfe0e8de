public import Drawings

/// What keeps a chart from being drawn. The cases carry facts; ``description`` writes the sentence.
public enum ChartError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no finite value to draw.
  case noValues(chart: String)
  /// A number given is infinite or not a number.
  case valueNotFinite(chart: String, label: String)
  /// A mark whose area stands for an amount below nought.
  case negativeAmount(chart: String, label: String, found: Double)
  /// A profile beside a map has not one place for each of its units.
  case wrongPlaceCount(chart: String, found: Int, expected: Int)
  /// The page leaves no room between titles and axes.
  case tooSmall(chart: String, width: Double, height: Double)
  /// A highlighted label does not occur among the units.
  case unknownLabel(chart: String, label: String)
  /// The text cannot be set.
  case text(TextError)

  /// What happened and what to do, in a sentence.
  public var description: String {
    switch self {
    case .noValues(let chart):
      "the \(chart) has no value to draw; give at least one number"
    case .valueNotFinite(let chart, let label):
      "the \(chart) has a value for “\(label)” that is not a finite number; leave it out as missing"
    case .negativeAmount(let chart, let label, let found):
      "the \(chart) has \(found) for the size of “\(label)”, and no mark has an area below nought; "
        + "choose a variable without negative values"
    case .wrongPlaceCount(let chart, let found, let expected):
      "the \(chart) has \(found) places for \(expected) units; give one each"
    case .tooSmall(let chart, let width, let height):
      "the \(chart) of \(width.rounded()) by \(height.rounded()) points has no room for its plot; "
        + "make it larger"
    case .unknownLabel(let chart, let label):
      "the \(chart) has no entry “\(label)” to highlight; check the name"
    case .text(let error):
      error.description
    }
  }
}
