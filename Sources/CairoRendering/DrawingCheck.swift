import Drawings

/// Looks at every number of a drawing before cairo does, which takes NaN without a word and lets large
/// coordinates overflow.
struct DrawingCheck {
  let page: Int

  /// The largest distance from the page's corner, in points.
  static let farthest = 100_000.0

  /// Throws for the first number that cannot be drawn.
  func check(_ drawing: Drawing) throws(RenderingError) {
    let (width, height) = (drawing.size.width, drawing.size.height)
    guard (1...14_400).contains(width), (1...14_400).contains(height) else {
      throw .pageSize(width: width, height: height, page: page)
    }
    try check(drawing.elements)
  }

  private func check(_ elements: [Element]) throws(RenderingError) {
    for element in elements {
      switch element {
      case .path(let path, let fill, let stroke):
        try check(path)
        try check(fill, over: path)
        try check(stroke)
      case .text(let text): try check(text)
      case .group(let group):
        if let clip = group.clip { try check(clip, "a clip") }
        try check(group.elements)
      case .link(let rect, _): try check(rect, "a link's rectangle")
      case .anchor(_, let point): try check(point, "an anchor's place")
      }
    }
  }

  private func check(_ path: Path) throws(RenderingError) {
    for point in path.points where !(abs(point.x) <= Self.farthest && abs(point.y) <= Self.farthest) {
      try check(point, "a path's coordinate")
    }
  }

  private func check(_ fill: Fill?, over path: Path) throws(RenderingError) {
    switch fill {
    case nil: break
    case .solid(let color): try check(color)
    case .hatch(let line, let width, let spacing, let ground):
      try check(line)
      try check(ground)
      try require(width, "a hatch line's width", in: 0...1000)
      try require(spacing, "a hatch's spacing", in: 0.1...1000)
      let box = path.bounds ?? Rect(x: 0, y: 0, width: 0, height: 0)
      try require((box.width + box.height) / spacing, "a hatch's number of lines", in: 0...100_000)
    }
  }

  private func check(_ stroke: Stroke?) throws(RenderingError) {
    guard let stroke else { return }
    try check(stroke.color)
    try require(stroke.width, "a line's width", in: 0...10_000)
    for length in stroke.dash { try require(length, "a dash", in: 0...10_000) }
    guard !stroke.dash.isEmpty else { return }
    try require(stroke.dash.reduce(0, +), "the sum of a line's dashes", in: 0.01...1_000_000)
  }

  private func check(_ text: Element.Text) throws(RenderingError) {
    try check(text.position, "a text's place")
    try require(text.rotation, "a text's rotation", in: -36_000...36_000)
    try check(text.halo)
    if let width = text.justifiedWidth {
      try require(width, "the width a text is justified to", in: 0...Self.farthest)
    }
    for span in text.spans {
      try check(span.color)
      try require(span.font.size, "a font's size", in: 0.1...2000)
      try require(span.rise, "a text's rise", in: -2000...2000)
    }
  }

  private func check(_ color: Color) throws(RenderingError) {
    try require(color.opacity, "a colour's opacity", in: 0...1)
  }

  private func check(_ rect: Rect, _ what: String) throws(RenderingError) {
    try check(Point(x: rect.x, y: rect.y), what)
    try require(rect.width, "the width of \(what)", in: 0...(2 * Self.farthest))
    try require(rect.height, "the height of \(what)", in: 0...(2 * Self.farthest))
  }

  private func check(_ point: Point, _ what: String) throws(RenderingError) {
    try require(point.x, "\(what) x", in: -Self.farthest...Self.farthest)
    try require(point.y, "\(what) y", in: -Self.farthest...Self.farthest)
  }

  private func require(
    _ value: Double, _ what: @autoclosure () -> String, in range: ClosedRange<Double>
  ) throws(RenderingError) {
    guard !range.contains(value) else { return }
    let allowed = "from \(range.lowerBound) to \(range.upperBound)"
    throw .invalidNumber(what: what(), value: value, allowed: allowed, page: page)
  }
}
