extension Ring {
  /// Whether two sides of the ring cross each other between their ends. Sides that touch at a vertex do not cross.
  ///
  /// - Complexity: O(n log n) on ordinary outlines: sides are compared where their boxes overlap.
  public var crossesItself: Bool {
    let count = coordinates.count
    guard count > 3 else { return false }
    func side(_ index: Int) -> (start: Coordinate, end: Coordinate) {
      (coordinates[index], coordinates[index + 1 < count ? index + 1 : 0])
    }
    let wests = (0..<count).map { min(side($0).start.x, side($0).end.x) }
    var open: [Int] = []
    for index in (0..<count).sorted(by: { (wests[$0], $0) < (wests[$1], $1) }) {
      let (start, end) = side(index)
      let west = wests[index]
      open.removeAll { max(side($0).start.x, side($0).end.x) < west }
      for other in open {
        let (from, to) = side(other)
        guard min(from.y, to.y) <= max(start.y, end.y), min(start.y, end.y) <= max(from.y, to.y) else {
          continue
        }
        if Self.cross(start, end, from, to) { return true }
      }
      open.append(index)
    }
    return false
  }

  /// Whether two segments cross at a place that is no end of either.
  private static func cross(_ a: Coordinate, _ b: Coordinate, _ c: Coordinate, _ d: Coordinate) -> Bool {
    func turn(_ from: Coordinate, _ to: Coordinate, _ place: Coordinate) -> Double {
      (to.x - from.x) * (place.y - from.y) - (place.x - from.x) * (to.y - from.y)
    }
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
  }
}
