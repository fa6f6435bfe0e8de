import Drawings

/// A place that the label of a point could take, with nothing said yet about other labels.
struct LabelCandidate {
  let box: Rect
  /// From the label to its point where the two do not touch.
  let leader: LineSegment?
  /// What a reader loses by it against the place right of the point, in points of leader.
  let cost: Double
  /// The box around label and leader and what must be free around them: places whose reaches lie apart never meet.
  let reach: Rect
  /// The box with what must be free around it of leaders.
  private let margin: Rect

  init(box: Rect, leader: LineSegment?, cost: Double) {
    self.box = box
    self.leader = leader
    self.cost = cost
    margin = box.inset(by: -Self.gap)
    reach =
      leader.map { leader in
        let (left, top) = (min(leader.start.x, leader.end.x), min(leader.start.y, leader.end.y))
        let line = Rect(
          x: left, y: top, width: abs(leader.end.x - leader.start.x),
          height: abs(leader.end.y - leader.start.y))
        return box.union(line).inset(by: -Self.gap)
      } ?? margin
  }

  /// Whether both cannot stand: labels touch, a leader runs through the other label, or leaders cross.
  func conflicts(with other: LabelCandidate) -> Bool {
    guard reach.overlaps(other.reach) else { return false }
    if box.overlaps(other.box) { return true }
    if let leader, leader.runs(through: other.margin) { return true }
    guard let line = other.leader else { return false }
    return line.runs(through: margin) || (leader?.crosses(line) ?? false)
  }

  /// Points between a leader and the letters of another label.
  private static let gap = 0.4
}

extension LineSegment {
  /// Whether a part of the line lies in a box: `meets` without lists, for it is asked millions of times.
  fileprivate func runs(through box: Rect) -> Bool {
    var (from, to) = (0.0, 1.0)
    let (across, down) = (end.x - start.x, end.y - start.y)
    func cut(_ step: Double, _ low: Double, _ high: Double) -> Bool {
      guard step != 0 else { return low <= 0 && high >= 0 }
      let (one, other) = (low / step, high / step)
      from = max(from, min(one, other))
      to = min(to, max(one, other))
      return from < to
    }
    return cut(across, box.x - start.x, box.maxX - start.x) && cut(down, box.y - start.y, box.maxY - start.y)
  }
}

extension PointLabels {
  /// All places of a label that touch no mark and stay in the frame, the best first: beside the point, where the label
  /// is nearer to it than to any other, or set off with a leader that passes all other marks.
  func candidates(of index: Int, among requests: [Request]) -> [LabelCandidate] {
    let request = requests[index]
    let others = requests.indices.filter { $0 != index }.map { requests[$0] }
    let obstacles = obstacles + others.map(\.mark)
    // Marks that touch the point's own cannot be passed at full distance.
    let clearances = others.map { min($0.radius + 0.4, 0.5 * $0.point.distance(to: request.point)) }
    func isFree(_ box: Rect) -> Bool {
      guard frame.contains(box), !request.mark.overlaps(box) else { return false }
      for obstacle in obstacles where obstacle.overlaps(box) { return false }
      return true
    }
    var found = nearBoxes(request).enumerated().compactMap { order, box -> LabelCandidate? in
      guard isFree(box) else { return nil }
      let own = request.distance(to: box)
      guard others.allSatisfy({ $0.distance(to: box) > own + 0.7 }) else { return nil }
      return LabelCandidate(box: box, leader: nil, cost: Double(order) * 0.25)
    }
    for (box, penalty) in farBoxes(request) where isFree(box) {
      guard let leader = leader(from: box, to: request, passing: others, at: clearances) else { continue }
      // A label that touches another mark reads as that one's until the eye has found the leader.
      let isAstray = others.contains { $0.distance(to: box) < 1.5 }
      found.append(
        LabelCandidate(box: box, leader: leader, cost: 5 + leader.length + penalty + (isAstray ? 6 : 0)))
    }
    let order = found.indices.sorted { (found[$0].cost, $0) < (found[$1].cost, $1) }
    return order.map { found[$0] }
  }

