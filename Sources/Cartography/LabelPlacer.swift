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
  var placed: [Priced] = []
  private var unplaced: [Request] = []

  /// A placement with what it costs: overlap with other units, distance, leader.
  struct Priced {
    var placement: Placement
    var cost: Double
  }

  /// A place that costs more is not taken.
  private static let dearest = 60.0

  /// What a place costs that cannot get much better.
  private static let cheap = 6.0

  init(base: BaseMap, furniture: [Rect]) {
    self.base = base
    self.furniture = furniture
  }

  /// Places names; returns them with the requests that found no room.
  ///
  /// Urgent names come first, then names with room on their own unit, the tightest before the others. The rest need
  /// a leader more often than not: they are tried in three orders, and the cheapest outcome stays. At last names that
  /// found no room may push others aside, and names in dear places look again.
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
    best.settle()
    return (best.placed.map(\.placement), best.unplaced.sorted { $0.unit < $1.unit })
  }

  /// The sum of what all places cost; a name without one costs more than any place.
  private var cost: Double {
    placed.reduce(2 * Self.dearest * Double(unplaced.count)) { $0 + $1.cost }
  }

  private mutating func add(_ request: Request) {
    if let best = best(for: request) { placed.append(best) } else { unplaced.append(request) }
  }

  // MARK: - Settling

  /// Names without room push others aside, then names in dear places look for better ones, until neither helps.
  private mutating func settle() {
    for _ in 0..<4 {
      let before = cost
      for request in unplaced { insert(request) }
      for position in placed.indices where placed[position].cost >= Self.cheap {
        let old = placed.remove(at: position)
        let better = best(for: old.placement.request).flatMap { $0.cost < old.cost ? $0 : nil }
        placed.insert(better ?? old, at: position)
      }
      if cost >= before { return }
    }
  }

  /// The most names that one may push aside, and how many of its places are tried.
  private static let mostPushed = 2
  private static let mostTried = 40

  /// Takes the first place from which pushing others aside lowers the sum of costs.
  private mutating func insert(_ request: Request) {
    let center = base.units[request.unit].labelPoint
    let near = nearBoxes(request).compactMap { box -> Priced? in
      let far = 0.35 * box.center.distance(to: center)
      return isOpen(box) ? priced(request, near: box, far: far) : nil
    }
    let distant = farBoxes(request).compactMap { box -> Priced? in
      isOpen(box)
        ? priced(request, beside: box, leader: LineSegment(from: box.nearest(to: center), to: center)) : nil
    }
    let choices = (near + distant).filter { $0.cost < Self.dearest }.sorted { $0.cost < $1.cost }
    for choice in choices.prefix(Self.mostTried) {
      let inTheWay = placed.indices.filter { conflict(choice.placement, placed[$0].placement) }
      guard inTheWay.count <= Self.mostPushed,
        !inTheWay.contains(where: { placed[$0].placement.request.isUrgent })
      else { continue }
      var attempt = self
      for position in inTheWay.reversed() { attempt.placed.remove(at: position) }
      attempt.placed.append(choice)
      attempt.unplaced.removeAll { $0.unit == request.unit }
      for position in inTheWay { attempt.add(placed[position].placement.request) }
      guard attempt.cost < cost else { continue }
      self = attempt
      return
    }
  }

  /// Whether two names with their leaders cannot both stand.
  private func conflict(_ one: Placement, _ other: Placement) -> Bool {
    other.box.inset(by: -0.8).overlaps(one.box) || (other.leader?.meets(one.box) ?? false)
      || (one.leader?.meets(other.box) ?? false)
      || (one.leader.map { leader in other.leader.map(leader.crosses) ?? false } ?? false)
  }

  // MARK: - One name

  private func best(for request: Request) -> Priced? {
    let near = bestNear(request)
    if let near, near.cost < Self.cheap { return near }
    return bestFar(request, below: near) ?? near
  }

  /// The cheapest place on or across the unit. Overlap only adds to the cost of distance, so boxes farther than the
  /// best are not looked at.
  private func bestNear(_ request: Request) -> Priced? {
    let center = base.units[request.unit].labelPoint
    var best: Priced?
    for box in nearBoxes(request) {
      let far = 0.35 * box.center.distance(to: center)
      guard far < best?.cost ?? Self.dearest, isFree(box), let found = priced(request, near: box, far: far),
        found.cost < best?.cost ?? Self.dearest
      else { continue }
      best = found
    }
    return best
  }

  /// What a place on or across the unit costs; `nil` when it does not touch it.
  private func priced(_ request: Request, near box: Rect, far: Double) -> Priced? {
    let cover = base.grid.coverage(of: box, unit: request.unit)
    guard cover.own > 0 else { return nil }
    let all = Double(cover.all)
    let others = Double(cover.others) / all
    let open = 1 - Double(cover.own) / all - others
    // The name of a highlighted unit shall not hide the outline that shows it.
    let (onOthers, onOpen) = request.isUrgent ? (90.0, 45.0) : (65, 14)
    return Priced(
      placement: Placement(request: request, box: box, leader: nil, isInside: cover.own == cover.all),
      cost: far + onOthers * others + onOpen * open)
  }

  /// The cheapest place beside the unit with a leader, when it is cheaper than `other`.
  private func bestFar(_ request: Request, below other: Priced?) -> Priced? {
    let center = base.units[request.unit].labelPoint
    var limit = other?.cost ?? Self.dearest
    var best: Priced?
    for box in farBoxes(request) {
      let leader = LineSegment(from: box.nearest(to: center), to: center)
      guard Self.cost(of: leader) < limit, isFree(box),
        let found = priced(request, beside: box, leader: leader), found.cost < limit, !crosses(leader)
      else { continue }
      limit = found.cost
      best = found
    }
    return best
  }

  /// What a place beside the unit costs; `nil` when it touches it.
  private func priced(_ request: Request, beside box: Rect, leader: LineSegment) -> Priced? {
    let cover = base.grid.coverage(of: box, unit: request.unit)
    guard cover.own == 0, !crossesFurniture(leader) else { return nil }
    return Priced(
      placement: Placement(request: request, box: box, leader: leader, isInside: false),
      cost: Self.cost(of: leader) + 45 * Double(cover.others) / Double(cover.all))
  }

  /// Long leaders are dear: the eye loses them.
  private static func cost(of leader: LineSegment) -> Double {
    8 + 0.3 * leader.length + 0.8 * max(0, leader.length - 16)
  }

  /// Whether a box lies inside the frame and on no furniture.
  private func isOpen(_ box: Rect) -> Bool {
    base.view.rect.inset(by: 1.5).contains(box) && !furniture.contains { $0.inset(by: -1.5).overlaps(box) }
  }

  private func isFree(_ box: Rect) -> Bool {
    isOpen(box)
      && !placed.contains { other in
        other.placement.box.inset(by: -0.8).overlaps(box) || other.placement.leader?.meets(box) ?? false
      }
  }

  /// Whether a leader would run through furniture; a circle on the unit itself is what it leads to.
  private func crossesFurniture(_ leader: LineSegment) -> Bool {
    furniture.contains { !$0.contains(leader.end) && leader.meets($0) }
  }

  /// Whether a leader would run through a name or another leader.
  private func crosses(_ leader: LineSegment) -> Bool {
    placed.contains { other in
      leader.meets(other.placement.box) || other.placement.leader.map(leader.crosses) ?? false
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
