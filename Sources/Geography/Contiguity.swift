/// When two areas are neighbours.
public enum Contiguity: Hashable, Sendable {
  /// They share a stretch of border.
  case rook
  /// They share at least a vertex.
  case queen
}

/// A border two features have in common.
public struct SharedBorder: Hashable, Sendable {
  /// The feature that comes first in the layer.
  public let first: FeatureID
  /// The other.
  public let second: FeatureID
  /// Length of all stretches in units of the plane.
  public let length: Double
}

extension BorderNetwork {
  /// The common borders of all pairs of features, by the features' order in the layer.
  public var sharedBorders: [SharedBorder] {
    var lengths = [[Int]: Double]()
    let place = places
    for arc in arcs {
      guard let right = arc.right, right != arc.left, let one = place[arc.left], let other = place[right]
      else {
        continue
      }
      lengths[[min(one, other), max(one, other)], default: 0] += arc.length
    }
    return lengths.sorted { ($0.key[0], $0.key[1]) < ($1.key[0], $1.key[1]) }.map { pair, length in
      SharedBorder(first: members[pair[0]].id, second: members[pair[1]].id, length: length)
    }
  }

  /// The neighbours of each feature in the layer's order; a feature without any has an empty list.
  public func neighbours(_ contiguity: Contiguity = .rook) -> [FeatureID: [FeatureID]] {
    var pairs = Set<[Int]>()
    let place = places
    for border in sharedBorders {
      if let one = place[border.first], let other = place[border.second] { pairs.insert([one, other]) }
    }
    if contiguity == .queen { pairs.formUnion(pairsAtNodes(place)) }
    var result = [FeatureID: [FeatureID]]()
    for member in members { result[member.id] = [] }
    for pair in pairs.sorted(by: { ($0[0], $0[1]) < ($1[0], $1[1]) }) {
      result[members[pair[0]].id, default: []].append(members[pair[1]].id)
      result[members[pair[1]].id, default: []].append(members[pair[0]].id)
    }
    for id in Array(result.keys) { result[id]?.sort { (place[$0] ?? 0) < (place[$1] ?? 0) } }
    return result
  }

  private var places: [FeatureID: Int] {
    Dictionary(zip(members.map(\.id), members.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Rings that touch at a vertex have a node there, so the ends of arcs tell all corner neighbours.
  private func pairsAtNodes(_ place: [FeatureID: Int]) -> Set<[Int]> {
    var meeting = [Coordinate: Set<Int>]()
    for arc in arcs where !arc.coordinates.isEmpty {
      let sides = [arc.left, arc.right].compactMap { $0.flatMap { place[$0] } }
      for end in [arc.coordinates[0], arc.coordinates[arc.coordinates.count - 1]] {
        meeting[end, default: []].formUnion(sides)
      }
    }
    var pairs = Set<[Int]>()
    for features in meeting.values {
      let sorted = features.sorted()
      for (index, one) in sorted.enumerated() {
        for other in sorted[(index + 1)...] { pairs.insert([one, other]) }
      }
    }
    return pairs
  }
}
