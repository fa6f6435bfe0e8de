/// A closed line without its repeated last vertex.
public struct Ring: Hashable, Sendable {
  /// At least three vertices; the last is joined to the first.
  public var coordinates: [Coordinate]

  /// Makes a ring; a repeated last vertex is dropped.
  public init(_ coordinates: [Coordinate]) {
    self.coordinates = coordinates
    if coordinates.count > 1, coordinates.first == coordinates.last { self.coordinates.removeLast() }
  }

  /// Positive when counter-clockwise (x east, y north), in square units of the plane.
  public var signedArea: Double {
    guard var previous = coordinates.last, let origin = coordinates.first else { return 0 }
    var sum = 0.0
    for current in coordinates {
      sum +=
        (previous.x - origin.x) * (current.y - origin.y)
        - (current.x - origin.x) * (previous.y - origin.y)
      previous = current
    }
    return sum / 2
  }
}

/// An area with holes. The exterior runs counter-clockwise, holes clockwise.
public struct Polygon: Hashable, Sendable {
  /// The outer edge.
  public var exterior: Ring
  /// What is cut out.
  public var holes: [Ring]

  /// Makes a polygon.
  public init(exterior: Ring, holes: [Ring] = []) {
    self.exterior = exterior
    self.holes = holes
  }

  /// Exterior and holes.
  public var rings: [Ring] { [exterior] + holes }
}

/// The shape of a feature.
public enum Geometry: Hashable, Sendable {
  /// A null shape.
  case none
  /// Places.
  case points([Coordinate])
  /// Open lines.
  case lines([[Coordinate]])
  /// Areas, islands included.
  case polygons([Polygon])

  /// Every vertex.
  public var coordinates: [Coordinate] {
    switch self {
    case .none: []
    case .points(let points): points
    case .lines(let lines): lines.flatMap(\.self)
    case .polygons(let polygons): polygons.flatMap(\.rings).flatMap(\.coordinates)
    }
  }

  /// The box around it; `nil` for a null shape.
  public var bounds: Bounds? {
    switch self {
    case .none: nil
    case .points(let points): Bounds(of: points)
    case .lines(let lines): Bounds(of: lines.lazy.joined())
    // Holes lie inside.
    case .polygons(let polygons):
      polygons.lazy.compactMap(\.bounds).reduce(nil) { $0?.union($1) ?? $1 }
    }
  }
}

/// The name of a feature in its layer: the value of the key field, such as an adcode.
public struct FeatureID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The key as text.
  public let rawValue: String

  /// Makes an identifier from a key.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// The key as text.
  public var description: String { rawValue }

  /// Orders by key.
  public static func < (left: FeatureID, right: FeatureID) -> Bool { left.rawValue < right.rawValue }
}

/// A value of the attribute table.
public enum AttributeValue: Hashable, Sendable {
  /// Characters, decoded, trailing blanks dropped.
  case text(String)
  /// A number.
  case number(Double)
  /// Yes or no.
  case flag(Bool)
  /// An empty cell.
  case missing
}

/// A shape with its attributes.
public struct Feature: Hashable, Sendable {
  /// Its name in the layer.
  public var id: FeatureID
  /// Field name to value.
  public var attributes: [String: AttributeValue]
  /// Its shape.
  public var geometry: Geometry

  /// Makes a feature.
  public init(id: FeatureID, attributes: [String: AttributeValue] = [:], geometry: Geometry) {
    self.id = id
    self.attributes = attributes
    self.geometry = geometry
  }
}

/// Features over one reference system.
public struct Layer: Hashable, Sendable {
  /// What messages call it: the file's name without its ending.
  public var name: String
  /// One entry a feature, in file order; keys are unique.
  public var features: [Feature]
  /// WKT, a PROJ string or `EPSG:n`; `nil` when the file does not say.
  public var referenceSystem: String?
  /// Where the globe ends in the layer's plane, when it lies on the edge of a map of the globe.
  public var edge: GlobeEdge?

  /// Makes a layer.
  public init(name: String, features: [Feature], referenceSystem: String?) {
    self.name = name
    self.features = features
    self.referenceSystem = referenceSystem
  }

  /// The box around all features; `nil` when every shape is null.
  public var bounds: Bounds? {
    features.lazy.compactMap(\.geometry.bounds).reduce(nil) { $0?.union($1) ?? $1 }
  }
}

/// Coordinates from longitude and latitude to the map's plane and back. `Projections` implements it; cartography
/// takes it as a parameter.
public protocol MapProjecting: Sendable {
  /// The plane place of each longitude and latitude (degrees); `nil` where the projection is not defined.
  func project(_ coordinates: [Coordinate]) -> [Coordinate?]
  /// Longitude and latitude of each plane place; `nil` where there is none.
  func unproject(_ coordinates: [Coordinate]) -> [Coordinate?]
  /// Metres on the ellipsoid between two places given in degrees.
  func geodesicDistance(from start: Coordinate, to end: Coordinate) -> Double
}
