import Drawings

/// The lines of a hatch, rising to the right. They are counted from the page's origin, so that the lines of
/// neighbouring areas meet.
struct Hatch: Hashable {
  /// The lines over a path's box and a little more; the path itself clips them.
  let path: Path

  /// `nil` for an empty path.
  init?(over area: Path, width: Double, spacing: Double) {
    guard let box = area.bounds else { return nil }
    // On a line x + y is constant; the next one is spacing * sqrt(2) further along an axis.
    let step = spacing * 2.0.squareRoot()
    let top = box.y - width
    let bottom = box.maxY + width
    var lines = Path()
    var index = ((box.x + box.y - width) / step).rounded(.down)
    while index * step <= box.maxX + box.maxY + width {
      lines.move(to: Point(x: index * step - top, y: top))
      lines.line(to: Point(x: index * step - bottom, y: bottom))
      index += 1
    }
    path = lines
  }
}
