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

  /// What it was prepared for.
  public let settings: MapSettings
  /// The layer's name.
  public let layerName: String
  /// The window on the plane; its left top corner is the origin.
  public let view: MapView
  /// The map.
  let sheet: MapSheet
  /// The corner box, in the plot's points.
  let inset: MapSheet?
  /// The units in the layer's order.
  let units: [Unit]
  /// Index in ``units``.
  let indices: [FeatureID: Int]
  /// Which unit covers which spot.
  let grid: OccupancyGrid
  /// The bar, when the projection can tell.
  let scaleBar: ScaleBar?
  /// The arrow of each corner where the projection can tell north.
  let arrows: [MapCorner: NorthArrow]

  /// The extent of the map without margins, in points.
  public var plotSize: Size { view.rect.size }

  /// The identifiers of all units in the layer's order.
  public var featureIDs: [FeatureID] { units.map(\.id) }

  /// How many vertices the map and its inset draw.
  public var vertexCount: Int { sheet.vertexCount + (inset?.vertexCount ?? 0) }
}
