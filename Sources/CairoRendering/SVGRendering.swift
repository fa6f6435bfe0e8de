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
    var file = SVGBytes()
    file.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    try write(drawing, idPrefix: idPrefix, text: text, words: nil, to: &file)
    return file.bytes
  }

  /// The `svg` element of a drawing for an HTML page, letters as characters. It is one picture to who cannot see it, with
  /// a label and a description.
  ///
  /// - Parameters:
  ///   - drawing: The page.
  ///   - idPrefix: Stands before every `id`; each element of a page needs its own.
  ///   - label: What it is.
  ///   - description: What there is to see in it; empty for nothing beside the label.
  public func svgElement(
    _ drawing: Drawing, idPrefix: String, label: String, description: String
  ) throws(RenderingError) -> [UInt8] {
    var element = SVGBytes()
    try write(
      drawing, idPrefix: idPrefix, text: .characters, words: (label, description), to: &element)
    return element.bytes
  }

  /// Writes the `svg` element.
  ///
  /// - Parameter words: label and description; `nil` for a file of its own.
  private func write(
    _ drawing: Drawing, idPrefix: String, text: SVGText, words: (label: String, description: String)?,
    to file: inout SVGBytes
  ) throws(RenderingError) {
    try DrawingCheck(page: 1).check(drawing)
    let engine = measurer.engines.borrow()
    defer { measurer.engines.giveBack(engine) }
    var canvas = SVGCanvas(drawing, idPrefix: idPrefix, text: text, measurer: measurer, engine: engine)
    try canvas.draw(drawing.elements)
    file.addRoot(drawing.size, families: canvas.pageFamilies, label: words?.label)
    if let description = words?.description, !description.isEmpty {
      file.add("<desc>")
      file.add(text: description)
      file.add("</desc>\n")
    }
    if !canvas.glyphs.definitions.bytes.isEmpty {
      file.add("<defs>\n")
      file.add(canvas.glyphs.definitions.bytes)
      file.add("</defs>\n")
    }
    file.add(canvas.body.bytes)
    file.add("</svg>\n")
  }
}

extension SVGBytes {
  /// Opens the `svg` element of a page.
  fileprivate mutating func addRoot(_ size: Size, families: String?, label: String?) {
    add("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"")
    add(size.width, decimals: 3)
    add("pt\" height=\"")
    add(size.height, decimals: 3)
    add("pt\" viewBox=\"0 0 ")
    add(size.width, decimals: 3)
    add(" ")
    add(size.height, decimals: 3)
    // The miter limit cairo draws with; SVG's own is 4.
    add("\" stroke-linejoin=\"round\" stroke-miterlimit=\"10\"")
    if let families {
      add(" xml:space=\"preserve\" font-family=\"")
      add(text: families)
      add("\"")
    }
    if let label {
      add(" role=\"img\" aria-label=\"")
      add(text: label)
      add("\"")
    }
    add(">\n")
  }
}
