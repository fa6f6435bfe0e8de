extension BorderNetwork {
  /// The same network with fewer vertices: Douglas and Peucker's line simplification (1973) on each arc, whose ends
  /// stay, so that neighbours keep one border.
  ///
  /// - Parameters:
  ///   - tolerance: How far, in units of the plane, the line may lie from a vertex that is left out.
  ///   - minimumIslandArea: Islands and lakes below this many square units, without a neighbour, are left out; the
  ///     largest polygon of a feature always stays.
  ///   - coarseness: How many times coarser than the rest a feature may be, 1 or more: 1 for the subject of a map, more
  ///     for its background. A border takes the finer of its two sides, so that the subject's stays as it is.
  /// - Returns: A network in which every ring that stays has at least three vertices.
  public func simplified(
    tolerance: Double, minimumIslandArea: Double = 0, coarseness: (FeatureID) -> Double = { _ in 1 }
  ) -> BorderNetwork {
    var result = self
    if minimumIslandArea > 0 { result.dropIslands(below: minimumIslandArea, coarseness: coarseness) }
    guard tolerance > 0 else { return result }
    let originals = result.arcs.map(\.coordinates)
    var tolerances = result.arcs.map { arc in
      tolerance * min(coarseness(arc.left), arc.right.map(coarseness) ?? .infinity)
    }
    for index in originals.indices {
      result.arcs[index].coordinates = LineSimplification.simplified(
        originals[index], tolerance: tolerances[index])
    }
    for ring in result.rings { result.restore(ring, from: originals, &tolerances) }
    return result
  }

  private var rings: [[ArcUse]] { members.flatMap(\.areas).flatMap { [$0.exterior] + $0.holes } }

  /// Gives a ring that collapsed its vertices back, tolerance by tolerance.
  private mutating func restore(
    _ ring: [ArcUse], from originals: [[Coordinate]], _ tolerances: inout [Double]
  ) {
    var attempts = 0
    while collapsed(ring), attempts < 12 {
      attempts += 1
      for use in ring {
        tolerances[use.arc] = attempts < 12 ? tolerances[use.arc] / 4 : 0
        arcs[use.arc].coordinates = LineSimplification.simplified(
          originals[use.arc], tolerance: tolerances[use.arc])
      }
    }
  }

  private func collapsed(_ ring: [ArcUse]) -> Bool {
    let count = ring.reduce(0) { $0 + arcs[$1.arc].coordinates.count - 1 }
    return count < 3 || (count < 6 && Ring(coordinates(of: ring)).signedArea == 0)
  }

  private mutating func dropIslands(below smallest: Double, coarseness: (FeatureID) -> Double) {
    func area(_ ring: [ArcUse]) -> Double { abs(Ring(coordinates(of: ring)).signedArea) }
    func isAlone(_ ring: [ArcUse]) -> Bool { ring.allSatisfy { arcs[$0.arc].right == nil } }
    for index in members.indices {
      let factor = coarseness(members[index].id)
      let minimum = smallest * factor * factor
      let sizes = members[index].areas.map { area($0.exterior) }
      let largest = sizes.indices.max { sizes[$0] < sizes[$1] }
      var kept = [Area]()
      for (place, area) in members[index].areas.enumerated() {
        let isSmall = sizes[place] < minimum && area.holes.isEmpty && isAlone(area.exterior)
        if !isSmall || place == largest { kept.append(area) }
      }
      for place in kept.indices {
        kept[place].holes.removeAll { isAlone($0) && area($0) < minimum }
      }
      members[index].areas = kept
    }
    dropUnusedArcs()
  }

  private mutating func dropUnusedArcs() {
    var isUsed = [Bool](repeating: false, count: arcs.count)
    for use in rings.joined() { isUsed[use.arc] = true }
    var place = [Int](repeating: 0, count: arcs.count)
    var kept = [Arc]()
    for (index, arc) in arcs.enumerated() where isUsed[index] {
      place[index] = kept.count
      kept.append(arc)
    }
    func moved(_ ring: [ArcUse]) -> [ArcUse] {
      ring.map { ArcUse(arc: place[$0.arc], isReversed: $0.isReversed) }
    }
    for index in members.indices {
      members[index].areas = members[index].areas.map {
        Area(exterior: moved($0.exterior), holes: $0.holes.map(moved))
      }
    }
    arcs = kept
  }
}
