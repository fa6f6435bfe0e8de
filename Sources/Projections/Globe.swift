import Geography

extension MapProjection {
  /// Where the plane cuts the globe, found by following the equator: its picture leaps at one meridian. `nil` where it
  /// does not, as around a pole, or is not defined all round.
  ///
  /// On an interrupted map the pictures of parallels leap at more meridians, the same ones nearer to the pole and farther
  /// from it.
  ///
  /// Latitudes end at 85.06 degrees where a pole lies at infinity, as in Mercator's projection.
  func globeCut() -> GlobeCut? {
    let longitudes = (0...360).map { Double($0) - 180.5 }
    let places = project(longitudes.map { Coordinate(x: $0, y: 0) })
    var steps: [Double] = []
    for place in 1..<places.count {
      guard let from = places[place - 1], let to = places[place] else { return nil }
      steps.append(to.x - from.x)
    }
    let median = steps.sorted()[steps.count / 2]
    let leaps = steps.indices.filter { steps[$0] * median < 0 && abs(steps[$0]) > 20 * abs(median) }
    guard leaps.count == 1, let leap = leaps.first else { return nil }
    guard var west = meridian(between: longitudes[leap], and: longitudes[leap + 1], at: 0) else { return nil }
    if west >= 180 { west -= 360 }
    if west < -180 { west += 360 }
    return GlobeCut(
      west: west, latitudes: -lastLatitude(-1, at: west + 180)...lastLatitude(1, at: west + 180),
      northern: interruptions(of: 1, from: west), southern: interruptions(of: -1, from: west))
  }

  /// The meridians that interrupt a hemisphere: where the pictures of two parallels leap alike.
  private func interruptions(of sign: Double, from west: Double) -> [Double] {
    let (near, far) = (leaps(at: sign * 30, from: west), leaps(at: sign * 60, from: west))
    let agree = near.count == far.count && zip(near, far).allSatisfy { abs($0 - $1) < 1e-4 }
    return agree ? near : []
  }

  /// The meridians at which the picture of a parallel leaps inside the map.
  private func leaps(at latitude: Double, from west: Double) -> [Double] {
    let longitudes = (0..<720).map { west + 0.25 + 0.5 * Double($0) }
    let places = project(longitudes.map { Coordinate(x: $0, y: latitude) }).compactMap(\.self)
    guard places.count == longitudes.count else { return [] }
    let steps = zip(places, places.dropFirst()).map { $1.x - $0.x }
    let median = abs(steps.sorted()[steps.count / 2])
    return steps.indices.filter { abs(steps[$0]) > 10 * median }.compactMap {
      meridian(between: longitudes[$0], and: longitudes[$0 + 1], at: latitude)
    }
  }

  /// The meridian between two at which the picture of a parallel leaps, by halving, to a millionth of a degree.
  private func meridian(between start: Double, and end: Double, at latitude: Double) -> Double? {
    var (low, high) = (start, end)
    let ends = project([Coordinate(x: low, y: latitude), Coordinate(x: high, y: latitude)])
    guard let first = ends[0]?.x, let last = ends[1]?.x else { return nil }
    for _ in 0..<32 {
      let middle = (low + high) / 2
      guard let x = project([Coordinate(x: middle, y: latitude)])[0]?.x else { return nil }
      if abs(x - first) < abs(x - last) { low = middle } else { high = middle }
    }
    return ((low + high) / 2 * 1e6).rounded() / 1e6
  }

  /// The last latitude of a hemisphere that is shown: the pole unless the map runs away from it.
  private func lastLatitude(_ sign: Double, at longitude: Double) -> Double {
    let places = project([60, 85, 89.9].map { Coordinate(x: longitude, y: sign * $0) })
    guard let near = places[0], let far = places[1], let last = places[2] else { return 85.06 }
    let (usual, end) = (abs(far.y - near.y) / 25, abs(last.y - far.y) / 4.9)
    return end > 5 * usual ? 85.06 : 90
  }
}
