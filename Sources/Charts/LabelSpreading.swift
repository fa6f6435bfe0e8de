/// Moves labels along a line just enough that none touches the next.
enum LabelSpreading {
  /// New places for labels of one height, in the order given, keeping the order of the wanted places and inside
  /// `bounds` as far as they fit. Neighbours that touch move together about their mean (the least total squared
  /// displacement).
  static func places(wanted: [Double], height: Double, bounds: ClosedRange<Double>) -> [Double] {
    struct Cluster {
      var members: [Int]
      var center: Double
    }
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    func clamped(_ center: Double, _ count: Int) -> Double {
      let half = Double(count - 1) * height / 2
      let low = bounds.lowerBound + height / 2 + half
      let high = bounds.upperBound - height / 2 - half
      return low > high ? (low + high) / 2 : min(high, max(low, center))
    }
    var clusters: [Cluster] = []
    for index in order {
      clusters.append(Cluster(members: [index], center: clamped(wanted[index], 1)))
      while clusters.count > 1 {
        let last = clusters[clusters.count - 1]
        let before = clusters[clusters.count - 2]
        let apart = Double(last.members.count + before.members.count) * height / 2
        guard last.center - before.center < apart - 1e-9 else { break }
        let members = before.members + last.members
        // The mean of where the cluster's own middle would stand for each member's wish.
        let wish = members.enumerated().reduce(0.0) { sum, item in
          sum + wanted[item.element] - (Double(item.offset) - Double(members.count - 1) / 2) * height
        }
        clusters.removeLast(2)
        clusters.append(
          Cluster(
            members: members, center: clamped(wish / Double(members.count), members.count)))
      }
    }
    var places = wanted
    for cluster in clusters {
      for (offset, index) in cluster.members.enumerated() {
        places[index] =
          cluster.center + (Double(offset) - Double(cluster.members.count - 1) / 2) * height
      }
    }
    return places
  }
}
