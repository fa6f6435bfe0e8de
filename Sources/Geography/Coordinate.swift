/// A place in the plane of a layer's reference system: x east, y north. Degrees of longitude and latitude
/// before projection, metres after.
public struct Coordinate: Hashable, Sendable {
  /// Easting or longitude.
  public var x: Double
  /// Northing or latitude.
  public var y: Double

  /// Makes a coordinate, x (longitude) first.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// An upright box in the plane of a layer.
public struct Bounds: Hashable, Sendable {
  /// Westmost x.
  public var minX: Double
  /// Southmost y.
  public var minY: Double
  /// Eastmost x.
  public var maxX: Double
  /// Northmost y.
  public var maxY: Double

  /// Makes a box from its edges.
  public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  /// The smallest box around the coordinates; `nil` when there are none.
  @inlinable public init?(of coordinates: some Sequence<Coordinate>) {
    var iterator = coordinates.makeIterator()
    guard let first = iterator.next() else { return nil }
    self.init(minX: first.x, minY: first.y, maxX: first.x, maxY: first.y)
    while let next = iterator.next() {
      minX = min(minX, next.x)
      minY = min(minY, next.y)
      maxX = max(maxX, next.x)
      maxY = max(maxY, next.y)
    }
  }

  /// East to west.
  public var width: Double { maxX - minX }
  /// North to south.
  public var height: Double { maxY - minY }

  /// The smallest box around both.
  public func union(_ other: Bounds) -> Bounds {
    Bounds(
      minX: min(minX, other.minX), minY: min(minY, other.minY), maxX: max(maxX, other.maxX),
      maxY: max(maxY, other.maxY))
  }

  /// Whether the two share at least an edge.
  public func intersects(_ other: Bounds) -> Bool {
    minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY
  }
}
