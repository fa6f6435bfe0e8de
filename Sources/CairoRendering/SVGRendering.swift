import CCairo
public import Drawings

extension CairoRenderer {
  /// An SVG of one page, in points, letters as outlines so that it looks the same where the fonts are missing.
  /// Links are left out. The page is clear where nothing is drawn.
  /// - Parameters:
  ///   - drawing: The page.
  ///   - idPrefix: Stands before every `id`; give each SVG its own when several go into one HTML page.
  public func svg(_ drawing: Drawing, idPrefix: String = "") throws(RenderingError) -> [UInt8] {
    try DrawingCheck(page: 1).check(drawing)
    let sink = ByteSink()
    let surface = try unsafe Surface(
      cairo_svg_surface_create_for_stream(
        appendToSink, Unmanaged.passUnretained(sink).toOpaque(), drawing.size.width, drawing.size.height),
      sink: sink, doing: "starting the SVG")
    unsafe cairo_svg_surface_set_document_unit(surface.pointer, CAIRO_SVG_UNIT_PT)
    do {
      let context = try Context(surface)
      try draw(drawing, on: context, page: 1)
      unsafe cairo_show_page(context.pointer)
      try context.check("finishing the SVG's page")
    }
    try surface.finish("finishing the SVG")
    return SVGIdentifiers.renumbered(sink.bytes, prefix: idPrefix)
  }
}
