import Drawings

/// What explains the marks of a profile.
extension ChartCanvas {
  /// Group names with their marks in a line that ends at `right`, the first one leftmost.
  mutating func drawGroups(_ names: [String], right: Double, middle y: Double) throws(ChartError) {
    var x = right
    for (index, name) in names.enumerated().reversed() {
      let width = try extent(name, style.axis).width
      try put(name, style.axis, style.ink, x: x, middle: y, anchor: .end)
      elements.append(
        ProfileMarks.marker(index).element(
          at: Point(x: x - width - 5, y: y), radius: ProfileMarks.radius,
          color: ProfileMarks.color(index, style)))
      x -= width + 16
    }
  }

  /// The width of the line that ``drawGroups(_:right:middle:)`` draws.
  func widthOfGroups(_ names: [String]) throws(ChartError) -> Double {
    var width = 0.0
    for name in names { width += try extent(name, style.axis).width + 16 }
    return max(0, width - 9)
  }

  /// A place for words of a size where no mark lies: from the upper left corner to the right, then down; `nil` when
  /// marks lie everywhere.
  func freePlace(for size: Size, in plot: Rect, marks: [Rect]) -> Rect? {
    let area = plot.inset(by: 2)
    guard area.width > size.width, area.height > size.height else { return nil }
    for y in stride(from: area.y, through: area.maxY - size.height, by: 3) {
      for x in stride(from: area.x + 10, through: area.maxX - size.width, by: 6) {
        let box = Rect(x: x, y: y, width: size.width, height: size.height)
        if !marks.contains(where: { $0.inset(by: -3).overlaps(box) }) { return box }
      }
    }
    return nil
  }

  /// A fitted line cut to the plot.
  mutating func drawCurve(_ points: [Point], in plot: Rect) {
    guard points.count > 1 else { return }
    let path = Path(points, closed: false)
    elements.append(
      .group(
        Element.Group(
          clip: plot, elements: [.path(path, fill: nil, stroke: Stroke(color: style.ink, width: 0.8))])))
  }

  /// The words of a fitted line where no mark lies; returns their box. Words without a place stand in the upper left
  /// corner over what is there.
  mutating func drawFitWords(_ text: String, in plot: Rect, marks: [Rect]) throws(ChartError) -> [Rect] {
    guard !text.isEmpty else { return [] }
    let extent = try extent(text, style.label)
    let size = Size(width: extent.width, height: extent.height)
    let box =
      freePlace(for: size, in: plot, marks: marks)
      ?? Rect(x: plot.x + 12, y: plot.y + 2, width: size.width, height: size.height)
    clearGround(box)
    elements.append(
      .text(
        Element.Text(
          text, font: style.label, color: style.ink, at: Point(x: box.x, y: box.y + extent.ascent))))
    return [box]
  }
}

/// Circles of round amounts in a line with what they measure: `Population (10 000 persons): ○ 1 000 ○ 5 000`.
struct ProfileSizeLegend {
  let title: String
  /// From small to large.
  let circles: [(radius: Double, text: String)]

  /// Circles of amounts that occur; `nil` where nothing has an amount.
  init?(_ sizes: ProfileSizes, amounts: [Double]) {
    let largest = amounts.max() ?? 0
    let round = ProfileSizes.roundAmounts(below: largest)
    guard !round.isEmpty else { return nil }
    title = sizes.title
    let format = NumberText.shortest(of: round)
    circles = round.reversed().map { (sizes.radius(of: $0, largest: largest), format.string($0)) }
  }

  /// Its extent in points.
  func size(on canvas: ChartCanvas<some TextMeasuring>) throws(ChartError) -> Size {
    var width = try canvas.extent(title, canvas.style.axis).width
    for circle in circles {
      width += 2 * circle.radius + 10 + (try canvas.extent(circle.text, canvas.style.axis).width)
    }
    let height = try canvas.extent("0", canvas.style.axis).height
    return Size(width: width, height: max(height, 2 * (circles.map(\.radius).max() ?? 0) + 1))
  }

  /// Draws it from `x` on about the height `y`.
  func draw(on canvas: inout ChartCanvas<some TextMeasuring>, x: Double, middle y: Double) throws(ChartError)
  {
    let style = canvas.style
    try canvas.put(title, style.axis, style.muted, x: x, middle: y)
    var x = x + (try canvas.extent(title, style.axis).width) + 7
    for circle in circles {
      canvas.elements.append(
        .path(
          Path(circleAt: Point(x: x + circle.radius, y: y), radius: circle.radius), fill: nil,
          stroke: Stroke(color: style.muted, width: 0.6)))
      x += 2 * circle.radius + 3
      try canvas.put(circle.text, style.axis, style.ink, x: x, middle: y)
      x += (try canvas.extent(circle.text, style.axis).width) + 7
    }
  }
}

extension NumberText {
  /// As many decimals as the numbers need, thousands apart from 10 000.
  static func shortest(of numbers: [Double]) -> NumberText {
    let isLarge = numbers.contains { abs($0) >= 10_000 }
    let decimals = (0...12).first { decimals in
      let format = NumberText(decimals: decimals)
      return numbers.allSatisfy { number in
        Double(format.string(number)).map { abs($0 - number) <= 1e-9 * abs(number) } ?? false
      }
    }
    return NumberText(decimals: decimals ?? 12, groupSeparator: isLarge ? thousands : "")
  }
}
