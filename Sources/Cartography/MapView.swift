public import Drawings
public import Geography

/// The window of a map: a box of the plane shown on a rectangle of the page, north up, one scale both ways.
public struct MapView: Hashable, Sendable {
  /// The plane box shown.
  public let bounds: Bounds
  /// The left top corner on the page, in points.
  public let origin: Point
  /// Points a unit of the plane (a metre).
  public let scale: Double

  /// Shows `bounds` with its left top corner at `origin`.
  init(bounds: Bounds, origin: Point = Point(x: 0, y: 0), width: Double) {
    self.bounds = bounds
    self.origin = origin
    scale = width / bounds.width
  }

  /// The rectangle of the page.
  public var rect: Rect {
    Rect(x: origin.x, y: origin.y, width: bounds.width * scale, height: bounds.height * scale)
  }

  /// Where a plane place stands on the page.
  public func point(_ place: Coordinate) -> Point {
    Point(
      x: origin.x + (place.x - bounds.minX) * scale, y: origin.y + (bounds.maxY - place.y) * scale)
  }

  /// The rectangle of the page over a box of the plane.
  func rect(of box: Bounds) -> Rect {
    let corner = point(Coordinate(x: box.minX, y: box.maxY))
    return Rect(x: corner.x, y: corner.y, width: box.width * scale, height: box.height * scale)
  }

  /// The plane place under a point of the page.
  public func coordinate(_ point: Point) -> Coordinate {
    Coordinate(
      x: bounds.minX + (point.x - origin.x) / scale, y: bounds.maxY - (point.y - origin.y) / scale)
  }

  /// A line on the page.
  func points(_ line: [Coordinate]) -> [Point] { line.map(point) }
}
