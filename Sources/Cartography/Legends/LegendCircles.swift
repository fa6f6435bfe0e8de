import Drawings

/// Circles of round values, one in the other on a common foot.
struct LegendCircles: Hashable {
  /// A circle with its value.
  struct Circle: Hashable {
    var radius: Double
    var text: String
  }

  /// What the circles measure, in which unit.
  var title: String
  /// From large to small.
  var circles: [Circle]
  var fill: Color
  var stroke: Stroke
}

extension LegendSetter {
  /// The circles with a line from the top of each to its value.
  ///
  /// - Parameter most: the longest line of the title, in points, where circles and values are not wider.
  func block(_ part: LegendCircles, width most: Double) throws(TextError) -> LegendBlock {
    let largest = part.circles.first?.radius ?? 0
    var widest = 0.0
    for circle in part.circles { widest = max(widest, try width(circle.text, font)) }
    let side = 2 * largest + 10
    let heading = try heading(part.title, width: max(side + widest, most))
    let line = try measuring.extent(of: "0", font: font)
    let top = heading.height + max(2, line.height / 2)
    let foot = top + 2 * largest
    var elements = heading.elements
    for circle in part.circles {
      let center = Point(x: largest, y: foot - circle.radius)
      elements.append(
        .path(Path(circleAt: center, radius: circle.radius), fill: .solid(part.fill), stroke: part.stroke))
    }
    // From the smallest up: a value that would meet the one below it moves up.
    var lowest = Double.infinity
    let rule = Stroke(color: style.muted, width: 0.3)
    for circle in part.circles.reversed() {
      let tip = Point(x: largest, y: foot - 2 * circle.radius)
      let y = min(tip.y, lowest - line.height)
      lowest = y
      let path = [tip, Point(x: side - 5, y: tip.y), Point(x: side - 2, y: y)]
      elements.append(.path(Path(path, closed: false), fill: nil, stroke: rule))
      elements.append(
        text(circle.text, font, style.ink, x: side, baseline: y + (line.ascent - line.descent) / 2))
    }
    // Values pushed above the largest circle need room under the heading.
    let shift = max(0, heading.height + line.height / 2 + 1 - lowest)
    let moved = elements.enumerated().map { index, element in
      index < heading.elements.count ? element : element.moved(by: Point(x: 0, y: shift))
    }
    var wide = side + widest
    wide = max(wide, min(try width(part.title, font.weighted(.bold)), max(wide, most)))
    // The lowest value may reach below the circles' foot.
    let bottom = max(foot, foot - 2 * (part.circles.last?.radius ?? 0) + line.height / 2)
    return LegendBlock(size: Size(width: wide, height: bottom + shift + 1), elements: moved)
  }
}
