import Drawings

/// Places labels beside points so that none touches another, a mark or the frame, and so that each can be read as its
/// own point's: a label stands nearer to it than to any other, or a leader shows where it belongs.
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
    /// From the label to its point where the two do not touch.
    var leader: LineSegment?
  }

  /// Where labels must stay.
  var frame: Rect
  /// What labels must not touch: marks, other text.
  var obstacles: [Rect]
  /// The radius of the marks labels stand beside.
  var radius: Double

  /// How often what found no room is tried again before the others.
  private static let attempts = 4

  /// Places requests in order of importance; returns the placed and the indices of those without room. What finds no
  /// place beside its point is set off with a leader once all others stand; what then has none goes first in another
  /// attempt. The attempt that names most points stays, with the shortest leaders.
  func place(_ requests: [Request]) -> (placed: [Placement], unplaced: [Int]) {
    var first: [Int] = []
    var latest = attempt(requests, first: first)
    var best = latest
    for _ in 0..<Self.attempts {
      let late = latest.unplaced.filter { !first.contains($0) }
      guard !late.isEmpty else { break }
      first = late + first
      latest = attempt(requests, first: first)
      if (latest.unplaced.count, latest.cost) < (best.unplaced.count, best.cost) { best = latest }
    }
    return (best.placed, best.unplaced.sorted())
  }

  private struct Attempt {
    var placed: [Placement] = []
    var unplaced: [Int] = []
    /// The length of all leaders in points.
    var cost: Double { placed.reduce(0) { $0 + ($1.leader?.length ?? 0) } }
  }

  private func attempt(_ requests: [Request], first: [Int]) -> Attempt {
    let points = requests.map(\.point)
    var result = Attempt()
    for index in first {
      let request = requests[index]
      let label =
        beside(index, request, points: points, placed: result.placed)
        ?? setOff(index, request, points: points, placed: result.placed)
      if let label { result.placed.append(label) } else { result.unplaced.append(index) }
    }
    let others = requests.indices.filter { !first.contains($0) }
    for index in others {
      let label = beside(index, requests[index], points: points, placed: result.placed)
      if let label { result.placed.append(label) }
    }
    let named = Set(result.placed.map(\.index))
    for index in others where !named.contains(index) {
      let label = setOff(index, requests[index], points: points, placed: result.placed)
      if let label { result.placed.append(label) } else { result.unplaced.append(index) }
    }
    return result
  }

  /// A place beside the point that is nearer to it than to any other.
  private func beside(
    _ index: Int, _ request: Request, points: [Point], placed: [Placement]
  ) -> Placement? {
    let box = nearBoxes(request).first { box in
      guard isFree(box, placed) else { return false }
      let own = Self.distance(request.point, box)
      return points.indices.allSatisfy { $0 == index || Self.distance(points[$0], box) > own + 0.7 }
    }
    return box.map { placement(index, request, box: $0, leader: nil) }
  }

  /// A place farther off with a leader that passes no other mark, label or leader: the nearest one, rather above than
  /// below and rather steep than flat.
  private func setOff(
    _ index: Int, _ request: Request, points: [Point], placed: [Placement]
  ) -> Placement? {
    var best: (cost: Double, box: Rect, leader: LineSegment)?
    for (box, penalty) in farBoxes(request) {
      let leader = LineSegment(from: box.nearest(to: request.point), to: request.point)
      let cost = leader.length + penalty
      guard cost < best?.cost ?? .infinity, isFree(box, placed) else { continue }
      let isClear =
        points.indices.allSatisfy { other in
          // Marks that touch the point's own cannot be passed at full distance.
          let apart = min(radius + 0.8, 0.6 * points[other].distance(to: request.point))
          return other == index || leader.distance(to: points[other]) > apart
        }
        && !placed.contains { leader.meets($0.box) || $0.leader.map(leader.crosses) ?? false }
      if isClear { best = (cost, box, leader) }
    }
    return best.map { placement(index, request, box: $0.box, leader: $0.leader) }
  }

  private func placement(
    _ index: Int, _ request: Request, box: Rect, leader: LineSegment?
  ) -> Placement {
    Placement(
      index: index, baseline: Point(x: box.x, y: box.y + request.extent.ascent), box: box, leader: leader)
  }

  private func isFree(_ box: Rect, _ placed: [Placement]) -> Bool {
    frame.contains(box) && !obstacles.contains { $0.overlaps(box) }
      && !placed.contains { $0.box.overlaps(box) || $0.leader?.meets(box) ?? false }
  }

  /// Points between a place and the nearest edge of a box; 0 inside.
  private static func distance(_ point: Point, _ box: Rect) -> Double {
    box.nearest(to: point).distance(to: point)
  }

  /// Right, left, above, below, then the corners, then the same a little farther away.
  private func nearBoxes(_ request: Request) -> [Rect] {
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

  /// Boxes on rings around the point, each with what its direction costs.
  private func farBoxes(_ request: Request) -> [(box: Rect, penalty: Double)] {
    let (width, height) = (request.extent.width, request.extent.height)
    // Sines and cosines of 0, 15, 30, 45, 60 and 75 degrees: the same on every machine.
    let directions = [
      (0.0, 1.0), (0.25882, 0.96593), (0.5, 0.86603), (0.70711, 0.70711), (0.86603, 0.5), (0.96593, 0.25882),
    ]
    return stride(from: radius + 6, through: max(80, frame.height), by: 3).flatMap { reach in
      directions.enumerated().flatMap { step, direction in
        [(1.0, -1.0), (-1, -1), (1, 1), (-1, 1)].map { across, down in
          let (x, y) = (across * direction.0, down * direction.1)
          let middle = Point(
            x: request.point.x + x * (reach + width / 2), y: request.point.y + y * (reach + height / 2))
          let box = Rect(
            x: middle.x - width / 2, y: middle.y - height / 2, width: width, height: height)
          return (box, Double(step) * 1.5 + (down > 0 ? 4 : 0))
        }
      }
    }
  }
}
