public import Drawings
public import Geography

/// Everything of a map that does not depend on the numbers: outlines, borders, backdrop, graticule, inset, places
/// for labels, scale. Prepared once for a paper size and shared by all figures of a batch.
public struct BaseMap: Hashable, Sendable {
  /// A unit of the layer as this map shows it.
  struct Unit: Hashable, Sendable {
    let id: FeatureID
    /// The pole of inaccessibility of its largest part, in the plot's points.
    let labelPoint: Point
    /// Distance from there to the nearest edge, in points.
    let labelRadius: Double
  }

  /// A box with a part of the world shown again.
  struct Inset: Hashable, Sendable {
    /// Its geometry; the window's rectangle is its place on the plot, or under it.
    let sheet: MapSheet
    /// What it is called; empty for nothing.
    let caption: String
    /// Whether it shows what the map shows already, only larger.
    let isMagnifier: Bool
    /// Whether it stands under the map.
    let isBelow: Bool
    /// The units as it shows them, its left top corner the origin.
    let units: [Unit]
    /// Which unit covers which spot of it, its left top corner the origin.
    let grid: OccupancyGrid
    /// Indices of the units whose names stand in it and not on the map.
    let named: Set<Int>
  }

  /// What it was prepared for.
  public let settings: MapSettings
  /// The layer's name.
  public let layerName: String
  /// The window on the plane; its left top corner is the origin.
  public internal(set) var view: MapView
  /// The map.
  var sheet: MapSheet
  /// The boxes with other parts, in the plot's points.
  var insets: [Inset]
  /// The units in the layer's order.
  var units: [Unit]
  /// Index in ``units``.
  let indices: [FeatureID: Int]
  /// Which unit covers which spot.
  var grid: OccupancyGrid
  /// Indices of the units whose names stand in an inset.
  var nameless: Set<Int>
  /// The bar, when the projection can tell and one bar serves the whole map.
  let scaleBar: ScaleBar?
  /// Why there is no bar: the scale differs too much; `nil` when that is not why.
  let scaleVariation: ScaleVariation?
  /// The arrow of each corner where the projection can tell north.
  let arrows: [MapCorner: NorthArrow]

  /// The extent of the map without margins, in points.
  public var plotSize: Size { view.rect.size }

  /// The identifiers of all units in the layer's order.
  public var featureIDs: [FeatureID] { units.map(\.id) }

  /// How many vertices the map and its insets draw.
  public var vertexCount: Int { insets.reduce(sheet.vertexCount) { $0 + $1.sheet.vertexCount } }

  /// The window of an inset as a map of its own, its corner the origin: where the names in it find room.
  func window(of inset: Inset) -> BaseMap {
    var window = self
    window.view = MapView(bounds: inset.sheet.view.bounds, width: inset.sheet.view.rect.width)
    window.units = inset.units
    window.grid = inset.grid
    window.insets = []
    let corner = inset.sheet.view.origin
    window.sheet.overlays = inset.sheet.overlays.map { $0.moved(by: Point(x: -corner.x, y: -corner.y)) }
    window.nameless = Set(units.indices).subtracting(inset.named)
    return window
  }
}
