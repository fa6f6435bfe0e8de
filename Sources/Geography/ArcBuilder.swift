/// Cuts the rings of a layer at their nodes and finds which stretches are the same.
struct ArcBuilder {
  /// The arcs found so far.
  private(set) var arcs: [BorderNetwork.Arc] = []

  private var vertices: VertexIndex
  /// Rings as vertex numbers, in the order of features, polygons, exterior and holes; the feature lies on the left.
  private var rings: [[Int32]] = []
  private var isNode: [Bool] = []
  /// From the first step of an arc, in either direction, to its index and that direction.
  private var known: [UInt64: BorderNetwork.ArcUse] = [:]

  init(_ layer: Layer) {
    let polygons = layer.features.lazy.map(\.geometry.polygons)
    let count = polygons.reduce(0) {
      $0 + $1.reduce(0) { $0 + $1.rings.reduce(0) { $0 + $1.coordinates.count } }
    }
    vertices = VertexIndex(capacity: count)
    for polygon in polygons.joined() {
      rings.append(numbers(polygon.exterior, counterClockwise: true))
      for hole in polygon.holes { rings.append(numbers(hole, counterClockwise: false)) }
    }
    findNodes()
  }

  /// The features with their polygons as rings of arcs; fills ``arcs``.
  mutating func members(of layer: Layer) -> [BorderNetwork.Member] {
    var next = 0
    return layer.features.map { feature in
      var areas = [BorderNetwork.Area]()
      for polygon in feature.geometry.polygons {
        let exterior = uses(of: rings[next], feature.id)
        let holes = (0..<polygon.holes.count).map { uses(of: rings[next + 1 + $0], feature.id) }
        next += 1 + polygon.holes.count
        if !exterior.isEmpty {
          areas.append(BorderNetwork.Area(exterior: exterior, holes: holes.filter { !$0.isEmpty }))
        }
      }
      return BorderNetwork.Member(
        id: feature.id, attributes: feature.attributes, areas: areas,
        otherGeometry: feature.geometry.polygons.isEmpty ? feature.geometry : .none)
    }
  }

  private mutating func numbers(_ ring: Ring, counterClockwise: Bool) -> [Int32] {
    var result = [Int32]()
    result.reserveCapacity(ring.coordinates.count)
    for coordinate in ring.coordinates {
      let number = vertices.number(coordinate)
      if result.last != number { result.append(number) }
    }
    while result.count > 1, result.first == result.last { result.removeLast() }
    if result.count < 3 { return [] }
    return (ring.signedArea > 0) == counterClockwise ? result : result.reversed()
  }

  /// A vertex is a node when two visits do not have the same two neighbours.
  private mutating func findNodes() {
    let count = vertices.coordinates.count
    isNode = [Bool](repeating: false, count: count)
    var before = [Int32](repeating: -1, count: count)
    var after = before
    for ring in rings {
      guard var previous = ring.last else { continue }
      for (position, vertex) in ring.enumerated() {
        let following = ring[position + 1 < ring.count ? position + 1 : 0]
        let index = Int(vertex)
        if before[index] < 0 {
          before[index] = previous
          after[index] = following
          // A spike turns back at its tip.
          isNode[index] = previous == following
        } else if !(before[index] == previous && after[index] == following)
          && !(before[index] == following && after[index] == previous)
        {
          isNode[index] = true
        }
        previous = vertex
      }
    }
  }

  private mutating func uses(of ring: [Int32], _ feature: FeatureID) -> [BorderNetwork.ArcUse] {
    guard !ring.isEmpty else { return [] }
    let nodes = ring.indices.filter { isNode[Int(ring[$0])] }
    guard let first = nodes.first else {
      // Closed: every ring along it starts at its lowest vertex, so that all find the same arc.
      guard let start = ring.indices.min(by: { ring[$0] < ring[$1] }) else { return [] }
      return [use(of: Array(ring[start...] + ring[...start]), feature)]
    }
    let rotated = Array(ring[first...] + ring[...first])
    let cuts = nodes.map { $0 - first } + [ring.count]
    return zip(cuts, cuts.dropFirst()).map { use(of: Array(rotated[$0...$1]), feature) }
  }

  private mutating func use(of steps: [Int32], _ feature: FeatureID) -> BorderNetwork.ArcUse {
    let key = UInt64(steps[0]) << 32 | UInt64(steps[1])
    if let found = known[key] {
      if found.isReversed, arcs[found.arc].right == nil { arcs[found.arc].right = feature }
      return found
    }
    let index = arcs.count
    let coordinates = steps.map { vertices.coordinates[Int($0)] }
    arcs.append(BorderNetwork.Arc(coordinates: coordinates, left: feature, right: nil))
    let backwards = UInt64(steps[steps.count - 1]) << 32 | UInt64(steps[steps.count - 2])
    known[backwards] = BorderNetwork.ArcUse(arc: index, isReversed: true)
    known[key] = BorderNetwork.ArcUse(arc: index, isReversed: false)
    return BorderNetwork.ArcUse(arc: index, isReversed: false)
  }
}

extension Geometry {
  /// The polygons; none for other shapes.
  var polygons: [Polygon] { if case .polygons(let polygons) = self { polygons } else { [] } }
}
