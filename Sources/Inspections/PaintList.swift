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

  private(set) var areas: [Area] = []
  private(set) var lines: [Line] = []
  private(set) var words: [Words] = []
  /// The figures, each with its units, legend and labels; the first holds what stands in no figure.
  private(set) var figures = [FigureParts()]
  private var order = 0

  /// Lists what a drawing paints.
  init(_ drawing: Drawing, measuring: some TextMeasuring) throws(TextError) {
    try add(drawing.elements, clip: nil, figure: 0, measuring)
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
    guard fill != nil || stroke != nil, let outline = Outline(path) else { return }
    if let color = fill?.ground, color.opacity > 0 {
      areas.append(Area(order: order, outline: outline, color: color, clip: clip))
    }
    if let stroke, stroke.width > 0, stroke.color.opacity > 0 {
      lines.append(Line(order: order, outline: outline, stroke: stroke, clip: clip))
    }
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
