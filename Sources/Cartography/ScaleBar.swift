import Drawings
import Geography

/// A round length on the ground drawn at the scale the map has along one parallel.
struct ScaleBar: Hashable, Sendable {
  /// Length on the ellipsoid in kilometres: 1, 2 or 5 times a power of ten.
  let kilometres: Double
  /// Length on the page in points.
  let width: Double
  /// Degrees of latitude where it was measured.
  let latitude: Double

  /// Measures along a stated parallel, or, where that is `nil` or outside the view, along the one next to the middle that
  /// is a multiple of five degrees (the middle itself on maps of a small area). `longest` is the room on the page. `nil`
  /// where the projection is not defined.
  init?(view: MapView, projection: some MapProjecting, longest: Double, stated: Double? = nil) {
    let box = view.bounds
    let middle = Coordinate(x: box.minX + box.width / 2, y: box.minY + box.height / 2)
    guard let center = projection.unproject([middle])[0],
      let extent = Graticule.extent(of: view, projection: projection)
    else { return nil }
    let round = (center.y / 5).rounded() * 5
    let latitude =
      [stated, round].compactMap(\.self).first { $0 > extent.minY && $0 < extent.maxY } ?? center.y
    /// Metres on the ground and points on the page between two meridians `degrees` apart.
    func measure(_ degrees: Double) -> (metres: Double, points: Double)? {
      let ends = [-degrees / 2, degrees / 2].map { Coordinate(x: center.x + $0, y: latitude) }
      let places = projection.project(ends)
      guard let west = places[0], let east = places[1] else { return nil }
      let (from, to) = (view.point(west), view.point(east))
      let (dx, dy) = (to.x - from.x, to.y - from.y)
      return (
        projection.geodesicDistance(from: ends[0], to: ends[1]), (dx * dx + dy * dy).squareRoot()
      )
    }
    let probe = min(1, extent.width / 4)
    guard let near = measure(probe), near.points > 0, near.metres > 0 else { return nil }
    let room = longest * near.metres / near.points / 1000
    var length = 1e-3
    while length * 10 <= room { length *= 10 }
    length = [5.0, 2, 1].map { $0 * length }.first { $0 <= room } ?? length
    // Two steps of the secant rule: distances along a parallel are almost proportional to degrees.
    var degrees = probe * length * 1000 / near.metres
    for _ in 0..<3 {
      guard let found = measure(degrees), found.metres > 0 else { return nil }
      degrees *= length * 1000 / found.metres
    }
    guard let final = measure(degrees) else { return nil }
    kilometres = (length * 1e6).rounded() / 1e6
    width = final.points
    self.latitude = latitude
  }
}
