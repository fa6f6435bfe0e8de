import Drawings

/// Chooses a place for each of several labels.
///
/// By threshold accepting (Dueck and Scheuer 1990) from a fixed seed: labels move among their places, at first also to worse
/// ones, and less so with every step. Labels that touch others at the end look for a place anew.
struct LabelSearch {
  /// The places of each label, the best first.
  let candidates: [[LabelCandidate]]
  /// The labels that have a place before all others.
  private let urgent: [Bool]
  /// The place of each label; `nil` for none.
  private(set) var chosen: [LabelCandidate?]
  private var random = LabelRandom()
  /// How often each label had to drive others out: what is hard to place is left alone.
  private var trouble: [Int]

  /// Steps a label.
  private static let steps = 800
  /// What two labels that touch cost beside the lengths of leaders.
  private static let conflictCost = 100.0
  /// How much worse a step may be, at first and at last.
  private static let thresholds = (first: 60.0, last: 0.4)

  init(candidates: [[LabelCandidate]], urgent: [Bool]) {
    self.candidates = candidates
    self.urgent = urgent
    chosen = candidates.map(\.first)
    trouble = candidates.map { _ in 1 }
  }

  /// Finds places; takes away labels that still touch others, and moves the rest to the best places left.
  mutating func run() {
    anneal()
    clear()
    insert()
    polish()
  }

  /// Moves labels among their places, at first also to worse ones.
  private mutating func anneal() {
    let movable = candidates.indices.filter { candidates[$0].count > 1 }
    guard !movable.isEmpty else { return }
    let count = Self.steps * movable.count
    let (first, last) = Self.thresholds
    var threshold = first
    // How many others each label touches.
    var touching = chosen.indices.map { label in chosen[label].map { conflicts(of: $0, for: label) } ?? 0 }
    // Falls by the same share every `period` steps.
    let period = max(1, count / 64)
    let decay = Self.root64(of: last / first)
    for step in 0..<count {
      if step % period == period - 1 { threshold *= decay }
      let label = movable[random.next(below: movable.count)]
      // The square of an even share prefers the best places.
      let share = random.nextShare()
      let place = candidates[label][Int(share * share * Double(candidates[label].count))]
      guard let own = chosen[label] else { continue }
      // What the step costs if the new place touches nothing: most steps end here.
      let least = place.cost - own.cost - Self.conflictCost * Double(touching[label])
      guard least < threshold else { continue }
      let conflicts = conflicts(of: place, for: label)
      guard least + Self.conflictCost * Double(conflicts) < threshold else { continue }
      for other in chosen.indices where other != label {
        guard let rival = chosen[other] else { continue }
        if rival.conflicts(with: own) { touching[other] -= 1 }
        if rival.conflicts(with: place) { touching[other] += 1 }
      }
      touching[label] = conflicts
      chosen[label] = place
    }
  }

  /// The sixty-fourth root, by square roots alone.
  private static func root64(of value: Double) -> Double {
    (0..<6).reduce(value) { root, _ in root.squareRoot() }
  }

  private func conflicts(of place: LabelCandidate, for label: Int) -> Int {
    var count = 0
    for other in chosen.indices where other != label {
      if let rival = chosen[other], rival.conflicts(with: place) { count += 1 }
    }
    return count
  }

  /// Takes labels away until none touches another, first those that touch most, of these the least important.
  private mutating func clear() {
    while true {
      var worst: (conflicts: Int, label: Int)?
      for label in chosen.indices {
        guard let place = chosen[label] else { continue }
        let count = conflicts(of: place, for: label)
        guard count > 0 else { continue }
        let isWorse = worst.map { worst in
          urgent[label] == urgent[worst.label] ? count >= worst.conflicts : urgent[worst.label]
        }
        if isWorse ?? true { worst = (count, label) }
      }
      guard let worst else { return }
      chosen[worst.label] = nil
    }
  }

  /// Gives labels without a place one from which they drive out those that had the least trouble, which then look for
  /// another themselves (guided ejection search, Nagata and Bräysy 2009); keeps the state in which most have one.
  private mutating func insert() {
    var waiting = candidates.indices.filter { chosen[$0] == nil && !candidates[$0].isEmpty }
    var best = (placed: placedCount, chosen: chosen)
    var left = Self.patience * candidates.count
    while let label = waiting.popLast(), left > 0 {
      if let place = free(for: label) {
        chosen[label] = place
      } else {
        left -= 1
        waiting += driveOut(for: label)
      }
      if placedCount > best.placed { best = (placedCount, chosen) }
    }
    chosen = best.chosen
  }

  /// So many times labels may drive others out, for each label there is.
  private static let patience = 3

  /// How many have a place; urgent ones before all others.
  private var placedCount: Int {
    chosen.indices.reduce(0) { $0 + (chosen[$1] == nil ? 0 : urgent[$1] ? chosen.count : 1) }
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
    let rivals = chosen.indices.filter { other in
      other != label && (chosen[other].map { $0.conflicts(with: best.place) } ?? false)
    }
    for rival in rivals { chosen[rival] = nil }
    chosen[label] = best.place
    return rivals
  }

  /// The best place that touches nothing.
  private func free(for label: Int) -> LabelCandidate? {
    candidates[label].first { place in
      for other in chosen.indices where other != label {
        if let rival = chosen[other], rival.conflicts(with: place) { return false }
      }
      return true
    }
  }

  /// Moves labels to better places that are free, until none can.
  private mutating func polish() {
    var isMoved = true
    var rounds = 0
    while isMoved, rounds < 8 {
      isMoved = false
      rounds += 1
      for label in candidates.indices {
        guard let place = free(for: label), place.cost < chosen[label]?.cost ?? .infinity else { continue }
        chosen[label] = place
        isMoved = true
      }
    }
  }
}

/// Numbers without a pattern, the same in every run: SplitMix64 (Steele, Lea and Flood 2014).
private struct LabelRandom {
  private var state: UInt64 = 1

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to 1, 1 left out.
  mutating func nextShare() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  /// A whole number from 0 up, `count` left out.
  mutating func next(below count: Int) -> Int { Int(nextShare() * Double(count)) }
}
