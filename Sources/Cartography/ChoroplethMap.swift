public import Drawings
public import Geography

/// What a map shows: the theme that fills its units, symbols over them, and the words around them.
public struct ChoroplethMap: Hashable, Sendable {
  /// The parts of a map besides the map.
  public struct Furniture: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: Int
    /// Makes a set from its bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// The classes with their colours.
    public static let legend = Furniture(rawValue: 1)
    /// How many units each class has, in the legend.
    public static let counts = Furniture(rawValue: 2)
    /// The scale bar.
    public static let scaleBar = Furniture(rawValue: 4)
    /// The arrow to true north.
    public static let northArrow = Furniture(rawValue: 8)
    /// All of them.
    public static let all: Furniture = [.legend, .counts, .scaleBar, .northArrow]
  }

  /// The heading; empty for none.
  public var title: String
  /// The line under the heading.
  public var subtitle: String
  /// What is measured, in which unit: heads the legend.
  public var measure: String
  /// Lines under the map: where figures and boundaries come from.
  public var sources: [String]
  /// Lines under the sources, such as what is missing and an approval number.
  public var notes: [String]
  /// What the fills say.
  public var theme: MapTheme
  /// Circles over the units; `nil` for none.
  public var symbols: ProportionalSymbols?
  /// The words written on the map, by unit; each line of them is centred.
  public var labels: [FeatureID: String]
  /// What programs that read the file are told a unit is called; ``labels`` where a unit has none here.
  public var names: [FeatureID: String] = [:]
  /// Units with a heavy outline and a bold name.
  public var highlighted: [FeatureID]
  /// How the limits are written; `nil` for as many digits as tell them apart.
  public var limitFormat: NumberText?
  /// The words of the language.
  public var words: MapWords
  /// What stands besides the map.
  public var furniture: Furniture
  /// Where these parts stand.
  public var places = FurniturePlaces()
  /// Stands before the units' identifiers in the drawing's groups, so that several maps on a page keep theirs apart.
  public var groupPrefix = ""

  /// Makes a map; everything but the theme may be left out.
  public init(
    title: String = "", subtitle: String = "", measure: String = "", sources: [String] = [],
    notes: [String] = [], theme: MapTheme, symbols: ProportionalSymbols? = nil,
    labels: [FeatureID: String] = [:],
    highlighted: [FeatureID] = [], limitFormat: NumberText? = nil, words: MapWords = .english,
    furniture: Furniture = .all
  ) {
    self.title = title
    self.subtitle = subtitle
    self.measure = measure
    self.sources = sources
    self.notes = notes
    self.theme = theme
    self.symbols = symbols
    self.labels = labels
    self.highlighted = highlighted
    self.limitFormat = limitFormat
    self.words = words
    self.furniture = furniture
  }

  /// Makes a map of numbers in classes; everything but numbers, classes and colours may be left out.
  public init(
    title: String = "", subtitle: String = "", measure: String = "", sources: [String] = [],
    notes: [String] = [], values: [FeatureID: Double], classification: Classification,
    scheme: ColorScheme = .standard, labels: [FeatureID: String] = [:],
    highlighted: [FeatureID] = [], limitFormat: NumberText? = nil, words: MapWords = .english,
    furniture: Furniture = .all
  ) {
    self.init(
      title: title, subtitle: subtitle, measure: measure, sources: sources, notes: notes,
      theme: .classed(ClassedTheme(values: values, classification: classification, scheme: scheme)),
      labels: labels, highlighted: highlighted, limitFormat: limitFormat, words: words, furniture: furniture)
  }
}
