import Geography

/// Sorts the rings of one record into polygons with holes.
///
/// The format says that exteriors run clockwise and holes counter-clockwise, and many writers do not keep to it; so
/// what lies in what decides: a ring inside an odd number of others is a hole of the smallest of them.
struct RingAssembly {
  /// The polygons: exteriors counter-clockwise, holes clockwise, in the order of the file's rings.
  private(set) var polygons: [Polygon] = []
  /// Whether a ring ran against the format's direction.
  private(set) var reoriented = false
  /// Whether a ring of fewer than three different vertices, or without area, was left out.
  private(set) var dropped = false
  /// Whether a ring that comes back to one of its vertices was parted there into rings that do not.
  private(set) var parted = false

  private var rings: [Ring] = []
  private var areas: [Double] = []
  private var boxes: [Bounds] = []

  init(_ raw: [Ring]) {
    for ring in raw.flatMap({ parts(of: Self.withoutRepeats($0)) }) {
      let area = ring.signedArea
      guard ring.coordinates.count >= 3, area != 0, let box = Bounds(of: ring.coordinates) else {
        dropped = true
        continue
      }
      rings.append(ring)
      areas.append(area)
      boxes.append(box)
    }
    if rings.count == 1 {
      reoriented = areas[0] > 0
      polygons = [Polygon(exterior: oriented(0, counterClockwise: true))]
    } else if rings.count > 1 {
      assemble()
    }
  }

  private mutating func assemble() {
    let containers = containingRings()
    var place = [Int: Int]()
    for ring in rings.indices where containers[ring].count.isMultiple(of: 2) {
      if areas[ring] > 0 { reoriented = true }
      place[ring] = polygons.count
      polygons.append(Polygon(exterior: oriented(ring, counterClockwise: true)))
    }
    for ring in rings.indices where !containers[ring].count.isMultiple(of: 2) {
      if areas[ring] < 0 { reoriented = true }
      let owner = containers[ring].filter { place[$0] != nil }.min { abs(areas[$0]) < abs(areas[$1]) }
      if let owner, let index = place[owner] {
        polygons[index].holes.append(oriented(ring, counterClockwise: false))
      }
    }
  }

  /// For each ring the rings around it, found by a sweep over the boxes' western edges.
  private func containingRings() -> [[Int]] {
    var containers = [[Int]](repeating: [], count: rings.count)
    let order = rings.indices.sorted {
      (boxes[$0].minX, -boxes[$0].maxX, $0) < (boxes[$1].minX, -boxes[$1].maxX, $1)
    }
    var open = [Int]()
    for ring in order {
      open.removeAll { boxes[$0].maxX < boxes[ring].minX }
      for outer in open where boxes[outer].contains(boxes[ring]) && abs(areas[outer]) > abs(areas[ring]) {
        if rings[ring].lies(in: rings[outer]) { containers[ring].append(outer) }
      }
      open.append(ring)
    }
    return containers
  }

  private func oriented(_ index: Int, counterClockwise: Bool) -> Ring {
    (areas[index] > 0) == counterClockwise ? rings[index] : Ring(rings[index].coordinates.reversed())
  }

  /// The loops of a ring that comes back to one of its vertices; a spike, which goes out and back the same way, leaves
  /// nothing. The ring itself when it does not.
  private mutating func parts(of ring: Ring) -> [Ring] {
    guard VertexCount.hasRepeat(ring.coordinates) else { return [ring] }
    parted = true
    var loops: [Ring] = []
    var path: [Coordinate] = []
    var places: [Coordinate: Int] = [:]
    for vertex in ring.coordinates {
      if let start = places[vertex] {
        loops.append(Ring(Array(path[start...])))
        for left in path[(start + 1)...] { places[left] = nil }
        path.removeLast(path.count - start - 1)
      } else {
        places[vertex] = path.count
        path.append(vertex)
      }
    }
    loops.append(Ring(path))
    // What is left of a spike is no ring that the file had.
    let kept = loops.filter { $0.coordinates.count > 2 && $0.signedArea != 0 }
    return kept.isEmpty ? [ring] : kept
  }

  private static func withoutRepeats(_ ring: Ring) -> Ring {
    var kept = [Coordinate]()
    kept.reserveCapacity(ring.coordinates.count)
    for vertex in ring.coordinates where kept.last != vertex { kept.append(vertex) }
    return Ring(kept)
  }
}

extension Ring {
  /// Whether the ring lies inside `outer`; decided by its first vertex that is not on the outer line, since rings
  /// may touch.
  fileprivate func lies(in outer: Ring) -> Bool {
    for vertex in coordinates {
      switch outer.side(of: vertex) {
      case .inside: return true
      case .outside: return false
      case .edge: continue
      }
    }
    return true
  }

  private enum Side { case inside, outside, edge }

  /// Counts crossings of a ray to the east; a vertex on an edge is told apart.
  private func side(of place: Coordinate) -> Side {
    guard var previous = coordinates.last else { return .outside }
    var inside = false
    for current in coordinates {
      let cross =
        (current.x - previous.x) * (place.y - previous.y) - (place.x - previous.x) * (current.y - previous.y)
      if cross == 0, min(previous.x, current.x) <= place.x, place.x <= max(previous.x, current.x),
        min(previous.y, current.y) <= place.y, place.y <= max(previous.y, current.y)
      {
        return .edge
      }
      if (previous.y > place.y) != (current.y > place.y), (cross > 0) == (current.y > previous.y) {
        inside.toggle()
      }
      previous = current
    }
    return inside ? .inside : .outside
  }
}

/// Finds out whether a vertex comes twice, by an open-addressing table: a dictionary would take longer than reading.
private enum VertexCount {
  static func hasRepeat(_ vertices: [Coordinate]) -> Bool {
    var size = 8
    while size < vertices.count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for (index, vertex) in vertices.enumerated() {
      // Adding 0 makes one zero of the two.
      var hash = (vertex.x + 0).bitPattern &* 0x9E37_79B9_7F4A_7C15
      hash = ((hash ^ (hash >> 29)) &+ (vertex.y + 0).bitPattern) &* 0xBF58_476D_1CE4_E5B9
      var slot = Int(truncatingIfNeeded: hash >> 24) & (size - 1)
      while slots[slot] >= 0 {
        if vertices[Int(slots[slot])] == vertex { return true }
        slot = (slot + 1) & (size - 1)
      }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }
    return false
  }
}
