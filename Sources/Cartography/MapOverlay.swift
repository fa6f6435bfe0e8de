public import Drawings
public import Geography

/// A layer drawn on top of the fills: rivers, roads or a dash line, cities, lakes.
public struct MapOverlay: Hashable, Sendable {
  /// The sign of a point.
  public enum Marker: String, Hashable, Sendable, CaseIterable {
    case circle, ring, square, diamond, triangle, cross
  }

  /// Where a layer lies in the drawing.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// Over the fills and under all borders.
    case under
    /// Over the borders.
    case over
  }

  /// How it is drawn. What is `nil` is the map style's: lines as ``MapStyle/overlay``, areas as the sea with its coast,
  /// points in the colour of text.
  public struct Look: Hashable, Sendable {
    /// The colour of lines, of the edges of areas and of markers.
    public var color: Color?
    /// The width of lines and edges in points.
    public var width: Double?
    /// Lengths of dashes and gaps in points; empty for solid lines.
    public var dash: [Double]
    /// The colour of areas.
    public var fill: Color?
    /// The sign of points.
    public var marker: Marker
    /// How wide a marker is, in points.
    public var size: Double

    /// Makes a look; what is left out is the map style's.
    public init(
      color: Color? = nil, width: Double? = nil, dash: [Double] = [], fill: Color? = nil,
      marker: Marker = .circle, size: Double = 3
    ) {
      self.color = color
      self.width = width
      self.dash = dash
      self.fill = fill
      self.marker = marker
      self.size = size
    }
  }

  /// What its group is called in files: `overlay-` and this.
  public var name: String
  /// What programs that read the file are told it is; `nil` for nothing.
  public var title: String?
  /// The shapes in the plane of the map.
  public var layer: Layer
  /// How they are drawn.
  public var look: Look
  /// Whether they lie under or over the borders.
  public var order: Order
  /// The words beside points, by feature.
  public var labels: [FeatureID: String]

  /// Makes an overlay; areas lie under the borders, anything else over them, unless said otherwise.
  public init(
    name: String, title: String? = nil, layer: Layer, look: Look = Look(), order: Order? = nil,
    labels: [FeatureID: String] = [:]
  ) {
    self.name = name
    self.title = title
    self.layer = layer
    self.look = look
    let hasAreas = layer.features.contains { if case .polygons = $0.geometry { true } else { false } }
    self.order = order ?? (hasAreas ? .under : .over)
    self.labels = labels
  }
}

extension MapOverlay.Marker {
  /// The sign at a place, as wide as `size`.
  func path(at center: Point, size: Double) -> Path {
    let half = size / 2
    func at(_ x: Double, _ y: Double) -> Point { Point(x: center.x + x * half, y: center.y + y * half) }
    switch self {
    case .circle, .ring: return Path(circleAt: center, radius: half)
    case .square: return Path([at(-0.9, -0.9), at(0.9, -0.9), at(0.9, 0.9), at(-0.9, 0.9)], closed: true)
    case .diamond: return Path([at(0, -1), at(1, 0), at(0, 1), at(-1, 0)], closed: true)
    case .triangle: return Path([at(0, -1), at(0.87, 0.5), at(-0.87, 0.5)], closed: true)
    case .cross:
      var path = Path([at(-1, 0), at(1, 0)], closed: false)
      path.append([at(0, -1), at(0, 1)], closed: false)
      return path
    }
  }

  /// Its ink: filled with a thin edge that sets it off from what lies under it, or a line.
  func element(_ path: Path, color: Color, size: Double) -> Element {
    switch self {
    case .ring: .path(path, fill: .solid(.white), stroke: Stroke(color: color, width: max(0.5, size / 5)))
    case .cross: .path(path, fill: nil, stroke: Stroke(color: color, width: max(0.5, size / 5)))
    default: .path(path, fill: .solid(color), stroke: Stroke(color: .white, width: 0.3))
    }
  }
}
