public import Drawings
public import Geography

/// The same map several times, such as once a year, on common classes with one legend.
public struct SmallMultiples: Hashable, Sendable {
  /// One of the maps.
  public struct Panel: Hashable, Sendable {
    /// What stands over it, such as the year.
    public var title: String
    /// Its numbers.
    public var values: [FeatureID: Double]

    /// Makes a panel.
    public init(title: String, values: [FeatureID: Double]) {
      self.title = title
      self.values = values
    }
  }

  /// The heading; empty for none.
  public var title: String
  /// The line under the heading.
  public var subtitle: String
  /// What is measured, in which unit: heads the legend.
  public var measure: String
  /// Lines under the maps: where figures and boundaries come from.
  public var sources: [String]
  /// Lines under the sources.
  public var notes: [String]
  /// The maps in reading order.
  public var panels: [Panel]
  /// The classes of all panels; all values must lie in them.
  public var classification: Classification
  /// The colours.
  public var scheme: ColorScheme
  /// The value the middle of a diverging scheme stands for; `nil` for the middle class.
  public var midpoint: Double?
  /// How many panels stand side by side.
  public var columns: Int
  /// Whether the maps have letters before their titles, for a text to name them by.
  public var isLettered = false
  /// How the limits are written; `nil` for ``Classification/limitFormat``.
  public var limitFormat: NumberText?
  /// The words of the language.
  public var words: MapWords

  /// Makes a sheet of maps.
  public init(
    title: String = "", subtitle: String = "", measure: String = "", sources: [String] = [],
    notes: [String] = [], panels: [Panel], classification: Classification,
    scheme: ColorScheme = .standard, midpoint: Double? = nil, columns: Int = 3,
    limitFormat: NumberText? = nil,
    words: MapWords = .english
  ) {
    self.title = title
    self.subtitle = subtitle
    self.measure = measure
    self.sources = sources
    self.notes = notes
    self.panels = panels
    self.classification = classification
    self.scheme = scheme
    self.midpoint = midpoint
    self.columns = columns
    self.limitFormat = limitFormat
    self.words = words
  }

  /// The page width a base map needs for `columns` panels on a sheet of this width, in points.
  public static func panelWidth(sheetWidth: Double, columns: Int) -> Double {
    let count = Double(max(1, columns))
    return (sheetWidth - gap * (count - 1)) / count
  }

  /// Points between panels.
  static let gap = 6.0
}

/// A finished sheet of maps and where they are on it.
public struct SmallMultiplesFigure: Hashable, Sendable {
  /// The picture.
  public let drawing: Drawing
  /// The frame of each panel in the drawing's points.
  public let plotAreas: [Rect]
  /// What a reader of the log should know, by panel.
  public let notices: [[MapNotice]]
}
