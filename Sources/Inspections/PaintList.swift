import Drawings

/// A drawing as a list of what is painted, first at the bottom, without groups.
struct PaintList {
  /// An area in its colour.
  struct Area {
    let order: Int
    let outline: Outline
    let color: Color
    let clip: Rect?
  }

  /// A line in its colour.
  struct Line {
    let order: Int
    let outline: Outline
    let stroke: Stroke
    let clip: Rect?
  }

  /// A line of text.
  struct Words {
    let order: Int
    let box: TextBox
    let clip: Rect?
  }

  /// A path as it stands in the drawing.
  private struct Shape {
    let order: Int
    let path: Path
    let bounds: Rect
    let fill: Color?
    let stroke: Stroke?
    let clip: Rect?
  }

  /// The areas that lie under or over words.
  private(set) var areas: [Area] = []
  /// The lines that come near words.
  private(set) var lines: [Line] = []
  /// All words.
  private(set) var words: [Words] = []
  private var shapes: [Shape] = []
  /// The figures, each with its units, legend and labels; the first holds what stands in no figure.
  private(set) var figures = [FigureParts()]
  private var order = 0

  /// Lists what a drawing paints.
  init(_ drawing: Drawing, measuring: some TextMeasuring) throws(TextError) {
    try add(drawing.elements, clip: nil, figure: 0, measuring)
    // A coast far from any word is never asked for its corners.
    for shape in shapes {
      let reach = shape.bounds.inset(by: -0.01)
      guard words.contains(where: { $0.box.bounds.overlaps(reach) }), let outline = Outline(shape.path)
      else { continue }
      if let color = shape.fill {
        areas.append(Area(order: shape.order, outline: outline, color: color, clip: shape.clip))
      }
      if let stroke = shape.stroke {
        lines.append(Line(order: shape.order, outline: outline, stroke: stroke, clip: shape.clip))
      }
    }
  }

  /// Whether anything is to be seen on a page.
  func isVisible(on page: Rect) -> Bool {
    words.contains { page.overlaps($0.box.bounds) }
      || shapes.contains { shape in
        let isDark = shape.fill.map { $0.over(.white) != .white } ?? false
        let width = shape.stroke?.width ?? 0
        return (isDark && page.overlaps(shape.bounds))
          || (width > 0 && page.overlaps(shape.bounds.inset(by: -width / 2)))
      }
  }

  private mutating func add(
    _ elements: [Element], clip: Rect?, figure: Int, _ measuring: some TextMeasuring
  ) throws(TextError) {
    for element in elements {
      order += 1
      switch element {
      case .path(let path, let fill, let stroke): add(path, fill, stroke, clip: clip)
      case .text(let text):
        if let box = try TextBox(text, measuring: measuring) {
          words.append(Words(order: order, box: box, clip: clip))
        }
      case .group(let group): try add(group, clip: clip, figure: figure, measuring)
      case .link, .anchor: break
      }
    }
  }

  private mutating func add(_ path: Path, _ fill: Fill?, _ stroke: Stroke?, clip: Rect?) {
    let color = fill.flatMap { $0.ground.opacity > 0 ? $0.ground : nil }
    let line = stroke.flatMap { $0.width > 0 && $0.color.opacity > 0 ? $0 : nil }
    guard color != nil || line != nil, let bounds = path.bounds else { return }
    shapes.append(
      Shape(order: order, path: path, bounds: bounds, fill: color, stroke: line, clip: clip))
  }

  private mutating func add(
    _ group: Element.Group, clip: Rect?, figure: Int, _ measuring: some TextMeasuring
  ) throws(TextError) {
    let inner = group.clip.map { own in clip.map { own.intersection($0) } ?? own } ?? clip
    var figure = figure
    if group.fact(Element.Fact.figure) != nil {
      figures.append(FigureParts(parent: figure))
      figure = figures.count - 1
    }
    let first = words.count
    try add(group.elements, clip: inner, figure: figure, measuring)
    figures[figure].note(group, words: words[first...].map(\.box))
  }
}

extension Fill {
  /// The colour that covers the area.
  fileprivate var ground: Color {
    switch self {
    case .solid(let color): color
    case .hatch(_, _, _, let ground): ground
    }
  }
}

extension Rect {
  /// What both share; without extent where they are apart.
  fileprivate func intersection(_ other: Rect) -> Rect {
    let (left, top) = (max(x, other.x), max(y, other.y))
    return Rect(
      x: left, y: top, width: max(0, min(maxX, other.maxX) - left),
      height: max(0, min(maxY, other.maxY) - top))
  }
}
