/// Cuts shapes in degrees where a map of the globe is cut: along one meridian, and at the latitudes beyond which nothing
/// is shown.
///
/// A border may cross the 180th meridian in one step (from 179 to -179 degrees), and a ring may run round a pole: steps of
/// more than half the globe are taken the short way, and a ring that does not close then is led along its pole. A step from
/// one edge of the data to the other (360 degrees, as around Antarctica) is what it says.
public struct GlobeCut: Hashable, Sendable {
  /// The meridian along which the map is cut, in degrees: its western edge.
  public var west: Double
  /// The latitudes that are shown, in degrees.
  public var latitudes: ClosedRange<Double>

  /// Cuts along a meridian.
  public init(west: Double, latitudes: ClosedRange<Double> = -90...90) {
    self.west = west
    self.latitudes = latitudes
  }

  /// The eastern edge.
  public var east: Double { west + 360 }

  /// How far vertices on the cut are moved off it, in degrees (a tenth of a millimetre), so that each stays on its side.
  private static let nudge = 1e-9

  /// Whether a vertex of a cut shape lies on the cut or on the last latitude shown.
  public func isEdge(_ place: Coordinate) -> Bool {
    place.x <= west + 2 * Self.nudge || place.x >= east - 2 * Self.nudge
      || place.y <= latitudes.lowerBound || place.y >= latitudes.upperBound
  }

  /// The layer with every longitude between the edges. Shapes outside the latitudes become null shapes.
  public func cut(_ layer: Layer) -> Layer {
    var copy = layer
    for index in copy.features.indices {
      copy.features[index].geometry = cut(copy.features[index].geometry)
    }
    return copy
  }

  /// A geometry with every longitude between the edges.
  public func cut(_ geometry: Geometry) -> Geometry {
    switch geometry {
    case .none: return .none
    case .points(let points):
      let kept = points.filter { latitudes.contains($0.y) }.map { nudged(turned($0)) }
      return kept.isEmpty ? .none : .points(kept)
    case .lines(let lines):
      let kept = lines.flatMap(cut(line:))
      return kept.isEmpty ? .none : .lines(kept)
    case .polygons(let polygons):
      let kept = polygons.flatMap(cut(polygon:))
      return kept.isEmpty ? .none : .polygons(kept)
    }
  }

  /// The outline of what is shown, counter-clockwise, a vertex a degree of latitude.
  public var outline: [Coordinate] {
    let (south, north) = (latitudes.lowerBound, latitudes.upperBound)
    let count = max(1, Int((north - south).rounded(.up)))
    let steps = (0...count).map { south + (north - south) * Double($0) / Double(count) }
    return steps.map { Coordinate(x: east - Self.nudge, y: $0) }
      + steps.reversed().map { Coordinate(x: west + Self.nudge, y: $0) }
  }

  private func cut(polygon: Polygon) -> [Polygon] {
    let exteriors = cut(ring: polygon.exterior)
    guard !exteriors.isEmpty else { return [] }
    var pieces = exteriors.map { Polygon(exterior: $0) }
    for hole in polygon.holes.flatMap(cut(ring:)) {
      guard let box = Bounds(of: hole.coordinates) else { continue }
      let owner = pieces.firstIndex { $0.bounds?.expanded(by: 1e-6).contains(box) ?? false } ?? 0
      pieces[owner].holes.append(hole)
    }
    return pieces
  }

  /// The parts of a ring between the edges, each as a ring.
  private func cut(ring: Ring) -> [Ring] {
    guard needsCut(ring.coordinates, isClosed: true) else { return [ring] }
    let path = Self.unwrapped(ring.coordinates, isClosed: true)
    return strips(of: path).compactMap { strip in
      box(of: strip).clipping(ring: Ring(path)).map { Ring($0.coordinates.map { back($0, from: strip) }) }
    }
  }

  private func cut(line: [Coordinate]) -> [[Coordinate]] {
    guard needsCut(line, isClosed: false) else { return [line] }
    let path = Self.unwrapped(line, isClosed: false)
    return strips(of: path).flatMap { strip in
      box(of: strip).clipping(line: path).map { $0.map { back($0, from: strip) } }
    }
  }

