extension Bounds {
  /// Whether the place is inside or on the edge.
  public func contains(_ place: Coordinate) -> Bool {
    minX <= place.x && place.x <= maxX && minY <= place.y && place.y <= maxY
  }

  /// Whether the other box is inside or shares an edge from within.
  public func contains(_ other: Bounds) -> Bool {
    minX <= other.minX && minY <= other.minY && other.maxX <= maxX && other.maxY <= maxY
  }

  /// The box grown by `margin` on each side; a negative margin shrinks it.
  public func expanded(by margin: Double) -> Bounds {
    Bounds(minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin)
  }

  /// The part of a line inside the box, as pieces in the line's order (Liang and Barsky 1984, a segment at a time).
  public func clipping(line: [Coordinate]) -> [[Coordinate]] {
    guard let box = Bounds(of: line), intersects(box) else { return [] }
    if contains(box) { return line.count > 1 ? [line] : [] }
    var pieces = [[Coordinate]]()
    var piece = [Coordinate]()
    for (start, end) in zip(line, line.dropFirst()) {
      guard let (entry, exit) = clipping(from: start, to: end) else {
        if piece.count > 1 { pieces.append(piece) }
        piece = []
        continue
      }
      if piece.last != entry {
        if piece.count > 1 { pieces.append(piece) }
        piece = [entry]
      }
      if exit != entry { piece.append(exit) }
      if exit != end {
        if piece.count > 1 { pieces.append(piece) }
        piece = []
      }
    }
    if piece.count > 1 { pieces.append(piece) }
    return pieces
  }

  /// The part of a segment inside the box; its ends are the very ends where they lie inside.
  private func clipping(from start: Coordinate, to end: Coordinate) -> (Coordinate, Coordinate)? {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    var (enter, leave) = (0.0, 1.0)
    for (step, room) in [
      (-dx, start.x - minX), (dx, maxX - start.x), (-dy, start.y - minY), (dy, maxY - start.y),
    ] {
      if step == 0 {
        if room < 0 { return nil }
      } else if step < 0 {
        enter = max(enter, room / step)
      } else {
        leave = min(leave, room / step)
      }
    }
    guard enter <= leave else { return nil }
    func at(_ share: Double) -> Coordinate {
      Coordinate(
        x: min(maxX, max(minX, start.x + share * dx)), y: min(maxY, max(minY, start.y + share * dy)))
    }
    return (enter == 0 ? start : at(enter), leave == 1 ? end : at(leave))
  }

  /// The part of a ring inside the box (Sutherland and Hodgman 1974); `nil` when nothing is left. A ring that leaves
  /// the box and comes back stays one ring, its parts joined along the box's edge: right to fill, not to stroke.
  public func clipping(ring: Ring) -> Ring? {
    guard let box = Bounds(of: ring.coordinates), intersects(box) else { return nil }
    if contains(box) { return ring }
    var vertices = ring.coordinates
    for side in Side.allCases {
      vertices = clip(vertices, side)
      if vertices.count < 3 { return nil }
    }
    let clipped = Ring(vertices)
    return clipped.signedArea == 0 ? nil : clipped
  }

  private enum Side: CaseIterable { case west, east, south, north }

  private func clip(_ vertices: [Coordinate], _ side: Side) -> [Coordinate] {
    guard var previous = vertices.last else { return [] }
    var result = [Coordinate]()
    result.reserveCapacity(vertices.count)
    func add(_ place: Coordinate) { if result.last != place { result.append(place) } }
    for current in vertices {
      let (wasIn, isIn) = (isInside(previous, side), isInside(current, side))
      if wasIn != isIn { add(crossing(previous, current, side)) }
      if isIn { add(current) }
      previous = current
    }
    if result.count > 1, result.first == result.last { result.removeLast() }
    return result
  }

  private func isInside(_ place: Coordinate, _ side: Side) -> Bool {
    switch side {
    case .west: place.x >= minX
    case .east: place.x <= maxX
    case .south: place.y >= minY
    case .north: place.y <= maxY
    }
  }

  /// Where a step meets the line of a side; the same place whichever way the step is taken, so that neighbours keep one
  /// border.
  private func crossing(_ one: Coordinate, _ other: Coordinate, _ side: Side) -> Coordinate {
    let (low, high) = (one.x, one.y) < (other.x, other.y) ? (one, other) : (other, one)
    switch side {
    case .west, .east:
      let x = side == .west ? minX : maxX
      return Coordinate(x: x, y: low.y + (x - low.x) / (high.x - low.x) * (high.y - low.y))
    case .south, .north:
      let y = side == .south ? minY : maxY
      return Coordinate(x: low.x + (y - low.y) / (high.y - low.y) * (high.x - low.x), y: y)
    }
  }
}

extension Geometry {
  /// The part inside a box; ``Geometry/none`` when nothing is left.
  public func clipped(to box: Bounds) -> Geometry {
    switch self {
    case .none: return .none
    case .points(let points):
      let kept = points.filter(box.contains)
      return kept.isEmpty ? .none : .points(kept)
    case .lines(let lines):
      let kept = lines.flatMap(box.clipping(line:))
      return kept.isEmpty ? .none : .lines(kept)
    case .polygons(let polygons):
      let kept = polygons.compactMap { polygon in
        box.clipping(ring: polygon.exterior).map {
          Polygon(exterior: $0, holes: polygon.holes.compactMap(box.clipping(ring:)))
        }
      }
      return kept.isEmpty ? .none : .polygons(kept)
    }
  }
}

extension Layer {
  /// The layer's features as far as they lie inside a box; features with nothing inside are left out.
  public func clipped(to box: Bounds) -> Layer {
    let kept = features.compactMap { feature -> Feature? in
      var copy = feature
      copy.geometry = feature.geometry.clipped(to: box)
      return copy.geometry == .none ? nil : copy
    }
    return Layer(name: name, features: kept, referenceSystem: referenceSystem)
  }
}
