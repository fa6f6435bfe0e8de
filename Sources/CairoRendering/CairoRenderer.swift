import CCairo
import Drawings

/// Renders drawings to the bytes of PDF, SVG and PNG files.
///
/// The same drawing gives the same bytes on every thread and after any other rendering, as long as the versions
/// of ``LibraryVersions`` and the fonts are the same. A renderer may be used from several threads at once.
public struct CairoRenderer: Sendable {
  /// Measures text as this renderer draws it, and knows the fonts used.
  public let measurer: TextMeasurer

  /// Makes a renderer that draws text as `measurer` measures it.
  public init(measurer: TextMeasurer = TextMeasurer()) {
    self.measurer = measurer
  }

  /// How finely the places of lines are written in PDF and EPS: to a sixteenth of a point, so that none is off by more
  /// than a quarter of a dot at 600 dots an inch. What cairo would write of them takes a third more.
  static let vectorGrid = 16.0

  /// Draws `drawing` on a surface from the page's top left corner.
  func draw(
    _ drawing: Drawing, on context: borrowing Context, page: Int, cutFaces: [FaceKey: CutFace] = [:],
    links: LinkNames? = nil, grid: Double? = nil, antialias: cairo_antialias_t = CAIRO_ANTIALIAS_DEFAULT
  ) throws(RenderingError) {
    let engine = measurer.engines.borrow()
    defer { measurer.engines.giveBack(engine) }
    let cr = unsafe context.pointer
    let options = unsafe TextEngine.makeFontOptions()
    unsafe cairo_set_font_options(cr, options)
    unsafe cairo_font_options_destroy(options)
    unsafe cairo_set_antialias(cr, antialias)
    unsafe cairo_set_fill_rule(cr, CAIRO_FILL_RULE_EVEN_ODD)
    let canvas = unsafe Canvas(
      cr: cr, measurer: measurer, engine: engine, page: page, cutFaces: cutFaces, links: links, grid: grid)
    try unsafe canvas.draw(drawing)
    try context.check("drawing page \(page)")
  }
}
