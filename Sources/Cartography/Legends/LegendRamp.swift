import Drawings

/// Colours without steps, with numbers at round values and at both ends.
struct LegendRamp: Hashable {
  /// Colours in even steps from the lowest to the highest value.
  var colors: [Color]
  /// The numbers and how far from the lowest value they stand, 0 to 1; the ends first and last.
  var ticks: [Tick]
  /// The values of the first and the last colour.
  var range: ClosedRange<Double>

  /// A number beside the colours.
  struct Tick: Hashable {
    var share: Double
    var text: String
  }

  /// The ticks that keep `gap` from one another when the ramp is `length` points long: both ends, and the others where
  /// there is room.
  func ticks(length: Double, gap: (Tick, Tick) -> Double) -> [Tick] {
    guard let first = ticks.first, let last = ticks.last, ticks.count > 1 else { return ticks }
    var kept = [first]
    for tick in ticks.dropFirst().dropLast() {
      let clears = [kept[kept.count - 1], last].map { abs(tick.share - $0.share) * length >= gap(tick, $0) }
      if !clears.contains(false) { kept.append(tick) }
    }
    return kept + [last]
  }
}

extension LegendSetter {
  /// High values at the top, numbers to the right.
  func upright(_ ramp: LegendRamp) throws(TextError) -> LegendBlock {
    let line = try measuring.extent(of: "0", font: font)
    let (length, top) = (font.size * 7.5, line.height / 2)
    let frame = Rect(x: 0, y: top, width: swatch.width, height: length)
    let (low, high) = (ramp.range.lowerBound, ramp.range.upperBound)
    var elements = strips(ramp.colors.reversed(), from: high, to: low, in: frame) { share in
      Rect(x: 0, y: top + share * length, width: frame.width, height: (1 - share) * length)
    }
    var right = 0.0
    for tick in ramp.ticks(length: length, gap: { _, _ in line.height }) {
      let y = top + (1 - tick.share) * length
      elements.append(tickMark(Point(x: frame.maxX, y: y), Point(x: frame.maxX + 2, y: y)))
      elements.append(
        text(
          tick.text, font, style.ink, x: frame.maxX + 4, baseline: y + (line.ascent - line.descent) / 2))
      right = max(right, try width(tick.text, font))
    }
    return LegendBlock(
      size: Size(width: frame.maxX + 4 + right, height: length + line.height), elements: elements)
  }

  /// High values at the right, numbers below.
  func lying(_ ramp: LegendRamp) throws(TextError) -> LegendBlock {
    let line = try measuring.extent(of: "0", font: font)
    var widths: [String: Double] = [:]
    for tick in ramp.ticks { widths[tick.text] = try width(tick.text, font) }
    let margin = (widths.values.max() ?? 0) / 2
    let length = font.size * 22
    let frame = Rect(x: margin, y: 0, width: length, height: swatch.height)
    let (low, high) = (ramp.range.lowerBound, ramp.range.upperBound)
    var elements = strips(ramp.colors, from: low, to: high, in: frame) { share in
      Rect(x: margin + share * length, y: 0, width: (1 - share) * length, height: frame.height)
    }
    let gap = { (left: LegendRamp.Tick, right: LegendRamp.Tick) in
      ((widths[left.text] ?? 0) + (widths[right.text] ?? 0)) / 2 + 4
    }
    for tick in ramp.ticks(length: length, gap: gap) {
      let x = margin + tick.share * length
      elements.append(tickMark(Point(x: x, y: frame.maxY), Point(x: x, y: frame.maxY + 2)))
      elements.append(
        text(tick.text, font, style.ink, x: x, baseline: frame.maxY + 2.5 + line.ascent, anchor: .middle))
    }
    return LegendBlock(
      size: Size(width: length + 2 * margin, height: frame.maxY + 2.5 + line.height), elements: elements)
  }

  /// One colour over the other, each from its place to the end, so that no paper shines through; the outline last.
  private func strips(
    _ colors: [Color], from start: Double, to end: Double, in frame: Rect, rest: (Double) -> Rect
  ) -> [Element] {
    let strips = colors.enumerated().map { index, color in
      Element.path(Path(rest(Double(index) / Double(colors.count))), fill: .solid(color), stroke: nil)
    }
    let facts = [
      Element.Fact(Element.Fact.legend, Element.Fact.ramp),
      Element.Fact(Element.Fact.rampStart, "\(start)"), Element.Fact(Element.Fact.rampEnd, "\(end)"),
    ]
    return [
      .group(Element.Group(facts: facts, elements: strips)), .path(Path(frame), fill: nil, stroke: outline),
    ]
  }

  private func tickMark(_ from: Point, _ to: Point) -> Element {
    .path(Path([from, to], closed: false), fill: nil, stroke: Stroke(color: style.ink, width: 0.35))
  }
}
