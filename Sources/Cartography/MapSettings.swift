public import Drawings

/// What a base map is prepared for: the paper it is printed on and how much of the world it shows.
public struct MapSettings: Hashable, Sendable {
  /// The width of the finished figure in points.
  public var pageWidth: Double
  /// Room left of the map for degrees, in points; also holds the value axis of a profile under the map.
  public var leftMargin: Double
  /// Room right of the map in points.
  public var rightMargin: Double
  /// How far, in points of the page, a simplified line may lie from a vertex left out.
  public var tolerance: Double
  /// The same for the edges of fills, which lie under a border.
  public var fillTolerance: Double
  /// How many times coarser than the units the land around may be, 1 or more.
  public var backdropCoarseness: Double
  /// How many times coarser than the map its inset may be, which shows where things are and not their shape.
  public var insetCoarseness: Double
  /// Islands without a neighbour below this many square points are left out.
  public var smallestIsland: Double
  /// Land around the units, as a share of their width.
  public var padding: Double
  /// What the map shows, in degrees; `nil` for the units with land around.
  public var frame: GeographicFrame?
  /// Parts wholly south of this latitude do not widen the frame (they belong to an inset); degrees. `nil` for those
  /// that an inset at a smaller scale shows whole.
  public var southLimit: Double?
  /// Degrees between meridians and between parallels; `nil` for none.
  public var graticuleStep: Double?
  /// Whether the degrees are written along the frame.
  public var labelsGraticule: Bool
  /// The boxes with far or magnified parts.
  public var insets: [MapInset]
  /// Whether there is room for detail: insets that magnify, and words beside the points of overlays.
  public var showsDetail: Bool
  /// The parallel the scale bar is true at, in degrees; `nil` for one near the middle.
  public var scaleLatitude: Double?

  /// Half a dot at 300 dots an inch: what nobody sees in print.
  public static let halfDot = 0.12

  /// Makes settings; every length in points.
  public init(
    pageWidth: Double, leftMargin: Double = 20, rightMargin: Double = 2,
    tolerance: Double = MapSettings.halfDot, fillTolerance: Double = 2 * MapSettings.halfDot,
    backdropCoarseness: Double = 4, insetCoarseness: Double = 2,
    smallestIsland: Double = 0.25,
    padding: Double = 0.025, frame: GeographicFrame? = nil,
    southLimit: Double? = nil, graticuleStep: Double? = 10, labelsGraticule: Bool = true,
    insets: [MapInset] = [], showsDetail: Bool = true, scaleLatitude: Double? = nil
  ) {
    self.scaleLatitude = scaleLatitude
    self.pageWidth = pageWidth
    self.leftMargin = leftMargin
    self.rightMargin = rightMargin
    self.tolerance = tolerance
    self.fillTolerance = fillTolerance
    self.backdropCoarseness = backdropCoarseness
    self.insetCoarseness = insetCoarseness
    self.smallestIsland = smallestIsland
    self.padding = padding
    self.southLimit = southLimit
    self.graticuleStep = graticuleStep
    self.labelsGraticule = labelsGraticule
    self.insets = insets
    self.showsDetail = showsDetail
    self.frame = frame
  }

  /// A whole-country map of China: to the southern tip of Hainan, the South China Sea in an inset.
  public static func china(pageWidth: Double = 160.0.millimetres) -> MapSettings {
    MapSettings(pageWidth: pageWidth, southLimit: 18, insets: [.southChinaSea])
  }

  /// A small map that shows where a unit lies: no degrees, coarser lines, nothing magnified.
  public static func locator(pageWidth: Double) -> MapSettings {
    MapSettings(
      pageWidth: pageWidth, leftMargin: 1, rightMargin: 1, tolerance: 0.2.millimetres,
      backdropCoarseness: 2.5, insetCoarseness: 1, smallestIsland: 0.4, graticuleStep: nil,
      labelsGraticule: false, showsDetail: false)
  }

  /// A small map of China with the South China Sea in an inset.
  public static func chinaLocator(pageWidth: Double = 80.0.millimetres) -> MapSettings {
    var settings = locator(pageWidth: pageWidth)
    settings.southLimit = 18
    settings.insets = [.southChinaSea]
    return settings
  }
}
