public import Drawings

extension CairoRenderer {
  /// An SVG of one page, in points.
  ///
  /// Letters are outlines from the glyphs a PDF shows, so that the page looks the same where the fonts are
  /// missing; each glyph is defined once and used at every size, and each line carries its text as
  /// `aria-label`. With ``SVGText/characters`` they are characters instead, for programs that edit them.
  /// Groups keep their name as `id`, their title, and their facts as `data-` attributes. Links lead to web and mail
  /// addresses and to anchors of the same drawing; others are left out. The page is clear where nothing is drawn.
  /// - Parameters:
  ///   - drawing: The page.
  ///   - idPrefix: Stands before every `id`; give each SVG its own when several go into one HTML page.
  ///   - text: Whether letters are outlines or characters.
  public func svg(
    _ drawing: Drawing, idPrefix: String = "", text: SVGText = .outlines
  ) throws(RenderingError) -> [UInt8] {
    try DrawingCheck(page: 1).check(drawing)
    let engine = measurer.engines.borrow()
    defer { measurer.engines.giveBack(engine) }
    var canvas = SVGCanvas(drawing, idPrefix: idPrefix, text: text, measurer: measurer, engine: engine)
    try canvas.draw(drawing.elements)
    var file = SVGBytes()
    file.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"")
    file.add(" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"")
    file.add(drawing.size.width, decimals: 3)
    file.add("pt\" height=\"")
    file.add(drawing.size.height, decimals: 3)
    file.add("pt\" viewBox=\"0 0 ")
    file.add(drawing.size.width, decimals: 3)
    file.add(" ")
    file.add(drawing.size.height, decimals: 3)
    // The miter limit cairo draws with; SVG's own is 4.
    file.add("\" stroke-linejoin=\"round\" stroke-miterlimit=\"10\"")
    if let families = canvas.pageFamilies {
      file.add(" xml:space=\"preserve\" font-family=\"")
      file.add(text: families)
      file.add("\"")
    }
    file.add(">\n")
    if !canvas.glyphs.definitions.bytes.isEmpty {
      file.add("<defs>\n")
      file.add(canvas.glyphs.definitions.bytes)
      file.add("</defs>\n")
    }
    file.add(canvas.body.bytes)
    file.add("</svg>\n")
    return file.bytes
  }
}
