import DrawingChecks
import Drawings
import Testing

@testable import Cartography

@Suite struct LegendCirclesTests {
  /// Small circles would bring their numbers onto one another.
  @Test(arguments: [[20.0, 9, 4], [4.0, 2, 1], [12.0, 11.5, 11]])
  func numbersKeepApart(radii: [Double]) throws {
    let circles = LegendCircles(
      title: "Output in billions of something",
      circles: radii.map { .init(radius: $0, text: "\($0 * 1000)") },
      fill: .black, stroke: Stroke(color: .black, width: 0.4))
    let content = Legend.Content(
      title: "Index", parts: [], countTitle: "", notes: ["Upper limits included"], circles: circles)
    for legend in [
      try Legend(column: content, style: MapStyle(), measuring: FakeMeasurer()),
      try Legend(lines: content, width: 300, style: MapStyle(), measuring: FakeMeasurer()),
    ] {
      let drawing = Drawing(size: legend.size, elements: legend.elements)
      #expect(drawing.overlaps == [] && drawing.cut == [])
      let page = Rect(x: 0, y: 0, width: legend.size.width, height: legend.size.height)
      for path in drawing.paths { #expect(path.path.bounds.map(page.contains) == true) }
      // All circles stand on one foot.
      let feet = drawing.paths.filter { $0.fill != nil }.compactMap { $0.path.bounds?.maxY }
      for foot in feet { #expect(abs(foot - feet[0]) < 1e-9) }
    }
  }
}
