import Drawings

/// Finds places for the names of units: inside where they fit, else beside with a leader.
struct LabelPlacer {
  /// A name to place.
  struct Request {
    /// Index of the unit in the base map.
    var unit: Int
    var text: String
    var extent: TextExtent
    /// Placed before all others.
    var isUrgent: Bool
    /// The radius of a circle on the unit that the name should stand beside, in points; 0 for none.
    var clearance = 0.0
  }

  /// A name with its place.
  struct Placement {
    var request: Request
    var box: Rect
    /// From the name's box to the unit; `nil` when the name stands on its unit.
    var leader: LineSegment?
    /// Whether the whole name lies on its own unit.
    var isInside: Bool
  }

  let base: BaseMap
  /// Legend, inset, scale bar, arrow: never covered.
  let furniture: [Rect]
  private var placed: [Placement] = []
  private var unplaced: [Request] = []
  /// The sum of what all places cost: overlap with other units, distance, leaders.
  private var cost = 0.0

  /// A place that costs more is not taken.
  private static let dearest = 60.0

  init(base: BaseMap, furniture: [Rect]) {
    self.base = base
    self.furniture = furniture
  }

  /// Places names; returns them with the requests that found no room.
  ///
  /// Urgent names come first, then names with room on their own unit, the tightest before the others. The rest need
  /// a leader more often than not: they are tried in three orders, and the cheapest outcome stays.
  static func place(
    _ requests: [Request], base: BaseMap, furniture: [Rect]
  ) -> (placed: [Placement], unplaced: [Request]) {
    var fixed = LabelPlacer(base: base, furniture: furniture)
    func unit(_ request: Request) -> BaseMap.Unit { base.units[request.unit] }
    func slack(_ request: Request) -> Double { unit(request).labelRadius / request.extent.width }
    let (urgent, others) = requests.stablyParted { $0.isUrgent }
    let (roomy, tight) = others.stablyParted { slack($0) >= 0.4 }
    for request in urgent + roomy.sorted(by: { (slack($0), $0.unit) < (slack($1), $1.unit) }) {
      fixed.add(request)
    }
    let orders: [(Request) -> Double] = [
      { -unit($0).labelRadius }, { unit($0).labelRadius }, { -unit($0).labelPoint.x },
    ]
    var best = fixed
    for (index, order) in orders.enumerated() {
      var attempt = fixed
      for request in tight.sorted(by: { (order($0), $0.unit) < (order($1), $1.unit) }) {
        attempt.add(request)
      }
      if index == 0 || attempt.cost < best.cost { best = attempt }
    }
    return (best.placed, best.unplaced.sorted { $0.unit < $1.unit })
  }

  private mutating func add(_ request: Request) {
    if let best = best(for: request) {
      placed.append(best.placement)
      cost += best.cost
    } else {
      unplaced.append(request)
      cost += 2 * Self.dearest
    }
  }

  private typealias Priced = (cost: Double, placement: Placement)

  private func best(for request: Request) -> Priced? {
    let near = bestNear(request)
    if let near, near.cost < 6 { return near }
    return bestFar(request, below: near) ?? near
  }

  /// The cheapest place on or across the unit. Overlap only adds to the cost of distance, so boxes farther than the
  /// best are not looked at.
  private func bestNear(_ request: Request) -> Priced? {
    let center = base.units[request.unit].labelPoint
    var best: Priced?
    for box in nearBoxes(request) {
      let far = 0.35 * box.center.distance(to: center)
      guard far < best?.cost ?? Self.dearest, isFree(box) else { continue }
      let cover = base.grid.coverage(of: box, unit: request.unit)
      guard cover.own > 0 else { continue }
      let all = Double(cover.all)
      let others = Double(cover.others) / all
      let open = 1 - Double(cover.own) / all - others
      // The name of a highlighted unit shall not hide the outline that shows it.
      let (onOthers, onOpen) = request.isUrgent ? (90.0, 45.0) : (65, 14)
      let cost = far + onOthers * others + onOpen * open
      guard cost < best?.cost ?? Self.dearest else { continue }
      let inside = cover.own == cover.all
      best = (cost, Placement(request: request, box: box, leader: nil, isInside: inside))
    }
    return best
  }

