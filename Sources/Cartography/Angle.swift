import Drawings
import Foundation

/// Directions on the page, in degrees clockwise from up.
enum Angle {
  /// The direction of a step to the east and to the north.
  static func degrees(east: Double, north: Double) -> Double {
    atan2(east, north) * 180 / .pi
  }

  /// A point turned clockwise about another.
  static func rotated(_ point: Point, about center: Point, degrees: Double) -> Point {
    let (sine, cosine) = (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
    let (dx, dy) = (point.x - center.x, point.y - center.y)
    return Point(x: center.x + dx * cosine - dy * sine, y: center.y + dx * sine + dy * cosine)
  }
}
