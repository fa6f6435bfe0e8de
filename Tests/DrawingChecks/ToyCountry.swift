public import Geography

/// Nine square units of 100 km, three by three from the upper left, with a neighbour in the east that shares the
/// border, an island of unit `9` in the far south, and borders with a small tooth every 10 km.
public enum ToyCountry {
  /// Degrees and a plane of 100 km a degree: north is up, distances are as in the plane.
  public struct Projection: MapProjecting {
    /// Makes the projection, which has no parameters.
    public init() {}

    /// Degrees to metres.
    public func project(_ coordinates: [Coordinate]) -> [Coordinate?] {
      coordinates.map { Coordinate(x: $0.x * 100_000, y: $0.y * 100_000) }
    }
    /// Metres to degrees.
    public func unproject(_ coordinates: [Coordinate]) -> [Coordinate?] {
      coordinates.map { Coordinate(x: $0.x / 100_000, y: $0.y / 100_000) }
    }
    /// As the crow flies in the plane.
    public func geodesicDistance(from start: Coordinate, to end: Coordinate) -> Double {
      let (dx, dy) = ((end.x - start.x) * 100_000, (end.y - start.y) * 100_000)
      return (dx * dx + dy * dy).squareRoot()
    }
  }

  /// Identifiers `1` to `9`, row by row from the north-west.
  public static let ids = (1...9).map { FeatureID("\($0)") }

  /// The nine units.
  public static var layer: Layer {
    let features = ids.indices.map { index in
      let (column, row) = (Double(index % 3), Double(index / 3))
      var polygons = [square(west: column, south: 12 - row)]
      if index == 8 { polygons.append(islet) }
      return Feature(id: ids[index], geometry: .polygons(polygons))
    }
    return Layer(name: "toy", features: features, referenceSystem: "toy")
  }

  /// The neighbour in the east.
  public static var context: Layer {
    Layer(
      name: "neighbours",
      features: [
        Feature(id: FeatureID("1"), geometry: .polygons([square(west: 3, south: 11)]))
      ], referenceSystem: "toy")
  }

  /// An island of 2 km at 5 degrees north.
  private static var islet: Polygon {
    let corners = [(1.0, 5.0), (1.02, 5), (1.02, 5.02), (1, 5.02)]
    return Polygon(exterior: Ring(corners.map { Coordinate(x: $0.0 * 1e5, y: $0.1 * 1e5) }))
  }

  /// A degree square, counter-clockwise, each side in ten steps with teeth of 100 m.
  private static func square(west: Double, south: Double) -> Polygon {
    func side(_ from: (Double, Double), _ to: (Double, Double)) -> [Coordinate] {
      (0..<10).map { step in
        let share = Double(step) / 10
        // Teeth point east or north whichever way the side runs, so that neighbours share them.
        let tooth = step % 2 == 1 ? 0.001 : 0
        let upright = from.0 == to.0
        return Coordinate(
          x: (from.0 + share * (to.0 - from.0) + (upright ? tooth : 0)) * 1e5,
          y: (from.1 + share * (to.1 - from.1) + (upright ? 0 : tooth)) * 1e5)
      }
    }
    let (east, north) = (west + 1, south + 1)
    let ring =
      side((west, south), (east, south)) + side((east, south), (east, north))
      + side((east, north), (west, north)) + side((west, north), (west, south))
    return Polygon(exterior: Ring(ring.map { Coordinate(x: $0.x.rounded(), y: $0.y.rounded()) }))
  }
}
