import Cartography

/// What a caller says of a map that is drawn from a table without a study. Only the table and the values have to be
/// named.
public struct TableMapOptions: Sendable {
  /// Where a legend stands, by the words of the command line.
  public enum LegendPosition: String, Hashable, Sendable, CaseIterable {
    /// Where room is.
    case auto
    case upperLeft = "upper-left"
    case upperRight = "upper-right"
    case lowerLeft = "lower-left"
    case lowerRight = "lower-right"
    /// Under the map.
    case below
    /// Nowhere.
    case none

    /// The place; `nil` for no legend.
    var place: LegendPlace? {
      switch self {
      case .auto: .automatic
      case .below: .below
      case .none: nil
      case .upperLeft, .upperRight, .lowerLeft, .lowerRight:
        MapCorner(rawValue: rawValue).map(LegendPlace.corner)
      }
    }
  }

  /// The table: text, a workbook or a Stata file, in any layout that is understood.
  public var table: String
  /// The column or indicator that is drawn.
  public var value: String
  /// The column with the units' names or codes; `nil` to find it.
  public var key: String?
  /// The year; `nil` for the last one with figures.
  public var year: Int?
  /// The sheet of a workbook; `nil` for the one that has the values.
  public var sheet: String?
  /// The shapefile; `nil` for the provinces that come with the tool.
  public var layer: String?
  /// The field of the shapefile with the units' names or codes; `nil` to find it.
  public var keyField: String?
  /// The field of the shapefile with the names that are printed; `nil` for the key.
  public var labelField: String?
  /// The field of the shapefile with the larger area that a unit belongs to, such as its country; borders between two of
  /// them are drawn heavier.
  public var groupField: String?
  /// Shapefiles drawn on top of the fills, such as rivers or cities.
  public var overlays: [String] = []
  /// What the shapefile's coordinates are in, whatever its .prj says.
  public var referenceSystem: String?
  /// The projection: a PROJ string or a code; `nil` for an equal-area one that suits the layer.
  public var projection: String?
  /// The year from which the change to ``year`` is drawn; `nil` to draw the figures themselves.
  public var since: Int?
  /// Whether a change is drawn in per cent of the figure it starts from.
  public var isPercent = false
  /// A second column, drawn together with the first in squares of two colours; `nil` for one.
  public var with: String?
  /// A column drawn as circles over the map; `nil` for none.
  public var symbols: String?
  /// Whether colours run without steps.
  public var isUnclassed = false
  /// The limits of the classes, the lower end of the first class first; empty to find them.
  public var breaks: [Double] = []
  /// How many classes; `nil` for five, or as many as there are different values when those are fewer.
  public var classes: Int?
  /// How classes are found; `nil` for natural breaks, and for quantiles of two columns.
  public var method: ClassificationMethod?
  /// The colours by name; `nil` for the standard ones.
  public var scheme: String?
  /// Whether the colours run the other way.
  public var isReversed = false
  /// The value that the middle of a diverging scheme stands for; `nil` for nought with a change, and for the mean with
  /// steps of a standard deviation.
  public var midpoint: Double?
  /// Digits after the decimal point in the legend; `nil` for as many as tell the limits apart.
  public var decimals: Int?
  /// What is written on the units; ``StudyMap/UnitText/both`` is for studies, which have names in two languages.
  public var unitText = StudyMap.UnitText.auto
  /// Units with a heavy outline, in any spelling.
  public var highlighted: [String] = []
  /// Where the legend stands.
  public var legend = LegendPosition.auto
  /// The language of what the tool writes on the map.
  public var language = Language.english
  /// The heading; `nil` for the indicator and the year.
  public var title: String?
  /// The line under the heading; `nil` for one that names year and method.
  public var subtitle: String?
  /// Where the figures are from; `nil` for the table's own word, or its name.
  public var source: String?
  /// Where the boundaries are from; `nil` for the layer's own word, or its name.
  public var boundaries: String?
  /// Lines under the sources, such as an approval number.
  public var notes: [String] = []
  /// The width of the figure in millimetres.
  public var width = 160.0
  /// What is written; `nil` for what the ending of `output` says, or `pdf`, `svg` and `png`.
  public var formats: [FigureFormat]?
  /// Dots an inch of PNG and TIFF.
  public var dpi = 300.0
  /// The font families an editable SVG names; empty for the drawing's own.
  public var families: [String] = []
  /// The files' path, with or without an ending; `nil` for one in `Output` named after table, value and year.
  public var output: String?
  /// Unix seconds recorded in the files (`SOURCE_DATE_EPOCH`).
  public var sourceDateEpoch = 0

  /// A map of the values of a table.
  public init(table: String, value: String) {
    self.table = table
    self.value = value
  }
}
