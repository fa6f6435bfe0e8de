/// The borders of a layer's areas as arcs: each stretch of border once, whichever features lie beside it.
///
/// Arcs come from borders that are identical vertex for vertex. They end at nodes, where three or more stretches
/// meet or where a neighbour begins or ends; a border without a node is one closed arc. Simplifying works on arcs, so
/// neighbours cannot part, and drawing arcs strokes every border once.
public struct BorderNetwork: Hashable, Sendable {
  /// A stretch of border.
  public struct Arc: Hashable, Sendable {
    /// Its vertices from node to node; the first is repeated at the end of a closed arc.
    public internal(set) var coordinates: [Coordinate]
    /// The feature on the left of the direction of `coordinates`.
    public let left: FeatureID
    /// The feature on the right; `nil` at a coast or the edge of the layer.
    public internal(set) var right: FeatureID?

    /// Whether the arc runs round without a node.
    public var isClosed: Bool { coordinates.count > 3 && coordinates.first == coordinates.last }

    /// What lies on the two sides.
    public var kind: Kind {
      guard let right else { return .outer }
      return right == left ? .inner : .shared
    }

    /// Length in units of the plane.
    public var length: Double {
      zip(coordinates, coordinates.dropFirst()).reduce(0) { sum, pair in
        let (dx, dy) = (pair.1.x - pair.0.x, pair.1.y - pair.0.y)
        return sum + (dx * dx + dy * dy).squareRoot()
      }
    }
  }

  /// What lies on the two sides of an arc.
  public enum Kind: Hashable, Sendable {
    /// Two features.
    case shared
    /// One feature and nothing: coast or outer border.
    case outer
    /// The same feature: a line left between records that were joined. Not to be drawn.
    case inner
  }

  /// An arc in the direction a ring takes it.
  public struct ArcUse: Hashable, Sendable {
    /// Index in ``BorderNetwork/arcs``.
    public let arc: Int
    /// Whether the ring runs against the arc.
    public let isReversed: Bool
  }

  /// A polygon as rings of arcs.
  public struct Area: Hashable, Sendable {
    /// The outer edge, counter-clockwise.
    public internal(set) var exterior: [ArcUse]
    /// What is cut out, clockwise.
    public internal(set) var holes: [[ArcUse]]
  }

  /// A feature of the layer.
  public struct Member: Hashable, Sendable {
    /// Its name.
    public let id: FeatureID
    /// Its attributes.
    public let attributes: [String: AttributeValue]
    /// Its polygons.
    public internal(set) var areas: [Area]
    /// Its shape when it has no polygons.
    let otherGeometry: Geometry
  }

  /// Every stretch of border once, in the order in which the features' rings take them.
  public internal(set) var arcs: [Arc]
  /// The features in the layer's order.
  public internal(set) var members: [Member]
  /// The layer's name.
  public let name: String
  /// The layer's reference system.
  public let referenceSystem: String?

  /// Finds the arcs of a layer. Time grows with the number of vertices.
  public init(_ layer: Layer) {
    var builder = ArcBuilder(layer)
    members = builder.members(of: layer)
    arcs = builder.arcs
    name = layer.name
    referenceSystem = layer.referenceSystem
  }

  /// The vertices of a ring, its first not repeated.
  public func coordinates(of ring: [ArcUse]) -> [Coordinate] {
    var result = [Coordinate]()
    for use in ring {
      let arc = arcs[use.arc].coordinates
      if use.isReversed { result += arc.reversed().dropLast() } else { result += arc.dropLast() }
    }
    return result
  }

  /// The layer with the geometry the arcs now have.
  public func layer() -> Layer {
    let features = members.map { member in
      let polygons = member.areas.map { area in
        Polygon(
          exterior: Ring(coordinates(of: area.exterior)), holes: area.holes.map { Ring(coordinates(of: $0)) })
      }
      return Feature(
        id: member.id, attributes: member.attributes,
        geometry: polygons.isEmpty ? member.otherGeometry : .polygons(polygons))
    }
    return Layer(name: name, features: features, referenceSystem: referenceSystem)
  }

  /// The arcs with the given sides.
  public func arcs(_ kind: Kind) -> [Arc] { arcs.filter { $0.kind == kind } }
}
