import Drawings
import Geography

/// How much the scale of a map differs from place to place and from direction to direction.
struct ScaleVariation: Hashable, Sendable {
  /// The smallest scale met, as a share of that in the middle of the map.
  let smallest: Double
  /// The largest.
  let largest: Double

  /// A bar is drawn where the largest scale is at most this many times the smallest: its ends are then off by no more
  /// than a reader measures by eye.
  static let most = 1.15

  /// Whether one bar serves the whole map.
  var isSmall: Bool { largest <= Self.most * smallest }

  /// Measures along the meridian and along the parallel at 7 by 7 places of a window; `nil` where the projection can tell
  /// at none.
  init?(view: MapView, projection: some MapProjecting) {
    let box = view.bounds
    let steps = (0...6).map { (Double($0) + 0.5) / 7 }
    let net = steps.flatMap { x in
      steps.map { y in Coordinate(x: box.minX + x * box.width, y: box.minY + y * box.height) }
    }
    // Off the globe some projections answer with places that lie elsewhere.
    let found = zip(net, projection.unproject(net)).compactMap { place, degrees in
      degrees.map { (place, $0) }
    }
    let back = projection.project(found.map(\.1))
    let reach = 1e-3 * box.width
    let places = zip(found, back).compactMap { pair, again -> Coordinate? in
      guard let again, abs(pair.1.y) < 89, abs(again.x - pair.0.x) + abs(again.y - pair.0.y) < reach else {
        return nil
      }
      return pair.1
    }
    guard !places.isEmpty else { return nil }
    let scales = Self.scales(at: places, projection)
    let middle = Self.scales(at: [places[places.count / 2]], projection)
    guard let least = scales.min(), let most = scales.max(), !middle.isEmpty else { return nil }
    // In the middle the two directions may differ, too.
    let usual = middle.reduce(0, +) / Double(middle.count)
    smallest = least / usual
    largest = most / usual
  }

  /// Units of the plane a metre, north and east of each place.
  private static func scales(at places: [Coordinate], _ projection: some MapProjecting) -> [Double] {
    let step = 0.01
    let ends = places.flatMap {
      [$0, Coordinate(x: $0.x, y: $0.y + step), Coordinate(x: $0.x + step, y: $0.y)]
    }
    let plane = projection.project(ends)
    return places.indices.flatMap { index -> [Double] in
      guard let start = plane[3 * index] else { return [] }
      return [1, 2].compactMap { offset in
        guard let end = plane[3 * index + offset] else { return nil }
        let metres = projection.geodesicDistance(from: ends[3 * index], to: ends[3 * index + offset])
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        return metres > 0 ? (dx * dx + dy * dy).squareRoot() / metres : nil
      }
    }
  }
}
