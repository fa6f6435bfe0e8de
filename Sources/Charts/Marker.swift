public import Drawings

/// The form of a point: forms differ besides colours, so that a grey copy still tells series apart.
public enum Marker: Hashable, Sendable, CaseIterable {
  /// A disc.
  case circle
  /// An upright square.
  case square
  /// A square on its corner.
  case diamond
  /// A triangle on its base.
  case triangle

  /// The outline with the area of a disc of this radius.
  public func path(at center: Point, radius: Double) -> Path {
    func at(_ dx: Double, _ dy: Double) -> Point {
      Point(x: center.x + dx * radius, y: center.y + dy * radius)
    }
    switch self {
    case .circle:
      return Path(circleAt: center, radius: radius)
    case .square:
      return Path([at(-0.886, -0.886), at(0.886, -0.886), at(0.886, 0.886), at(-0.886, 0.886)], closed: true)
    case .diamond:
      return Path([at(0, -1.253), at(1.253, 0), at(0, 1.253), at(-1.253, 0)], closed: true)
    case .triangle:
      return Path([at(0, -1.45), at(1.3, 0.85), at(-1.3, 0.85)], closed: true)
    }
  }

  /// A filled mark, or a hollow one for a value that was filled in and not observed.
  func element(at center: Point, radius: Double, color: Color, hollow: Bool = false) -> Element {
    .path(
      path(at: center, radius: hollow ? radius - 0.2 : radius),
      fill: .solid(hollow ? .white : color),
      stroke: Stroke(color: hollow ? color : .white, width: hollow ? 0.8 : 0.4))
  }
}
