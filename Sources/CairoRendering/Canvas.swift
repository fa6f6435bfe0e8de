import CCairo
import Drawings

/// Draws elements on a cairo context.
@unsafe
struct Canvas {
  let cr: OpaquePointer
  let measurer: TextMeasurer
  let engine: TextEngine
  /// The page drawn, from 1, for messages.
  let page: Int
  /// Faces cut to the document, used in place of the engine's.
  let cutFaces: [FaceKey: CutFace]
  /// Where links lead; `nil` for formats without links.
  let links: LinkNames?
  /// How many steps a point is divided into for the places of lines; `nil` to leave them where they are.
  let grid: Double?
  /// Whether words are tagged one by one, because what they are a part of holds links too.
  var tagsWords = false

  /// Draws elements, first at the bottom.
  func draw(_ elements: [Element]) throws(RenderingError) {
    for element in elements {
      switch element {
      case .path(let path, let fill, let stroke): unsafe draw(path, fill: fill, stroke: stroke)
      case .text(let text): try unsafe draw(text)
      case .group(let group): try unsafe draw(group)
      case .link(let rect, let target): unsafe link(rect, to: target)
      case .anchor(let name, let point): unsafe anchor(name, at: point)
      }
    }
  }

  private func draw(_ group: Element.Group) throws(RenderingError) {
    guard let clip = group.clip else { return try unsafe draw(group.elements) }
    unsafe cairo_save(cr)
    unsafe cairo_new_path(cr)
    unsafe cairo_rectangle(cr, clip.x, clip.y, clip.width, clip.height)
    unsafe cairo_clip(cr)
    try unsafe draw(group.elements)
    unsafe cairo_restore(cr)
  }

  private func draw(_ path: Path, fill: Fill?, stroke: Stroke?) {
    guard !path.isEmpty else { return }
    unsafe trace(path)
    switch fill {
    case .solid(let color):
      unsafe setColor(color)
      if stroke == nil { unsafe cairo_fill(cr) } else { unsafe cairo_fill_preserve(cr) }
    case .hatch(let line, let width, let spacing, let ground):
      unsafe setColor(ground)
      unsafe cairo_fill(cr)
      unsafe hatch(path, color: line, width: width, spacing: spacing)
      if stroke != nil { unsafe trace(path) }
    case nil: break
    }
    guard let stroke else { return unsafe cairo_new_path(cr) }
    unsafe setStroke(stroke)
    unsafe cairo_stroke(cr)
  }

  /// Makes `path` the current path.
  func trace(_ path: Path) {
    unsafe cairo_new_path(cr)
    let grid = unsafe grid
    var points = path.points.lazy.map { point in
      guard let grid else { return point }
      return Point(x: (point.x * grid).rounded() / grid, y: (point.y * grid).rounded() / grid)
    }.makeIterator()
    for verb in path.verbs {
      switch verb {
      case .move: if let point = points.next() { unsafe cairo_move_to(cr, point.x, point.y) }
      case .line: if let point = points.next() { unsafe cairo_line_to(cr, point.x, point.y) }
      case .curve:
        guard let first = points.next(), let second = points.next(), let end = points.next() else { return }
        unsafe cairo_curve_to(cr, first.x, first.y, second.x, second.y, end.x, end.y)
      case .close: unsafe cairo_close_path(cr)
      }
    }
  }

  /// Draws hatch lines, clipped to a path.
  private func hatch(_ path: Path, color: Color, width: Double, spacing: Double) {
    guard let lines = Hatch(over: path, width: width, spacing: spacing) else { return }
    unsafe cairo_save(cr)
    unsafe trace(path)
    unsafe cairo_clip(cr)
    unsafe trace(lines.path)
    unsafe setStroke(Stroke(color: color, width: width))
    unsafe cairo_stroke(cr)
    unsafe cairo_restore(cr)
  }

  /// Makes a colour the source.
  func setColor(_ color: Color) {
    unsafe cairo_set_source_rgba(
      cr, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255, color.opacity)
  }

  /// Makes a stroke the current line style.
  func setStroke(_ stroke: Stroke) {
    unsafe setColor(stroke.color)
    unsafe cairo_set_line_width(cr, stroke.width)
    unsafe cairo_set_dash(cr, stroke.dash, Int32(stroke.dash.count), 0)
    let cap: cairo_line_cap_t =
      switch stroke.cap {
      case .butt: CAIRO_LINE_CAP_BUTT
      case .round: CAIRO_LINE_CAP_ROUND
      case .square: CAIRO_LINE_CAP_SQUARE
      }
    unsafe cairo_set_line_cap(cr, cap)
    let join: cairo_line_join_t =
      switch stroke.join {
      case .miter: CAIRO_LINE_JOIN_MITER
      case .round: CAIRO_LINE_JOIN_ROUND
      case .bevel: CAIRO_LINE_JOIN_BEVEL
      }
    unsafe cairo_set_line_join(cr, join)
  }
}
