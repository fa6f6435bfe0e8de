/// A corner of a map's frame.
public enum MapCorner: String, Hashable, Sendable, CaseIterable {
  case upperLeft = "upper-left"
  case upperRight = "upper-right"
  case lowerLeft = "lower-left"
  case lowerRight = "lower-right"

  var isUpper: Bool { self == .upperLeft || self == .upperRight }
  var isLeft: Bool { self == .upperLeft || self == .lowerLeft }
}

/// Where the legend stands.
public enum LegendPlace: Hashable, Sendable {
  /// In the first corner that no unit reaches, lower left before lower right before the upper ones; else along the side
  /// with the most room; else below.
  case automatic
  /// In this corner, whatever lies under it.
  case corner(MapCorner)
  /// Under the map.
  case below
}

/// Where the parts of a map besides the map stand, if not where room is.
public struct FurniturePlaces: Hashable, Sendable {
  /// The legend's place.
  public var legend: LegendPlace
  /// The scale bar's corner; `nil` for the first free stretch along the bottom, then the top.
  public var scaleBar: MapCorner?
  /// The north arrow's corner; `nil` for the first free one, upper left first.
  public var northArrow: MapCorner?

  /// Makes places; what is left out finds its own.
  public init(
    legend: LegendPlace = .automatic, scaleBar: MapCorner? = nil, northArrow: MapCorner? = nil
  ) {
    self.legend = legend
    self.scaleBar = scaleBar
    self.northArrow = northArrow
  }
}
