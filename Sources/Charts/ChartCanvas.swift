import Drawings

/// What every chart does first and last: set heading and notes, keep what is between them for the plot.
struct ChartCanvas<Measurer: TextMeasuring> {
  let name: String
  let size: Size
  let style: ChartStyle
  let measuring: Measurer
  /// What is left for plot and axes.
  private(set) var body: Rect
  /// What has been drawn so far.
  var elements: [Element] = []

  /// Sets the words above and below. `margin` is kept free on all sides.
  init(
    _ name: String, size: Size, text: ChartText, style: ChartStyle, measuring: Measurer,
    margin: Double = 2
  ) throws(ChartError) {
    self.name = name
    self.size = size
    self.style = style
    self.measuring = measuring
    let width = size.width - 2 * margin
    guard width > 40, size.height > 40 else {
      throw .tooSmall(chart: name, width: size.width, height: size.height)
    }
    let heading = try Self.block(
      [[TextSpan(text.title, font: style.title, color: style.ink)]]
        + [[TextSpan(text.subtitle, font: style.subtitle, color: style.muted)]],
      width: width, measuring)
    let footing = try Self.block(
      (text.sources + text.notes).map { [TextSpan($0, font: style.note, color: style.muted)] },
      width: width, measuring)
    elements += heading.elements(at: Point(x: margin, y: margin))
    let bottom = size.height - margin - footing.height
    elements += footing.elements(at: Point(x: margin, y: bottom))
    let top = margin + heading.height + (heading.height > 0 ? 4 : 0)
    let end = bottom - (footing.height > 0 ? 3 : 0)
    guard end - top > 30 else {
      throw .tooSmall(chart: name, width: size.width, height: size.height)
    }
    body = Rect(x: margin, y: top, width: width, height: end - top)
  }

  private static func block(
    _ paragraphs: [[TextSpan]], width: Double, _ measuring: Measurer
  ) throws(ChartError) -> TextBlock {
    do throws(TextError) {
      return try TextBlock(paragraphs, width: width, measuring: measuring)
    } catch { throw .text(error) }
  }

  /// The extent of a line.
  func extent(_ text: String, _ font: Font) throws(ChartError) -> TextExtent {
    do throws(TextError) { return try measuring.extent(of: text, font: font) } catch {
      throw .text(error)
    }
  }

  /// The width of the widest line; 0 for none.
  func widest(_ texts: [String], _ font: Font) throws(ChartError) -> Double {
    var width = 0.0
    for text in texts { width = max(width, try extent(text, font).width) }
    return width
  }

  /// Takes the plot out of the body, leaving these margins; fails when nothing is left.
  func plot(left: Double, right: Double, top: Double, bottom: Double) throws(ChartError) -> Rect {
    let area = Rect(
      x: body.x + left, y: body.y + top, width: body.width - left - right,
      height: body.height - top - bottom)
    guard area.width > 20, area.height > 15 else {
      throw .tooSmall(chart: name, width: size.width, height: size.height)
    }
    return area
  }

  /// Draws a line of text; with `.middle` vertical placement `y` is the line's middle, not its baseline. The words are
  /// darker than marks of the colour where these would be too faint for letters.
  mutating func put(
    _ text: String, _ font: Font, _ color: Color, x: Double, middle y: Double,
    anchor: Element.Text.Anchor = .start, clearsGround: Bool = false
  ) throws(ChartError) {
    let size = try extent(text, font)
    let baseline = y + (size.ascent - size.descent) / 2
    if clearsGround {
      let left =
        switch anchor {
        case .start: x
        case .middle: x - size.width / 2
        case .end: x - size.width
        }
      clearGround(Rect(x: left, y: baseline - size.ascent, width: size.width, height: size.height))
    }
    elements.append(
      .text(
        Element.Text(
          text, font: font, color: style.words(color), at: Point(x: x, y: baseline), anchor: anchor)))
  }

  /// Takes lines out from under the letters that follow in `box`. An outline round every letter would look alike on
  /// a plain ground and weigh twenty times as much in a file.
  mutating func clearGround(_ box: Rect) {
    let area = Rect(
      x: box.x - 0.5, y: box.y + box.height * 0.12, width: box.width + 1, height: box.height * 0.76)
    elements.append(.path(Path(area), fill: .solid(Color.white.withOpacity(0.85)), stroke: nil))
  }

  /// Draws a straight line.
  mutating func line(_ from: Point, _ to: Point, _ stroke: Stroke) {
    elements.append(.path(Path([from, to], closed: false), fill: nil, stroke: stroke))
  }

  /// The finished chart.
  func figure(plotArea: Rect, unplaced: [String] = []) -> ChartFigure {
    ChartFigure(
      drawing: Drawing(size: size, elements: elements), plotArea: plotArea,
      unplacedLabels: unplaced)
  }
}
