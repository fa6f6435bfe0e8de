public import Drawings

/// Values against the east-west place units have on a map: stands under the map and shares its page x.
public struct EastWestProfile: Hashable, Sendable {
  /// A unit at its place.
  public struct Unit: Hashable, Sendable {
    /// What the label says.
    public var label: String
    /// Page x in points, in the map's own drawing.
    public var x: Double
    /// The value.
    public var value: Double
    /// Which of ``EastWestProfile/groups`` it belongs to.
    public var group: Int?
    /// What the area of its mark stands for, nought or more; `nil` for a mark that says nothing by its size, hollow
    /// among others that do.
    public var amount: Double?
    /// Whether this is the unit the report is about.
    public var isHighlighted: Bool

    /// Makes a unit.
    public init(
      label: String, x: Double, value: Double, group: Int? = nil, amount: Double? = nil,
      isHighlighted: Bool = false
    ) {
      self.label = label
      self.x = x
      self.value = value
      self.group = group
      self.amount = amount
      self.isHighlighted = isHighlighted
    }
  }

  /// Units taken together, such as a region, with a mean worked out by the caller.
  public struct Group: Hashable, Sendable {
    /// What the legend says.
    public var name: String
    /// The mean; drawn as a line as wide as its units.
    public var mean: Double?

    /// Makes a group.
    public init(name: String, mean: Double? = nil) {
      self.name = name
      self.mean = mean
    }
  }

  /// A fitted line, with its words (slope, standard error).
  public struct Fit: Hashable, Sendable {
    /// Page x and value along the line from west to east: two points, or more where it is curved on the map's x.
    public var line: [Point]
    /// What it says, such as `0.004 per degree (s.e. 0.001)`.
    public var text: String

    /// Makes a line through pairs of page x and value.
    public init(line: [Point], text: String) {
      self.line = line
      self.text = text
    }
  }

  /// A tick of the bottom axis.
  public struct Tick: Hashable, Sendable {
    /// Page x in points.
    public var x: Double
    /// What stands under it.
    public var label: String

    /// Makes a tick.
    public init(x: Double, label: String) {
      self.x = x
      self.label = label
    }
  }

  /// The words around the chart.
  public var text: ChartText
  /// The points.
  public var units: [Unit]
  /// Regions in the order of the legend.
  public var groups: [Group]
  /// The fitted line.
  public var fit: Fit?
  /// What the areas of marks stand for; `nil` for marks of one size.
  public var sizes: ProfileSizes?
  /// Title of the value axis.
  public var valueTitle: String
  /// Title of the bottom axis: what page x stands for.
  public var placeTitle: String
  /// Ticks of the bottom axis; none leaves the line bare.
  public var placeTicks: [Tick]
  /// How many units are named, those farthest from the middle value first; highlighted ones are beside.
  public var mostNames: Int

  /// Makes a profile.
  public init(
    text: ChartText = ChartText(), units: [Unit], groups: [Group] = [], fit: Fit? = nil,
    sizes: ProfileSizes? = nil, valueTitle: String, placeTitle: String, placeTicks: [Tick] = [],
    mostNames: Int = .max
  ) {
    self.text = text
    self.units = units
    self.groups = groups
    self.fit = fit
    self.sizes = sizes
    self.valueTitle = valueTitle
    self.placeTitle = placeTitle
    self.placeTicks = placeTicks
    self.mostNames = mostNames
  }
}