  /// The line from a box to the edge of a mark; `nil` when it meets another mark.
  private func leader(
    from box: Rect, to request: Request, passing others: [Request], at clearances: [Double]
  ) -> LineSegment? {
    let start = box.nearest(to: request.point)
    let length = start.distance(to: request.point)
    guard length > request.radius else { return nil }
    let share = request.radius / length
    let end = Point(
      x: request.point.x + share * (start.x - request.point.x),
      y: request.point.y + share * (start.y - request.point.y))
    let whole = LineSegment(from: start, to: request.point)
    for (other, apart) in zip(others, clearances) where whole.distance(to: other.point) <= apart {
      return nil
    }
    return LineSegment(from: start, to: end)
  }

  /// Right, left, above, below, then the corners, then the same a little farther away.
  private func nearBoxes(_ request: Request) -> [Rect] {
    let (width, height) = (request.extent.width, request.extent.height)
    let center = request.point
    return [request.radius + 1, request.radius + 3].flatMap { gap -> [Rect] in
      let right = center.x + gap
      let left = center.x - gap - width
      let middle = center.y - height / 2
      let above = center.y - gap - height + 1
      let below = center.y + gap - 1
      // Along the diagonal the mark's edge is nearer than along the axes.
      let corner = 1 + 0.29 * request.radius
      return [
        (right, middle), (left, middle), (center.x - width / 2, above), (center.x - width / 2, below),
        (right - corner, above + corner), (left + corner, above + corner), (right - corner, below - corner),
        (left + corner, below - corner),
      ].map { Rect(x: $0.0, y: $0.1, width: width, height: height) }
    }
  }

  /// Boxes around the point that a ray from it meets in the middle, at a corner or at a side, each with what its direction
  /// costs: rather above than below and rather steep than flat. They lie wider apart the farther they are.
  private func farBoxes(_ request: Request) -> [(box: Rect, penalty: Double)] {
    let (width, height) = (request.extent.width, request.extent.height)
    let farthest = max(80, frame.height)
    var found: [(box: Rect, penalty: Double)] = []
    var reach = request.radius + 4.5
    while reach <= farthest {
      for (step, direction) in Self.directions.enumerated() {
        for (across, down) in Self.quadrants {
          // Upright and level rays are the same in two quadrants, but for the corner they meet.
          if direction.cosine == 0, down > 0 { continue }
          let (x, y) = (across * direction.sine, down * direction.cosine)
          let tip = Point(x: request.point.x + x * reach, y: request.point.y + y * reach)
          // With the ray through its middle, and with the corner towards the point on it.
          let left = [tip.x + (x - 1) * width / 2, across > 0 ? tip.x : tip.x - width]
          let top = [tip.y + (y - 1) * height / 2, down < 0 ? tip.y - height : tip.y]
          for (left, top) in zip(left, top) {
            found.append(
              (
                Rect(x: left, y: top, width: width, height: height), Double(step) * 0.9 + (down > 0 ? 4 : 0)
              ))
          }
        }
      }
      reach += max(3.5, 0.11 * reach)
    }
    return found
  }

  /// Which way a ray goes: right or left, and up or down.
  private static let quadrants = [(across: 1.0, down: -1.0), (-1, -1), (1, 1), (-1, 1)]

  /// From upright to level in steps of 9 degrees; constants, so that they are the same on every machine.
  private static let directions: [(sine: Double, cosine: Double)] = [
    (0, 1), (0.156434, 0.987688), (0.309017, 0.951057), (0.45399, 0.891007), (0.587785, 0.809017),
    (0.707107, 0.707107), (0.809017, 0.587785), (0.891007, 0.45399), (0.951057, 0.309017),
    (0.987688, 0.156434), (1, 0),
  ]
}
