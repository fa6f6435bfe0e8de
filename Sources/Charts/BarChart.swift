public import Drawings

/// All units in order of their values, one of them highlighted, with a line at the mean.
public struct BarChart: Hashable, Sendable {
  /// Which way bars grow.
  public enum Direction: Hashable, Sendable {
    /// To the right, names on the left: for many units with long names.
    case horizontal
    /// Upwards, names below: for a wide and low place.
    case vertical
  }

  /// A bar.
  public struct Bar: Hashable, Sendable {
    /// What stands beside it.
    public var label: String
    /// Its length; `nil` is listed last without a bar.
    public var value: Double?
    /// Whether the value was filled in and not observed: drawn hollow.
    public var isFilled: Bool
    /// What stands after its number, such as `†`; empty for nothing.
    public var mark: String

    /// Makes a bar.
    public init(label: String, value: Double?, isFilled: Bool = false, mark: String = "") {
      self.label = label
      self.value = value
      self.isFilled = isFilled
      self.mark = mark
    }
  }

  /// A line across the bars.
  public struct Reference: Hashable, Sendable {
    /// Where it stands.
    public var value: Double
    /// What it says.
    public var label: String

    /// Makes a line.
    public init(value: Double, label: String) {
      self.value = value
      self.label = label
    }
  }

  /// The words around the chart.
  public var text: ChartText
  /// The bars in any order; drawn from the highest value down, equal values by label.
  public var bars: [Bar]
  /// The label of the bar to highlight.
  public var highlight: String?
  /// The mean.
  public var reference: Reference?
  /// Title of the value axis.
  public var valueTitle: String
  /// How numbers at the bars are written.
  public var format: NumberText
  /// What stands in the place of a missing value.
  public var missingText: String
  /// Which way bars grow.
  public var direction: Direction

  /// Makes a chart.
  public init(
    text: ChartText = ChartText(), bars: [Bar], highlight: String? = nil,
    reference: Reference? = nil, valueTitle: String, format: NumberText,
    missingText: String = "–", direction: Direction = .horizontal
  ) {
    self.text = text
    self.bars = bars
    self.highlight = highlight
    self.reference = reference
    self.valueTitle = valueTitle
    self.format = format
    self.missingText = missingText
    self.direction = direction
  }

  /// Highest first, missing last.
  var sorted: [Bar] {
    bars.sorted { left, right in
      switch (left.value, right.value) {
      case (let a?, let b?) where a != b: a > b
      case (_?, nil): true
      case (nil, _?): false
      default: left.label < right.label
      }
    }
  }
}
