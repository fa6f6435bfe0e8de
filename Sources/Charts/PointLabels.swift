import Drawings

/// Places labels beside points so that none touches another, a mark or the frame.
struct PointLabels {
  /// A wish to label a point.
  struct Request {
    var text: String
    var point: Point
    var extent: TextExtent
  }

  /// A label with its place.
  struct Placement {
    /// Index of the request.
    var index: Int
    /// Left end of the baseline.
    var baseline: Point
    var box: Rect
    /// A line from the label to its point where the two do not touch.
    var leader: (from: Point, to: Point)?
  }

  /// Where labels must stay.
  var frame: Rect
  /// What labels must not touch: marks, other text.
  var obstacles: [Rect]
  /// The radius of the marks labels stand beside.
  var radius: Double

  /// Places requests in order of importance; returns the placed and the indices of those without room.
  func place(_ requests: [Request]) -> (placed: [Placement], unplaced: [Int]) {
    var taken = obstacles
    var placed: [Placement] = []
    var unplaced: [Int] = []
    for (index, request) in requests.enumerated() {
      let others = requests.indices.filter { $0 != index }.map { requests[$0].point }
      let box = candidates(request).first { box in
        guard frame.contains(box), !taken.contains(where: { $0.overlaps(box) }) else { return false }
        // A label that stands nearer to another point would be read as that point's.
        let own = Self.distance(request.point, box)
        return others.allSatisfy { Self.distance($0, box) > own + 0.7 }
      }
      guard let box else {
        unplaced.append(index)
        continue
      }
      taken.append(box)
      placed.append(
        Placement(
          index: index, baseline: Point(x: box.x, y: box.y + request.extent.ascent), box: box,
          leader: leader(from: box, to: request.point)))
    }
    return (placed, unplaced)
  }

  /// Points between a place and the nearest edge of a box; 0 inside.
  private static func distance(_ point: Point, _ box: Rect) -> Double {
    let dx = max(box.x - point.x, 0, point.x - box.maxX)
    let dy = max(box.y - point.y, 0, point.y - box.maxY)
    return (dx * dx + dy * dy).squareRoot()
  }

  private func leader(from box: Rect, to point: Point) -> (from: Point, to: Point)? {
    guard Self.distance(point, box) > radius + 3.5 else { return nil }
    let start = Point(x: min(max(point.x, box.x), box.maxX), y: min(max(point.y, box.y), box.maxY))
    return (start, point)
  }

  /// Right, left, above, below, then the corners, then the same farther away, at last with a leader.
  private func candidates(_ request: Request) -> [Rect] {
    let (width, height) = (request.extent.width, request.extent.height)
    let center = request.point
    return [radius + 1, radius + 3, radius + 7, radius + 12, radius + 18].flatMap { gap -> [Rect] in
      let right = center.x + gap
      let left = center.x - gap - width
      let middle = center.y - height / 2
      let above = center.y - gap - height + 1
      let below = center.y + gap - 1
      return [
        (right, middle), (left, middle), (center.x - width / 2, above), (center.x - width / 2, below),
        (right - 1, above + 1), (left + 1, above + 1), (right - 1, below - 1), (left + 1, below - 1),
      ].map { Rect(x: $0.0, y: $0.1, width: width, height: height) }
    }
  }
}
