import Drawings

/// Places labels beside points so that none touches another, a mark or the frame, and so that each can be read as its
/// own point's: a label stands nearer to it than to any other, or a leader shows where it belongs.
///
/// Labels take their places in order of importance; one that finds none drives out those that are easiest to place
/// again (guided ejection search, Nagata and Bräysy 2009), so that a crowd is named in full where that can be done. No
/// chance is involved: the same points have the same labels.
struct PointLabels {
  /// A wish to label a point.
  struct Request {
    var point: Point
    /// The size of its label.
    var extent: TextExtent
    /// The radius of its mark.
    var radius: Double
    /// Whether no other may drive it out.
    var isUrgent = false

    /// The box around the mark.
    var mark: Rect {
      Rect(x: point.x - radius, y: point.y - radius, width: 2 * radius, height: 2 * radius)
    }

    /// Points between the edge of the mark and a box; negative where they meet.
    func distance(to box: Rect) -> Double { box.nearest(to: point).distance(to: point) - radius }
  }

  /// A label with its place.
  struct Placement {
    /// Index of the request.
    var index: Int
    /// Left end of the baseline.
    var baseline: Point
    var box: Rect
    /// From the label to the edge of its mark where the two do not touch.
    var leader: LineSegment?
  }

  /// Where labels must stay.
  var frame: Rect
  /// What labels must not touch besides the marks: other text.
  var obstacles: [Rect] = []

  /// So many times a label may drive others out, for each label there is.
  private static let patience = 12

  /// Places requests in order of importance; returns the placed and the indices of those without room.
  func place(_ requests: [Request]) -> (placed: [Placement], unplaced: [Int]) {
    let candidates = requests.indices.map { self.candidates(of: $0, among: requests) }
    var search = LabelSearch(candidates: candidates, urgent: requests.map(\.isUrgent))
    // Crowds along a line fall into place from one end, others from their middle.
    let sweep = requests.indices.sorted { (requests[$0].point.x, $0) < (requests[$1].point.x, $1) }
    for order in [Array(requests.indices), sweep, sweep.reversed()] {
      for isPatient in [false, true] where !search.isComplete {
        search.fill(in: order, driven: isPatient ? .last : .first, steps: Self.patience * requests.count)
      }
    }
    search.polish()
    let placed = requests.indices.compactMap { index -> Placement? in
      search.chosen[index].map { candidate in
        Placement(
          index: index,
          baseline: Point(x: candidate.box.x, y: candidate.box.y + requests[index].extent.ascent),
          box: candidate.box, leader: candidate.leader)
      }
    }
    return (placed, requests.indices.filter { search.chosen[$0] == nil })
  }
}

/// Chooses a place for each of several labels.
private struct LabelSearch {
  /// The places of each label, the best first.
  let candidates: [[LabelCandidate]]
  /// The place of each label; `nil` for none.
  private(set) var chosen: [LabelCandidate?]
  /// How often each label had to drive others out: what is hard to place is left alone.
  private var trouble: [Int]
  /// The labels that stay where they are.
  private let urgent: [Bool]

  init(candidates: [[LabelCandidate]], urgent: [Bool]) {
    self.candidates = candidates
    self.urgent = urgent
    chosen = candidates.map { _ in nil }
    trouble = candidates.map { _ in 1 }
  }

  /// Those labels that a place would touch.
  private func rivals(of candidate: LabelCandidate, for label: Int) -> [Int] {
    chosen.indices.filter { other in
      other != label && (chosen[other].map { $0.conflicts(with: candidate) } ?? false)
    }
  }

  /// The best place that touches nothing.
  private func free(for label: Int) -> LabelCandidate? {
    candidates[label].first { candidate in
      for other in chosen.indices where other != label {
        if let place = chosen[other], place.conflicts(with: candidate) { return false }
      }
      return true
    }
  }

  /// Whether every label that has places has one.
  var isComplete: Bool { candidates.indices.allSatisfy { chosen[$0] != nil || candidates[$0].isEmpty } }

