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
      let box = candidates(request).first { box in
        frame.contains(box) && !taken.contains { $0.overlaps(box) }
      }
      guard let box else {
        unplaced.append(index)
        continue
      }
      taken.append(box)
      placed.append(
        Placement(
          index: index, baseline: Point(x: box.x, y: box.y + request.extent.ascent), box: box))
    }
    return (placed, unplaced)
  }

  /// Right, left, above, below, then the corners, then the same farther away.
  private func candidates(_ request: Request) -> [Rect] {
    let (width, height) = (request.extent.width, request.extent.height)
    let center = request.point
    return [radius + 1, radius + 3].flatMap { gap -> [Rect] in
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
