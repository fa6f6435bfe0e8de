import Drawings
import Geography

/// An arrow to true north at the place where it stands.
struct NorthArrow: Hashable, Sendable {
  /// The box of arrow and letter, in the plot's points.
  let box: Rect
  /// Degrees clockwise from up.
  let degrees: Double

  /// The extent of the box in points.
  static let size = Size(width: 16, height: 26)

  /// The arrow in a corner; `nil` where the projection cannot tell north.
  init?(_ corner: MapCorner, view: MapView, projection: some MapProjecting) {
    box = view.rect.box(of: Self.size, in: corner, gap: 6)
    guard let degrees = Self.degrees(at: box.center, view: view, projection: projection) else { return nil }
    self.degrees = degrees
  }

  /// The arrows of all corners that have one.
  static func all(view: MapView, projection: some MapProjecting) -> [MapCorner: NorthArrow] {
    let found = MapCorner.allCases.compactMap { corner in
      NorthArrow(corner, view: view, projection: projection).map { (corner, $0) }
    }
    return Dictionary(uniqueKeysWithValues: found)
  }

  /// The page direction of true north at a point.
  static func degrees(
    at point: Point, view: MapView, projection: some MapProjecting
  ) -> Double? {
    guard let place = projection.unproject([view.coordinate(point)])[0] else { return nil }
    let step = place.y > 89 ? -0.01 : 0.01
    let ends = projection.project([place, Coordinate(x: place.x, y: place.y + step)])
    guard let start = ends[0], let end = ends[1] else { return nil }
    let (east, north) = ((end.x - start.x) * step, (end.y - start.y) * step)
    guard east != 0 || north != 0 else { return nil }
    return Angle.degrees(east: east, north: north)
  }

  /// Two half blades turned about the middle of the box, and the letter upright at their tip.
  func elements(letter: String, font: Font, color: Color, ascent: Double) -> [Element] {
    let center = Point(x: box.center.x, y: box.center.y + 4)
    func at(_ x: Double, _ y: Double) -> Point {
      Angle.rotated(Point(x: center.x + x, y: center.y + y), about: center, degrees: degrees)
    }
    let stroke = Stroke(color: color, width: 0.5, join: .miter)
    let tip = at(0, -14)
    let left = Path([at(0, -9), at(-4.5, 8), at(0, 5)], closed: true)
    let right = Path([at(0, -9), at(4.5, 8), at(0, 5)], closed: true)
    return [
      .path(left, fill: .solid(color), stroke: stroke),
      .path(right, fill: .solid(.white), stroke: stroke),
      .text(
        Element.Text(
          letter, font: font, color: color, at: Point(x: tip.x, y: tip.y + ascent * 0.35),
          anchor: .middle)),
    ]
  }
}

extension Rect {
  /// A box of a size in a corner, so far from both edges.
  func box(of size: Size, in corner: MapCorner, gap: Double) -> Rect {
    Rect(
      x: corner.isLeft ? x + gap : maxX - gap - size.width,
      y: corner.isUpper ? y + gap : maxY - gap - size.height, width: size.width, height: size.height)
  }
}
