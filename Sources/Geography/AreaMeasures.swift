extension Polygon {
  /// Area in square units of the plane, holes taken off.
  public var area: Double {
    holes.reduce(abs(exterior.signedArea)) { $0 - abs($1.signedArea) }
  }

  /// The box around the exterior; `nil` when it has no vertex.
  public var bounds: Bounds? { Bounds(of: exterior.coordinates) }

  /// Whether the place is inside the exterior and in no hole; places on an edge may go either way.
  public func contains(_ place: Coordinate) -> Bool {
    rings.reduce(false) { $0 != $1.contains(place) }
  }

  /// Distance from a place to the nearest edge, negative outside.
  public func signedDistance(to place: Coordinate) -> Double {
    var nearest = Double.infinity
    for ring in rings { nearest = min(nearest, ring.squaredDistance(to: place)) }
    return contains(place) ? nearest.squareRoot() : -nearest.squareRoot()
  }
}

extension Ring {
  /// Whether a ray to the east from the place crosses the ring an odd number of times.
  public func contains(_ place: Coordinate) -> Bool {
    guard var previous = coordinates.last else { return false }
    var inside = false
    for current in coordinates {
      if (previous.y > place.y) != (current.y > place.y) {
        let crossing =
          previous.x + (place.y - previous.y) / (current.y - previous.y) * (current.x - previous.x)
        if place.x < crossing { inside.toggle() }
      }
      previous = current
    }
    return inside
  }

  /// The integrals of 1, x and y over the ring's inside, taken about `origin`; the sign follows the direction.
  fileprivate func moments(about origin: Coordinate) -> (area: Double, x: Double, y: Double) {
    guard let last = coordinates.last else { return (0, 0, 0) }
    var (px, py) = (last.x - origin.x, last.y - origin.y)
    var (area, x, y) = (0.0, 0.0, 0.0)
    for current in coordinates {
      let (cx, cy) = (current.x - origin.x, current.y - origin.y)
      let cross = px * cy - cx * py
      area += cross
      x += (px + cx) * cross
      y += (py + cy) * cross
      (px, py) = (cx, cy)
    }
    return (area / 2, x / 6, y / 6)
  }

  func squaredDistance(to place: Coordinate) -> Double {
    guard var previous = coordinates.last else { return .infinity }
    var nearest = Double.infinity
    for current in coordinates {
      let (dx, dy) = (current.x - previous.x, current.y - previous.y)
      let (px, py) = (place.x - previous.x, place.y - previous.y)
      let length = dx * dx + dy * dy
      let along = length > 0 ? min(1, max(0, (px * dx + py * dy) / length)) : 0
      let (ex, ey) = (px - along * dx, py - along * dy)
      nearest = min(nearest, ex * ex + ey * ey)
      previous = current
    }
    return nearest
  }
}

extension Geometry {
  /// Area in square units of the plane; 0 for points and lines.
  public var area: Double { polygons.reduce(0) { $0 + $1.area } }

  /// The centre of mass: of the areas, or else of the vertices; `nil` for a null shape.
  public var centroid: Coordinate? {
    guard let origin = bounds.map({ Coordinate(x: $0.minX, y: $0.minY) }) else { return nil }
    var (area, x, y) = (0.0, 0.0, 0.0)
    for polygon in polygons {
      for (index, ring) in polygon.rings.enumerated() {
        let moments = ring.moments(about: origin)
        // Exteriors add and holes subtract whichever way they run.
        let sign = (moments.area < 0) == (index == 0) ? -1.0 : 1.0
        area += sign * moments.area
        x += sign * moments.x
        y += sign * moments.y
      }
    }
    if area > 0 { return Coordinate(x: origin.x + x / area, y: origin.y + y / area) }
    let vertices = coordinates
    let count = Double(vertices.count)
    return Coordinate(
      x: vertices.reduce(0) { $0 + $1.x } / count, y: vertices.reduce(0) { $0 + $1.y } / count)
  }
}