  /// The cheapest place beside the unit with a leader, when it is cheaper than `other`.
  private func bestFar(_ request: Request, below other: Priced?) -> Priced? {
    let center = base.units[request.unit].labelPoint
    var limit = other?.cost ?? Self.dearest
    var best: Priced?
    for box in farBoxes(request) {
      let leader = LineSegment(from: box.nearest(to: center), to: center)
      // Long leaders are dear: the eye loses them.
      let far = 8 + 0.3 * leader.length + 0.8 * max(0, leader.length - 16)
      guard far < limit, isFree(box) else { continue }
      let cover = base.grid.coverage(of: box, unit: request.unit)
      guard cover.own == 0 else { continue }
      let cost = far + 45 * Double(cover.others) / Double(cover.all)
      guard cost < limit, !crosses(leader) else { continue }
      limit = cost
      best = (cost, Placement(request: request, box: box, leader: leader, isInside: false))
    }
    return best
  }

  /// Boxes on and around the unit's label point.
  private func nearBoxes(_ request: Request) -> [Rect] {
    let (width, height) = (request.extent.width, request.extent.height)
    let center = base.units[request.unit].labelPoint
    let reach = max(base.units[request.unit].labelRadius, height)
    return besideCircle(request)
      + [0, -0.25, 0.25, -0.5, 0.5, -0.8, 0.8].flatMap { down in
        [0, -0.25, 0.25, -0.5, 0.5, -0.8, 0.8].map { across in
          Rect(
            x: center.x - width / 2 + across * max(reach, width * 0.7),
            y: center.y - height / 2 + down * reach, width: width, height: height)
        }
      }
  }

  /// Boxes that touch the circle on the unit: below, above, to the right, to the left, and aslant.
  private func besideCircle(_ request: Request) -> [Rect] {
    let (width, height) = (request.extent.width, request.extent.height)
    let center = base.units[request.unit].labelPoint
    guard request.clearance > 0 else { return [] }
    let (across, down) = (request.clearance + 1 + width / 2, request.clearance + height / 2)
    let steps: [(Double, Double)] = [
      (0, 1), (0, -1), (1, 0), (-1, 0), (0.8, 0.8), (-0.8, 0.8), (0.8, -0.8), (-0.8, -0.8),
    ]
    return steps.map { step in
      Rect(
        x: center.x + step.0 * across - width / 2, y: center.y + step.1 * down - height / 2, width: width,
        height: height)
    }
  }

  /// Boxes on rings around the label point.
  private func farBoxes(_ request: Request) -> [Rect] {
    let (width, height) = (request.extent.width, request.extent.height)
    let center = base.units[request.unit].labelPoint
    return stride(from: 10.0, through: 64, by: 6).flatMap { radius in
      (0..<24).map { step in
        let direction = Angle.rotated(
          Point(x: 0, y: -1), about: Point(x: 0, y: 0), degrees: Double(step) * 15)
        return Rect(
          x: center.x + direction.x * (radius + width / 2) - width / 2,
          y: center.y + direction.y * (radius + height / 2) - height / 2, width: width,
          height: height)
      }
    }
  }

  private func isFree(_ box: Rect) -> Bool {
    base.view.rect.inset(by: 1.5).contains(box)
      && !furniture.contains { $0.inset(by: -1.5).overlaps(box) }
      && !placed.contains { other in
        other.box.inset(by: -0.8).overlaps(box) || other.leader?.meets(box) ?? false
      }
  }

  /// Whether a leader would run through a name, furniture or another leader.
  private func crosses(_ leader: LineSegment) -> Bool {
    // A circle on the unit itself is what the leader leads to.
    furniture.contains { !$0.contains(leader.end) && leader.meets($0) }
      || placed.contains { other in
        leader.meets(other.box) || other.leader.map(leader.crosses) ?? false
      }
  }
}

extension Array {
  /// The elements that satisfy a condition and the others, both in the order they had.
  fileprivate func stablyParted(
    _ condition: (Element) -> Bool
  ) -> (yes: [Element], no: [Element]) {
    (filter(condition), filter { !condition($0) })
  }
}
