import Drawings

/// Series over the years. A missing value breaks the line; a value filled in by a rule has a hollow mark.
public struct LineChart: Hashable, Sendable {
  /// A value of a year.
  public struct Point: Hashable, Sendable {
    /// The year (or other number) along the bottom.
    public var x: Double
    /// The value; `nil` when there is none.
    public var value: Double?
    /// Whether the value was filled in and not observed.
    public var isFilled: Bool

    /// Makes a point.
    public init(x: Double, value: Double?, isFilled: Bool = false) {
      self.x = x
      self.value = value
      self.isFilled = isFilled
    }
  }

  /// What a series is in the story.
  public enum Role: Hashable, Sendable {
    /// What the chart is about: thick and in the accent colour.
    case main
    /// What it is compared with: a colour of its own.
    case comparison
    /// The measure of all, such as the mean of a country: dark grey and dashed.
    case reference
    /// The crowd: thin, grey, without label.
    case background
  }

  /// Values of one unit or mean.
  public struct Series: Hashable, Sendable {
    /// The label at the end of the line.
    public var name: String
    /// The values, in rising order of x.
    public var points: [Point]
    /// Its place in the story.
    public var role: Role
    /// Which colour and marker a comparison has, from 0, so that a group looks alike in every chart; `nil` takes them
    /// in order.
    public var group: Int?

    /// Makes a series.
    public init(name: String, points: [Point], role: Role = .comparison, group: Int? = nil) {
      self.name = name
      self.points = points
      self.role = role
      self.group = group
    }
  }

  /// A stretch of the bottom axis with a meaning of its own, such as the years between two turning points: a band behind
  /// the lines with its name above.
  public struct Stage: Hashable, Sendable {
    /// Its name.
    public var label: String
    /// A second line under the name, such as a rate; empty for none.
    public var detail: String
    /// Where it begins along the bottom.
    public var from: Double
    /// Where it ends.
    public var to: Double

    /// Makes a stage.
    public init(label: String, detail: String = "", from: Double, to: Double) {
      self.label = label
      self.detail = detail
      self.from = from
      self.to = to
    }
  }

  /// The words around the chart.
  public var text: ChartText
  /// The lines, in the order of their colours.
  public var series: [Series]
  /// Title of the value axis.
  public var valueTitle: String
  /// Title of the bottom axis; empty when years speak for themselves.
  public var yearTitle: String
  /// Whether the value axis starts at zero.
  public var startsAtZero: Bool
  /// Stretches marked behind the lines, in rising order; what lies outside the years of the lines is not drawn.
  public var stages: [Stage]

  /// Makes a chart.
  public init(
    text: ChartText = ChartText(), series: [Series], valueTitle: String, yearTitle: String = "",
    startsAtZero: Bool = false, stages: [Stage] = []
  ) {
    self.text = text
    self.series = series
    self.valueTitle = valueTitle
    self.yearTitle = yearTitle
    self.startsAtZero = startsAtZero
    self.stages = stages
  }
}
