/// A place for a label inside an area.
public struct LabelPoint: Hashable, Sendable {
  /// The place.
  public let coordinate: Coordinate
  /// Distance to the nearest edge in units of the plane: the radius of the largest circle around the place.
  public let distance: Double
}

extension Polygon {
  /// The pole of inaccessibility: the place inside farthest from every edge, found by halving squares and searching
  /// the most promising first (Garcia-Castellanos and Lombardo 2007; the quadtree search is Agafonkin's polylabel).
  ///
  /// - Parameter precision: How near to the greatest distance the answer has to come; `nil` for a two-hundredth of
  ///   the shorter side.
  /// - Returns: The best place after 5 000 squares at most; `nil` for a polygon without area, or so thin that none of
  ///   their centres fell inside.
  public func poleOfInaccessibility(precision: Double? = nil) -> LabelPoint? {
    guard let bounds, bounds.width > 0, bounds.height > 0, area > 0 else { return nil }
    let precision = max(precision ?? bounds.shorterSide / 200, bounds.shorterSide * 1e-9)
    // Edges thinned by a quarter of the precision change every distance by as much at most; the rest is the search's.
    let thinned = EdgeList(self, tolerance: precision / 4)
    if let place = centre(of: thinned, in: bounds, precision: precision / 2) {
      let distance = EdgeList(self, tolerance: 0).signedDistance(to: place)
      if distance > 0 { return LabelPoint(coordinate: place, distance: distance) }
    }
    let whole = EdgeList(self, tolerance: 0)
    return centre(of: whole, in: bounds, precision: precision).map {
      LabelPoint(coordinate: $0, distance: whole.signedDistance(to: $0))
    }
  }

  /// The place inside the edges farthest from them; `nil` when no square's centre fell inside.
  private func centre(of edges: EdgeList, in bounds: Bounds, precision: Double) -> Coordinate? {
    let side = bounds.shorterSide
    var cells = CellQueue()
    for cell in Self.grid(bounds, side: side) { cells.push(Cell(cell.0, half: cell.1, in: edges)) }
    var best = Cell(
      Coordinate(x: bounds.minX + bounds.width / 2, y: bounds.minY + bounds.height / 2), half: 0, in: edges)
    if let centre = Geometry.polygons([self]).centroid {
      let cell = Cell(centre, half: 0, in: edges)
      if cell.distance > best.distance { best = cell }
    }
    var visits = 0
    // A needle would need as many squares as it is longer than wide.
    while visits < 5000, let cell = cells.pop(), cell.reach - best.distance > precision {
      visits += 1
      if cell.distance > best.distance { best = cell }
      let half = cell.half / 2
      for (dx, dy) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
        let centre = Coordinate(x: cell.centre.x + dx, y: cell.centre.y + dy)
        let child = Cell(centre, half: half, in: edges)
        if child.distance > best.distance { best = child }
        if child.reach - best.distance > precision { cells.push(child) }
      }
    }
    return best.distance > 0 ? best.centre : nil
  }

  /// Squares over the box, at most 64 on the longer side so that a needle costs no more than a square.
  private static func grid(_ bounds: Bounds, side: Double) -> [(Coordinate, Double)] {
    let size = max(side, max(bounds.width, bounds.height) / 64)
    let columns = Int((bounds.width / size).rounded(.up))
    let rows = Int((bounds.height / size).rounded(.up))
    return (0..<rows).flatMap { row in
      (0..<columns).map { column in
        let x = bounds.minX + (Double(column) + 0.5) * size
        let y = bounds.minY + (Double(row) + 0.5) * size
        return (Coordinate(x: x, y: y), size / 2)
      }
    }
  }
}

extension Geometry {
  /// The pole of inaccessibility of the largest polygon; `nil` without one.
  public func labelPoint(precision: Double? = nil) -> LabelPoint? {
    polygons.max { $0.area < $1.area }?.poleOfInaccessibility(precision: precision)
  }
}

extension Bounds {
  fileprivate var shorterSide: Double { min(width, height) }
}

/// A square of the search.
private struct Cell {
  let centre: Coordinate
  let half: Double
  /// Signed distance of the centre from the polygon's edge.
  let distance: Double
  /// The greatest distance a place in the square can have.
  let reach: Double

  init(_ centre: Coordinate, half: Double, in edges: EdgeList) {
    self.centre = centre
    self.half = half
    distance = edges.signedDistance(to: centre)
    reach = distance + half * 2.0.squareRoot()
  }
}

/// The edges of a polygon in one flat list: the search asks for thousands of distances.
private struct EdgeList {
  /// An edge with what every distance to it needs.
  private struct Edge {
    let start: Coordinate
    let endY: Double
    let dx: Double
    let dy: Double
    /// One over the squared length, so that no distance divides by it; 0 for none.
    let share: Double

    init(_ start: Coordinate, _ end: Coordinate) {
      self.start = start
      endY = end.y
      dx = end.x - start.x
      dy = end.y - start.y
      let length = dx * dx + dy * dy
      share = length > 0 ? 1 / length : 0
    }
  }

  private let edges: [Edge]

  /// - Parameter tolerance: How far a thinned edge may lie from a vertex left out; 0 for all vertices.
  init(_ polygon: Polygon, tolerance: Double) {
    edges = polygon.rings.flatMap { ring in
      let closed = ring.coordinates + ring.coordinates.prefix(1)
      let line = LineSimplification.simplified(closed, tolerance: tolerance)
      return zip(line, line.dropFirst()).map(Edge.init)
    }
  }

  /// As ``Polygon/signedDistance(to:)``, containment and distance in one pass.
  func signedDistance(to place: Coordinate) -> Double {
    var inside = false
    var nearest = Double.infinity
    for edge in edges {
      let (px, py) = (place.x - edge.start.x, place.y - edge.start.y)
      if (edge.start.y > place.y) != (edge.endY > place.y), px < py / edge.dy * edge.dx { inside.toggle() }
      let along = min(1, max(0, (px * edge.dx + py * edge.dy) * edge.share))
      let (ex, ey) = (px - along * edge.dx, py - along * edge.dy)
      nearest = min(nearest, ex * ex + ey * ey)
    }
    return inside ? nearest.squareRoot() : -nearest.squareRoot()
  }
}

/// A binary heap, the square with the greatest reach on top.
private struct CellQueue {
  private var cells: [Cell] = []

  mutating func push(_ cell: Cell) {
    cells.append(cell)
    var child = cells.count - 1
    while child > 0, cells[(child - 1) / 2].reach < cells[child].reach {
      cells.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func pop() -> Cell? {
    guard let top = cells.first, let last = cells.popLast() else { return nil }
    if cells.isEmpty { return top }
    cells[0] = last
    var parent = 0
    while true {
      var largest = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < cells.count {
        if cells[child].reach > cells[largest].reach { largest = child }
      }
      if largest == parent { return top }
      cells.swapAt(parent, largest)
      parent = largest
    }
  }
}
