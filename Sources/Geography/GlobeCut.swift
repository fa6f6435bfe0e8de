/// Cuts shapes in degrees where a map of the globe is cut: along one meridian, and at the latitudes beyond which nothing
/// is shown. An interrupted map, such as Goode's homolosine, is cut along more meridians in each hemisphere, and along the
/// equator between.
///
/// A border may cross the 180th meridian in one step (from 179 to -179 degrees), and a ring may run round a pole: steps of
/// more than half the globe are taken the short way, and a ring that does not close then is led along its pole. A step from
/// one edge of the data to the other (360 degrees, as around Antarctica) is what it says.
public struct GlobeCut: Hashable, Sendable {
  /// The meridian along which the map is cut, in degrees: its western edge.
  public var west: Double
  /// The latitudes that are shown, in degrees.
  public var latitudes: ClosedRange<Double>

  /// The meridians that interrupt the northern half, from ``west`` to ``east``.
  public var northern: [Double]
  /// The meridians that interrupt the southern half.
  public var southern: [Double]

  /// Cuts along a meridian, and along others on an interrupted map.
  public init(
    west: Double, latitudes: ClosedRange<Double> = -90...90, northern: [Double] = [], southern: [Double] = []
  ) {
    self.west = west
    self.latitudes = latitudes
    self.northern = northern
    self.southern = southern
  }

  /// Whether the map has more than one lobe.
  public var isInterrupted: Bool { !northern.isEmpty || !southern.isEmpty }

  /// The boxes of degrees between the cuts, longitudes from ``west`` to ``east``: the northern ones, then the southern
  /// ones, each from west to east; one box where nothing is interrupted.
  public var lobes: [Bounds] {
    let (south, north) = (latitudes.lowerBound, latitudes.upperBound)
    func boxes(_ cuts: [Double], _ low: Double, _ high: Double) -> [Bounds] {
      let sides = [west] + cuts + [east]
      return zip(sides, sides.dropFirst()).map { Bounds(minX: $0, minY: low, maxX: $1, maxY: high) }
    }
    guard isInterrupted else { return boxes([], south, north) }
    return boxes(northern, 0, north) + boxes(southern, south, 0)
  }

  /// The eastern edge.
  public var east: Double { west + 360 }

  /// How far vertices on the cut are moved off it, in degrees (a tenth of a millimetre), so that each stays on its side.
  private static let nudge = 1e-9

  /// Whether a vertex of a cut shape lies on the cut or on the last latitude shown.
  public func isEdge(_ place: Coordinate) -> Bool {
    let near = 2 * Self.nudge
    if place.x <= west + near || place.x >= east - near { return true }
    if place.y <= latitudes.lowerBound || place.y >= latitudes.upperBound { return true }
    guard isInterrupted else { return false }
    return abs(place.y) <= near
      || (place.y > 0 ? northern : southern).contains { abs(place.x - $0) <= near }
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
      let kept = points.filter { latitudes.contains($0.y) }.map { nudged(turned($0), in: nil) }
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
    let all = lobes
    let (north, south) = (
      all.filter { $0.maxY > 0 && $0.minY >= 0 }, all.filter { $0.minY < 0 && $0.maxY <= 0 }
    )
    guard isInterrupted else { return side(all[0], east: true) + side(all[0], east: false).reversed() }
    // Along the south from west to east, each lobe down and up, then back along the north.
    let below = south.flatMap { side($0, east: false).reversed() + side($0, east: true) }
    let above = north.reversed().flatMap { side($0, east: true) + side($0, east: false).reversed() }
    return below + above
  }

  /// The eastern or western side of a lobe from its south to its north.
  private func side(_ lobe: Bounds, east: Bool) -> [Coordinate] {
    let count = max(1, Int(lobe.height.rounded(.up)))
    return (0...count).map { step in
      let y = lobe.minY + lobe.height * Double(step) / Double(count)
      return nudged(Coordinate(x: east ? lobe.maxX : lobe.minX, y: y), in: lobe)
    }
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
    guard isInterrupted || needsCut(ring.coordinates, isClosed: true) else { return [ring] }
    let path = Self.unwrapped(ring.coordinates, isClosed: true)
    return pieces(of: path).compactMap { lobe, turn in
      moved(lobe, by: turn).clipping(ring: Ring(path)).map {
        Ring($0.coordinates.map { back($0, by: turn, in: lobe) })
      }
    }
  }

  private func cut(line: [Coordinate]) -> [[Coordinate]] {
    guard isInterrupted || needsCut(line, isClosed: false) else { return [line] }
    let path = Self.unwrapped(line, isClosed: false)
    return pieces(of: path).flatMap { lobe, turn in
      moved(lobe, by: turn).clipping(line: path).map { $0.map { back($0, by: turn, in: lobe) } }
    }
  }

  /// The lobes that a path may reach into, each with the turn of the globe, in degrees, at which it does.
  private func pieces(of path: [Coordinate]) -> [(lobe: Bounds, turn: Double)] {
    let lobes = lobes
    return strips(of: path).flatMap { strip in lobes.map { ($0, 360 * Double(strip)) } }
  }

  private func moved(_ lobe: Bounds, by turn: Double) -> Bounds {
    Bounds(minX: lobe.minX + turn, minY: lobe.minY, maxX: lobe.maxX + turn, maxY: lobe.maxY)
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

  private func back(_ place: Coordinate, by turn: Double, in lobe: Bounds) -> Coordinate {
    nudged(Coordinate(x: place.x - turn, y: place.y), in: lobe)
  }

  /// A place a little inside its lobe, so that it is drawn on that side of the cuts; without a lobe inside the edges.
  private func nudged(_ place: Coordinate, in lobe: Bounds?) -> Coordinate {
    let (low, high) = (lobe?.minX ?? west, lobe?.maxX ?? east)
    var inside = Coordinate(x: max(low + Self.nudge, min(high - Self.nudge, place.x)), y: place.y)
    if let lobe, isInterrupted {
      if lobe.minY == 0 { inside.y = max(inside.y, Self.nudge) }
      if lobe.maxY == 0 { inside.y = min(inside.y, -Self.nudge) }
    }
    return inside
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
  /// The boxes of degrees between the cuts of an interrupted map; empty for any other.
  public var lobes: [Bounds]

  /// Makes an edge.
  public init(vertices: Set<Coordinate>, outline: Ring?, lobes: [Bounds] = []) {
    self.vertices = vertices
    self.outline = outline
    self.lobes = lobes
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