  /// How many have a place; urgent ones before all others.
  private var placedCount: Int {
    chosen.indices.reduce(0) { $0 + (chosen[$1] == nil ? 0 : urgent[$1] ? chosen.count : 1) }
  }

  /// When labels that were driven out look for another place.
  enum Turn { case first, last }

  /// Gives every label a place as far as there are any, anew and in an order, unless fewer would then have one than
  /// have now.
  mutating func fill(in order: [Int], driven turn: Turn, steps: Int) {
    var best = (placed: placedCount, chosen: chosen)
    chosen = candidates.map { _ in nil }
    for label in order where urgent[label] { chosen[label] = candidates[label].first }
    // Beside their points first: a leader can go round what stands there.
    for label in order {
      if chosen[label] == nil, let place = free(for: label), place.leader == nil { chosen[label] = place }
    }
    var waiting = order.filter { chosen[$0] == nil && !candidates[$0].isEmpty }
    if placedCount > best.placed { best = (placedCount, chosen) }
    var left = steps
    while !waiting.isEmpty, left > 0 {
      let label = waiting.removeFirst()
      if let place = free(for: label) {
        chosen[label] = place
      } else {
        left -= 1
        let driven = driveOut(for: label)
        waiting = turn == .first ? driven + waiting : waiting + driven
      }
      if placedCount > best.placed { best = (placedCount, chosen) }
    }
    chosen = best.chosen
  }

  /// Takes the place whose rivals had the least trouble; returns these, which then have none.
  private mutating func driveOut(for label: Int) -> [Int] {
    var best: (trouble: Int, place: LabelCandidate)?
    for place in candidates[label] {
      let most = best?.trouble ?? .max
      var sum = 0
      for other in chosen.indices where other != label && sum < most {
        guard let rival = chosen[other], rival.conflicts(with: place) else { continue }
        sum = urgent[other] ? .max : sum + trouble[other]
      }
      if sum < most { best = (sum, place) }
    }
    trouble[label] += 1
    guard let best else { return [] }
    let rivals = rivals(of: best.place, for: label)
    for rival in rivals { chosen[rival] = nil }
    chosen[label] = best.place
    return rivals
  }

  /// Moves labels to better places that came free, or that come free when a rival goes elsewhere and all are better off
  /// by it, until none can.
  mutating func polish() {
    for _ in 0..<Self.rounds {
      var isMoved = false
      for label in candidates.indices {
        if let place = free(for: label), place.cost < cost(of: label) {
          chosen[label] = place
          isMoved = true
        }
        if trade(label) { isMoved = true }
      }
      if !isMoved { return }
    }
  }

  private static let rounds = 8
  /// A label whose place costs less stays where it is: a short leader is as good as none.
  private static let goodEnough = 12.0
  /// So many places are tried in exchange for another.
  private static let mostTrades = 60

  /// What the place of a label costs; much for none.
  private func cost(of label: Int) -> Double { chosen[label]?.cost ?? 1_000 }

  /// Takes a better place from one or two rivals that find others, if the sum is less; says whether it did.
  private mutating func trade(_ label: Int) -> Bool {
    let own = cost(of: label)
    guard own > Self.goodEnough else { return false }
    let before = chosen
    for place in candidates[label].prefix(Self.mostTrades) where place.cost < own {
      let rivals = rivals(of: place, for: label)
      guard !rivals.isEmpty, rivals.count <= 2 else { continue }
      let old = rivals.reduce(own) { $0 + cost(of: $1) }
      for rival in rivals { chosen[rival] = nil }
      chosen[label] = place
      for rival in rivals { chosen[rival] = free(for: rival) }
      if rivals.allSatisfy({ chosen[$0] != nil || before[$0] == nil }),
        rivals.reduce(place.cost, { $0 + cost(of: $1) }) < old - 0.01
      {
        return true
      }
      chosen = before
    }
    return false
  }
}
