extension Geometry {
  /// The same shape with no step longer than `longest` along an axis: a straight line in degrees is a curve on a map. Steps
  /// over the 180th meridian (from 179 to -179) stay as they are.
  ///
  /// The vertices put in do not depend on the direction of the step, so neighbours keep one border.
  public func densified(longest: Double) -> Geometry {
    switch self {
    case .none, .points: self
    case .lines(let lines):
      .lines(lines.map { Densification.densified($0, longest: longest, isClosed: false) })
    case .polygons(let polygons):
      .polygons(
        polygons.map { polygon in
          func ring(_ ring: Ring) -> Ring {
            var copy = ring
            copy.coordinates = Densification.densified(ring.coordinates, longest: longest, isClosed: true)
            return copy
          }
          return Polygon(exterior: ring(polygon.exterior), holes: polygon.holes.map(ring))
        })
    }
  }
}

private enum Densification {
  /// More vertices than any step needs: what is longer is no longitude.
  private static let most = 1000

  /// Whether a step so wide is a short one over the 180th meridian.
  private static func isOverDateLine(_ width: Double) -> Bool { width > 180 && width < 359.999 }

  static func densified(_ path: [Coordinate], longest: Double, isClosed: Bool) -> [Coordinate] {
    guard let first = path.first, let last = path.last, longest > 0 else { return path }
    func isLong(_ from: Coordinate, _ to: Coordinate) -> Bool {
      let width = abs(to.x - from.x)
      return width > longest && !isOverDateLine(width) || abs(to.y - from.y) > longest
    }
    let hasLong =
      path.indices.dropFirst().contains { isLong(path[$0 - 1], path[$0]) }
      || (isClosed && isLong(last, first))
    guard hasLong else { return path }
    var result = [first]
    for place in path.dropFirst() {
      append(place, to: &result, longest: longest)
    }
    if isClosed {
      append(first, to: &result, longest: longest)
      result.removeLast()
    }
    return result
  }

  private static func append(_ end: Coordinate, to path: inout [Coordinate], longest: Double) {
    guard let start = path.last else { return }
    let width = abs(end.x - start.x)
    let length = isOverDateLine(width) ? 0 : max(width, abs(end.y - start.y))
    let count = Int(min(Double(most), (length / longest).rounded(.up)))
    if count > 1 {
      let isForward = (start.x, start.y) < (end.x, end.y)
      let (low, high) = isForward ? (start, end) : (end, start)
      let places = (1..<count).map { step in
        let share = Double(step) / Double(count)
        return Coordinate(
          x: low.x == high.x ? low.x : low.x + share * (high.x - low.x),
          y: low.y == high.y ? low.y : low.y + share * (high.y - low.y))
      }
      path += isForward ? places : places.reversed()
    }
    path.append(end)
  }
}
