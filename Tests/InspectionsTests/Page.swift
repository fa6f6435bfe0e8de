import DrawingChecks
import Drawings
import Inspections

/// A page of 200 × 100 points for a check to look at.
enum Page {
  /// The kinds of what is found on it.
  static func kinds(_ elements: Element...) throws -> [DrawingFinding.Kind] {
    try findings(elements).map(\.kind)
  }

  static func findings(_ elements: [Element]) throws -> [DrawingFinding] {
    let drawing = Drawing(size: Size(width: 200, height: 100), elements: elements)
    return try DrawingInspection(of: drawing, measuring: FakeMeasurer()).findings
  }

  static func text(
    _ words: String, x: Double, y: Double, size: Double = 10, color: Color = .black, rotation: Double = 0,
    halo: Stroke? = nil
  ) -> Element {
    .text(
      Element.Text(
        words, font: .sans(size), color: color, at: Point(x: x, y: y), rotation: rotation, halo: halo))
  }

  static func area(_ box: Rect, _ color: Color) -> Element {
    .path(Path(box), fill: .solid(color), stroke: nil)
  }

  static func line(_ from: Point, _ to: Point, _ color: Color = .black) -> Element {
    .path(Path([from, to], closed: false), fill: nil, stroke: Stroke(color: color, width: 0.5))
  }

  static let whole = Rect(x: 0, y: 0, width: 200, height: 100)
}
