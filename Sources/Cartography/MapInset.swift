public import Geography

/// A box of degrees: what a map or an inset is asked to show.
public struct GeographicFrame: Hashable, Sendable {
  /// The western edge in degrees of longitude.
  public var west: Double
  /// The southern edge in degrees of latitude.
  public var south: Double
  /// The eastern edge; less than ``west`` where the box lies across the 180th meridian.
  public var east: Double
  /// The northern edge.
  public var north: Double

  /// Makes a box from its edges, in degrees.
  public init(west: Double, south: Double, east: Double, north: Double) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  /// The plane box around it: of a net of 17 by 17 places, for its sides are curves on most maps. `nil` where the
  /// projection is defined for none of them.
  func bounds(in projection: some MapProjecting) -> Bounds? {
    let width = east < west ? east + 360 - west : east - west
    let steps = (0...16).map { Double($0) / 16 }
    let net = steps.flatMap { x in
      steps.map { y in Coordinate(x: west + x * width, y: south + y * (north - south)) }
    }
    return Bounds(of: projection.project(net).compactMap(\.self))
  }
}

/// A part of the world shown again in a box: a far part at a smaller scale, or small units magnified.
public struct MapInset: Hashable, Sendable {
  /// What it shows.
  public enum Area: Hashable, Sendable {
    /// A box of degrees.
    case frame(GeographicFrame)
    /// These units with some land around.
    case units([FeatureID])
  }

  /// Where it stands.
  public enum Place: Hashable, Sendable {
    /// The first part at a smaller scale stands in the lower right corner; others stand where no unit lies, near what
    /// they show, and under the map where there is no such place.
    case automatic
    /// In this corner of the frame, which is widened as far as a fifth so that the box hides no unit.
    case corner(MapCorner)
    /// Under the map.
    case below
  }

  /// What it shows.
  public var area: Area
  /// Its scale as a share of the main map's, above 1 to magnify; `nil` for ``usualScale`` of a box of degrees, and for
  /// what gives a box of about a fifth of the map's width of units.
  public var relativeScale: Double?
  /// Where it stands.
  public var place: Place
  /// What it is called; empty for nothing.
  public var caption: String

  /// The scale of a box of degrees whose scale is not stated, as a share of the main map's.
  public static let usualScale = 0.45

  /// Makes an inset.
  public init(
    _ area: Area, relativeScale: Double? = nil, place: Place = .automatic, caption: String = ""
  ) {
    self.area = area
    self.relativeScale = relativeScale
    self.place = place
    self.caption = caption
  }

  /// Whether it shows what the map shows already, only larger.
  public var isMagnifier: Bool {
    if let relativeScale { return relativeScale > 1 }
    if case .units = area { return true }
    return false
  }

  /// The South China Sea with the mainland coast from Hainan to Taiwan, in the lower right corner.
  public static let southChinaSea = MapInset(
    .frame(GeographicFrame(west: 105.5, south: 2.5, east: 122.5, north: 24)), place: .corner(.lowerRight))
}
