import CProj
public import Geography
import Synchronization

/// A map projection through PROJ, from longitude and latitude in degrees on WGS 84 to the plane and back. Longitude
/// and easting always come first.
///
/// Use it from any thread: the PROJ operation stands behind a lock, one call a batch of coordinates. PROJ's network
/// is off and its database is opened only for definitions that need it (codes, WKT, another datum), which costs
/// 14-20 ms; a PROJ string on WGS 84 costs well under one.
public final class MapProjection: MapProjecting, Sendable {
  /// The definition as given.
  public let definition: String
  /// The reference system of layers that do not say theirs.
  public let layerReferenceSystem: String?

  private let operation: Mutex<TransformationHandle>

  /// Albers' equal-area conic with the parallels and the meridian of China's standard maps.
  public static let chinaAlbers = "+proj=aea +lat_1=25 +lat_2=47 +lat_0=0 +lon_0=105 +datum=WGS84"

  /// Makes a projection.
  ///
  /// - Parameters:
  ///   - definition: A PROJ string, a code such as `EPSG:4547`, or WKT.
  ///   - layerReferenceSystem: What layers without a .prj are in; `nil` to refuse them.
  /// - Throws: ``ProjectionError/invalidDefinition(_:reason:)`` with PROJ's reason.
  public init(definition: String, layerReferenceSystem: String? = nil) throws(ProjectionError) {
    guard definition.utf8.count <= 65_536, !definition.utf8.contains(0) else {
      throw .invalidDefinition(definition, reason: "longer than 64 KiB or with a zero byte")
    }
    do throws(TransformationHandle.Refusal) {
      operation = Mutex(try Self.handle(from: ReferenceSystem.longitudeLatitude, to: definition))
    } catch {
      throw .invalidDefinition(definition, reason: error.reason)
    }
    self.definition = definition
    self.layerReferenceSystem = layerReferenceSystem
  }

  /// Whether a reference system is longitude and latitude, of whatever datum, as PROJ understands a code, a PROJ string or
  /// the WKT of a .prj.
  public static func isGeographic(_ referenceSystem: String) -> Bool {
    ReferenceSystem.isLongitudeLatitude(referenceSystem) || TransformationHandle.isGeographic(referenceSystem)
  }

  /// The release of PROJ at run time, such as `9.1.1`. Asked once a process: the answer is one record for all threads.
  public static let libraryVersion: String = {
    let info = unsafe proj_info()
    return unsafe "\(info.major).\(info.minor).\(info.patch)"
  }()

  /// The plane place of each longitude and latitude; `nil` where the projection is not defined.
  public func project(_ coordinates: [Coordinate]) -> [Coordinate?] { transform(coordinates, inverse: false) }

  /// Longitude and latitude of each plane place; `nil` where there is none.
  public func unproject(_ coordinates: [Coordinate]) -> [Coordinate?] {
    transform(coordinates, inverse: true)
  }

  /// Metres along the geodesic on the ellipsoid of WGS 84 (Karney's algorithm, `geod_inverse`).
  public func geodesicDistance(from start: Coordinate, to end: Coordinate) -> Double {
    var ellipsoid = geod_geodesic()
    var distance = 0.0
    unsafe geod_init(&ellipsoid, 6_378_137, 1 / 298.257223563)
    unsafe geod_inverse(&ellipsoid, start.y, start.x, end.y, end.x, &distance, nil, nil)
    return distance
  }

  /// The layer in the plane of the projection; its reference system becomes ``definition``.
  ///
  /// - Throws: ``ProjectionError`` naming the layer, and the feature whose vertex cannot be projected.
  public func project(_ layer: Layer) throws(ProjectionError) -> Layer {
    guard let source = layer.referenceSystem ?? layerReferenceSystem else {
      throw .unknownReferenceSystem(layer: layer.name)
    }
    var vertices = [Coordinate]()
    for feature in layer.features { vertices += feature.geometry.coordinates }
    if ReferenceSystem.isLongitudeLatitude(source) {
      operation.withLock { $0.transform(&vertices, inverse: false) }
    } else {
      do throws(TransformationHandle.Refusal) {
        var handle = try Self.handle(from: source, to: definition)
        handle.transform(&vertices, inverse: false)
      } catch {
        throw .invalidReferenceSystem(layer: layer.name, source, reason: error.reason)
      }
    }
    var next = 0
    var features = [Feature]()
    features.reserveCapacity(layer.features.count)
    for feature in layer.features {
      let start = next
      var copy = feature
      copy.geometry = feature.geometry.replacingCoordinates(from: vertices, at: &next)
      if let bad = (start..<next).first(where: { !vertices[$0].x.isFinite || !vertices[$0].y.isFinite }) {
        let original = feature.geometry.coordinates[bad - start]
        throw .outside(layer: layer.name, feature: feature.id, coordinate: original)
      }
      features.append(copy)
    }
    return Layer(name: layer.name, features: features, referenceSystem: definition)
  }

  private func transform(_ coordinates: [Coordinate], inverse: Bool) -> [Coordinate?] {
    var places = coordinates
    operation.withLock { $0.transform(&places, inverse: inverse) }
    return places.map { $0.x.isFinite && $0.y.isFinite ? $0 : nil }
  }

  private static func handle(
    from source: String, to target: String
  ) throws(TransformationHandle.Refusal) -> TransformationHandle {
    if ReferenceSystem.isLongitudeLatitude(source), let pipeline = ReferenceSystem.pipeline(target) {
      return try TransformationHandle(pipeline: pipeline)
    }
    return try TransformationHandle(from: source, to: target)
  }
}

extension Geometry {
  /// The same shape with the next vertices of a flat list, in the order of ``Geometry/coordinates``.
  fileprivate func replacingCoordinates(from vertices: [Coordinate], at next: inout Int) -> Geometry {
    func take(_ count: Int) -> [Coordinate] {
      defer { next += count }
      return Array(vertices[next..<next + count])
    }
    func ring(_ ring: Ring) -> Ring {
      var copy = ring
      copy.coordinates = take(ring.coordinates.count)
      return copy
    }
    switch self {
    case .none: return .none
    case .points(let points): return .points(take(points.count))
    case .lines(let lines): return .lines(lines.map { take($0.count) })
    case .polygons(let polygons):
      return .polygons(polygons.map { Polygon(exterior: ring($0.exterior), holes: $0.holes.map(ring)) })
    }
  }
}
