public import Drawings
public import Geography

/// What a choropleth shows: numbers by unit, their classes and colours, and the words around them.
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
  /// The numbers. Units without one are hatched and counted as no data.
  public var values: [FeatureID: Double]
  /// The classes; all values must lie in them.
  public var classification: Classification
  /// The colours.
  public var scheme: ColorScheme
  /// The names written on the map, by unit.
  public var labels: [FeatureID: String]
  /// What programs that read the file are told a unit is called; ``labels`` where a unit has none here.
  public var names: [FeatureID: String] = [:]
  /// Units with a heavy outline and a bold name.
  public var highlighted: [FeatureID]
  /// How the limits are written; `nil` for ``Classification/limitFormat``.
  public var limitFormat: NumberText?
  /// The words of the language.
  public var words: MapWords
  /// What stands besides the map.
  public var furniture: Furniture
  /// Stands before the units' identifiers in the drawing's groups, so that several maps on a page keep theirs apart.
  public var groupPrefix = ""

  /// Makes a map; everything but numbers, classes and colours may be left out.
  public init(
    title: String = "", subtitle: String = "", measure: String = "", sources: [String] = [],
    notes: [String] = [], values: [FeatureID: Double], classification: Classification,
    scheme: ColorScheme = .standard, labels: [FeatureID: String] = [:],
    highlighted: [FeatureID] = [], limitFormat: NumberText? = nil, words: MapWords = .english,
    furniture: Furniture = .all
  ) {
    self.title = title
    self.subtitle = subtitle
    self.measure = measure
    self.sources = sources
    self.notes = notes
    self.values = values
    self.classification = classification
    self.scheme = scheme
    self.labels = labels
    self.highlighted = highlighted
    self.limitFormat = limitFormat
    self.words = words
    self.furniture = furniture
  }
}

/// A finished map and where things are on it.
public struct MapFigure: Hashable, Sendable {
  /// The picture.
  public let drawing: Drawing
  /// The map inside its frame, in the drawing's points.
  public let plotArea: Rect
  /// The place of each unit (the pole of inaccessibility of its largest visible part) in the drawing's points.
  public let featurePoints: [FeatureID: Point]
  /// The window: turns places of the plane into the drawing's points.
  public let view: MapView
  /// Units whose names found no room, in the layer's order.
  public let unplacedLabels: [FeatureID]
  /// What a reader of the log should know.
  public let notices: [MapNotice]

  /// The page x of a unit in points: where an east-west profile under the map puts it.
  public func pageX(of id: FeatureID) -> Double? { featurePoints[id]?.x }
}

/// Something about a figure that is no error.
public enum MapNotice: Hashable, Sendable, CustomStringConvertible {
  /// Units of the layer without a value.
  case noData([FeatureID])
  /// Classes none of the mapped values falls in, counted from 1.
  case emptyClasses([Int])
  /// Names left out for want of room.
  case unplacedLabels([FeatureID])
  /// No free place for the scale bar, or the projection cannot tell its length.
  case scaleBarLeftOut
  /// No free corner for the north arrow, or the projection cannot tell north.
  case northArrowLeftOut
  /// No corner of the map was free; the legend stands under it.
  case legendBelowMap

  /// What it is, in a sentence.
  public var description: String {
    switch self {
    case .noData(let ids):
      "no data for \(ids.map(\.rawValue).joined(separator: ", "))"
    case .emptyClasses(let classes):
      "no value falls in class \(classes.map { "\($0)" }.joined(separator: ", "))"
    case .unplacedLabels(let ids):
      "no room for the names of \(ids.map(\.rawValue).joined(separator: ", "))"
    case .scaleBarLeftOut:
      "the scale bar is left out: units cover the top and bottom edges of the map"
    case .northArrowLeftOut:
      "the north arrow is left out: units cover all corners of the map"
    case .legendBelowMap:
      "no corner of the map is free; the legend stands under it"
    }
  }
}