  /// Whether anything lies on or beyond an edge, or steps over the 180th meridian.
  private func needsCut(_ path: [Coordinate], isClosed: Bool) -> Bool {
    guard var previous = isClosed ? path.last : path.first else { return false }
    for place in path {
      if place.x <= west || place.x >= east || !latitudes.contains(place.y) { return true }
      if abs(place.x - previous.x) > 180 { return true }
      previous = place
    }
    return false
  }

  private func strips(of path: [Coordinate]) -> ClosedRange<Int> {
    let (low, high) = path.reduce((Double.infinity, -Double.infinity)) { (min($0.0, $1.x), max($0.1, $1.x)) }
    // What is not a longitude at all must not become a million strips.
    func strip(_ longitude: Double) -> Int {
      Int((max(-4e4, min(4e4, longitude - west)) / 360).rounded(.down))
    }
    return strip(low)...max(strip(low), strip(high))
  }

  private func box(of strip: Int) -> Bounds {
    let start = west + 360 * Double(strip)
    return Bounds(
      minX: start, minY: latitudes.lowerBound, maxX: start + 360, maxY: latitudes.upperBound)
  }

  private func back(_ place: Coordinate, from strip: Int) -> Coordinate {
    nudged(Coordinate(x: place.x - 360 * Double(strip), y: place.y))
  }

  private func nudged(_ place: Coordinate) -> Coordinate {
    Coordinate(x: max(west + Self.nudge, min(east - Self.nudge, place.x)), y: place.y)
  }

  private func turned(_ place: Coordinate) -> Coordinate {
    Coordinate(x: place.x - 360 * ((place.x - west) / 360).rounded(.down), y: place.y)
  }

  /// The path with steps of more than half the globe taken the short way.
  static func unwrapped(_ path: [Coordinate], isClosed: Bool) -> [Coordinate] {
    guard let first = path.first else { return [] }
    var result = [first]
    result.reserveCapacity(path.count + 3)
    var (offset, previous) = (0.0, first)
    func turn(_ from: Coordinate, _ to: Coordinate) -> Double {
      let step = to.x - from.x
      return abs(step) > 180 && abs(step) < 359.999 ? (step > 0 ? -360 : 360) : 0
    }
    for place in path.dropFirst() {
      offset += turn(previous, place)
      result.append(Coordinate(x: place.x + offset, y: place.y))
      previous = place
    }
    guard isClosed else { return result }
    offset += turn(previous, first)
    // Once round the globe: the ring holds the pole that it is nearer to.
    if offset != 0 {
      let pole = result.reduce(0) { $0 + $1.y } < 0 ? -90.0 : 90
      result.append(Coordinate(x: first.x + offset, y: first.y))
      result.append(Coordinate(x: first.x + offset, y: pole))
      result.append(Coordinate(x: first.x, y: pole))
    }
    return result
  }
}

/// Where a map of the whole globe ends in its plane.
public struct GlobeEdge: Hashable, Sendable {
  /// The vertices of the layer that lie on the cut: what runs between two of them is no border.
  public var vertices: Set<Coordinate>
  /// The outline of the globe; `nil` when the layer lies on a part of it only.
  public var outline: Ring?

  /// Makes an edge.
  public init(vertices: Set<Coordinate>, outline: Ring?) {
    self.vertices = vertices
    self.outline = outline
  }

  /// The stretches of a line that do not run along the cut.
  public func stretches(of line: [Coordinate]) -> [[Coordinate]] {
    guard !vertices.isEmpty, line.contains(where: vertices.contains) else { return [line] }
    var stretches: [[Coordinate]] = []
    var stretch: [Coordinate] = []
    var wasEdge = false
    for place in line {
      let isEdge = vertices.contains(place)
      if isEdge, wasEdge {
        if stretch.count > 1 { stretches.append(stretch) }
        stretch = []
      }
      stretch.append(place)
      wasEdge = isEdge
    }
    if stretch.count > 1 { stretches.append(stretch) }
    return stretches
  }
}
