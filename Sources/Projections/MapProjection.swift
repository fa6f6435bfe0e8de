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
  /// A layer in degrees is cut where the plane cuts the globe, and lines longer than a degree get vertices, for they are
  /// curves on the map. Vertices for which the projection is not defined, such as the far side of a globe seen from space,
  /// are left out, and with them shapes of which nothing is left.
  ///
  /// - Throws: ``ProjectionError`` naming the layer, and the feature with a vertex that is no place on the globe, or
  ///   with the first vertex when the projection is defined for none.
  public func project(_ layer: Layer) throws(ProjectionError) -> Layer {
    guard let source = layer.referenceSystem ?? layerReferenceSystem else {
      throw .unknownReferenceSystem(layer: layer.name)
    }
    let isWGS84 = ReferenceSystem.isLongitudeLatitude(source)
    guard isWGS84 || TransformationHandle.isGeographic(source) else {
      var vertices = layer.features.flatMap(\.geometry.coordinates)
      try transform(&vertices, from: source, of: layer)
      return try placed(layer, vertices, cut: nil)
    }
    for feature in layer.features {
      let stranger = feature.geometry.coordinates.first { !(abs($0.x) <= 720 && abs($0.y) <= 90.000001) }
      if let stranger { throw .outside(layer: layer.name, feature: feature.id, coordinate: stranger) }
    }
    let cut = globeCut(for: layer)
    var prepared = cut?.cut(layer) ?? layer
    for index in prepared.features.indices {
      prepared.features[index].geometry = prepared.features[index].geometry.densified(longest: 1)
    }
    var vertices = prepared.features.flatMap(\.geometry.coordinates)
    if isWGS84 {
      operation.withLock { $0.transform(&vertices, inverse: false) }
    } else {
      try transform(&vertices, from: source, of: layer)
    }
    return try placed(prepared, vertices, cut: cut)
  }

  /// The layer a map is about in the plane of the projection.
  ///
  /// - Throws: as ``project(_:)-(Layer)``, and ``ProjectionError/runsAway(layer:feature:kilometres:suggestion:)``
  ///   when the projection tears it apart, as a zone of UTM does with the world.
  public func projectSubject(_ layer: Layer) throws(ProjectionError) -> Layer {
    let projected = try project(layer)
    guard let bounds = projected.bounds, max(bounds.width, bounds.height) > Self.farthest else {
      return projected
    }
    let middle = Coordinate(x: bounds.minX + bounds.width / 2, y: bounds.minY + bounds.height / 2)
    func reach(_ feature: Feature) -> Double {
      feature.geometry.bounds.map { box in
        max(box.maxX - middle.x, middle.x - box.minX, box.maxY - middle.y, middle.y - box.minY)
      } ?? 0
    }
    let worst = zip(layer.features, projected.features).max { reach($0.1) < reach($1.1) }
    let isInDegrees = layer.referenceSystem.map(Self.isGeographic) ?? false
    throw .runsAway(
      layer: layer.name, feature: worst?.0.id ?? FeatureID(""),
      kilometres: max(bounds.width, bounds.height) / 1000,
      suggestion: isInDegrees ? Self.suggestion(for: layer) : nil)
  }

  /// Units of the plane, metres as a rule: more than twice round the Earth is no map.
  private static let farthest = 1e8

  private func transform(
    _ vertices: inout [Coordinate], from source: String, of layer: Layer
  ) throws(ProjectionError) {
    do throws(TransformationHandle.Refusal) {
      var handle = try Self.handle(from: source, to: definition)
      handle.transform(&vertices, inverse: false)
    } catch {
      throw .invalidReferenceSystem(layer: layer.name, source, reason: error.reason)
    }
  }

  /// The cut that a layer in degrees needs; `nil` when it lies within the map.
  private func globeCut(for layer: Layer) -> GlobeCut? {
    guard let bounds = layer.bounds, let cut = globeCut() else { return nil }
    if cut.isInterrupted { return cut }
    let isInside =
      bounds.minX > cut.west && bounds.maxX < cut.east && bounds.width <= 180
      && cut.latitudes.lowerBound <= bounds.minY && bounds.maxY <= cut.latitudes.upperBound
    return isInside ? nil : cut
  }

  /// The layer with its vertices in the plane.
  private func placed(
    _ layer: Layer, _ vertices: [Coordinate], cut: GlobeCut?
  ) throws(ProjectionError) -> Layer {
    var next = 0
    var edge: Set<Coordinate> = []
    var isAnyPlaced = vertices.isEmpty
    var result = Layer(name: layer.name, features: [], referenceSystem: definition)
    result.features.reserveCapacity(layer.features.count)
    for feature in layer.features {
      let start = next
      var copy = feature
      copy.geometry = feature.geometry.replacingCoordinates(from: vertices, at: &next)
      if vertices[start..<next].contains(where: { !$0.isFinite }) {
        copy.geometry = copy.geometry.withoutInfinities()
      }
      if let cut {
        for (place, vertex) in zip(feature.geometry.coordinates, vertices[start..<next])
        where cut.isEdge(place) {
          edge.insert(vertex)
        }
      }
      isAnyPlaced = isAnyPlaced || copy.geometry != .none
      result.features.append(copy)
    }
    if !isAnyPlaced, let feature = layer.features.first(where: { $0.geometry != .none }),
      let place = feature.geometry.coordinates.first
    {
      throw .outside(layer: layer.name, feature: feature.id, coordinate: place)
    }
    if let cut, let bounds = layer.bounds {
      let outline = bounds.width > 300 ? project(cut.outline).compactMap(\.self) : []
      if !edge.isEmpty || outline.count > 2 {
        result.edge = GlobeEdge(
          vertices: edge, outline: outline.count > 2 ? Ring(outline) : nil,
          lobes: cut.isInterrupted ? cut.lobes : [])
      }
    }
    return result
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

extension Coordinate {
  fileprivate var isFinite: Bool { x.isFinite && y.isFinite }
}

extension Geometry {
  /// The shape without vertices that have no place, and without parts that too few are left of.
  fileprivate func withoutInfinities() -> Geometry {
    func ring(_ ring: Ring) -> Ring? {
      let kept = ring.coordinates.filter(\.isFinite)
      return kept.count > 2 ? Ring(kept) : nil
    }
    switch self {
    case .none: return .none
    case .points(let points):
      let kept = points.filter(\.isFinite)
      return kept.isEmpty ? .none : .points(kept)
    case .lines(let lines):
      // A line that leaves the map and comes back is several.
      let kept = lines.flatMap { line in
        line.split { !$0.isFinite }.map(Array.init).filter { $0.count > 1 }
      }
      return kept.isEmpty ? .none : .lines(kept)
    case .polygons(let polygons):
      let kept = polygons.compactMap { polygon in
        ring(polygon.exterior).map { Polygon(exterior: $0, holes: polygon.holes.compactMap(ring)) }
      }
      return kept.isEmpty ? .none : .polygons(kept)
    }
  }

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
