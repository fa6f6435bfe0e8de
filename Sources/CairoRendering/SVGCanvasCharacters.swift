import Drawings

extension SVGCanvas {
  /// Draws a line of text as characters. Its halo is a text of its own below it, of the class `halo`: programs that do
  /// not know `paint-order` would paint it over the letters.
  mutating func drawCharacters(_ text: Element.Text, families given: [String]) throws(RenderingError) {
    guard text.spans.contains(where: { $0.text.contains { !$0.isWhitespace } }) else { return }
    // Characters no font has are an error here as in every other format.
    do throws(TextError) {
      for span in text.spans { _ = try measurer.shaped(span.text, font: span.font) }
    } catch {
      throw .text(error, page: 1)
    }
    if let halo = text.halo, halo.width > 0 {
      body.add("<g>")
      write(text, families: given, halo: halo)
      write(text, families: given, halo: nil)
      body.add("</g>\n")
    } else {
      write(text, families: given, halo: nil)
      body.add("\n")
    }
  }

  private mutating func write(_ text: Element.Text, families given: [String], halo: Stroke?) {
    body.add("<text")
    if let halo {
      body.add(" class=\"halo\" aria-hidden=\"true\"")
      body.addStroke(halo)
    }
    addPlace(of: text)
    let isSingle = text.spans.count == 1
    if isSingle { addLook(text.spans[0], families: given, isHalo: halo != nil) }
    body.add(">")
    var rise = 0.0
    for span in text.spans {
      let isLink = halo == nil && (span.link.map { beginLink(to: $0) } ?? false)
      if isSingle, span.rise == 0 {
        body.add(text: span.text)
      } else {
        body.add("<tspan")
        if span.rise != rise {
          body.add(" dy=\"")
          body.add(rise - span.rise, decimals: 3)
          body.add("\"")
          rise = span.rise
        }
        if !isSingle { addLook(span, families: given, isHalo: halo != nil) }
        body.add(">")
        body.add(text: span.text)
        body.add("</tspan>")
      }
      if isLink { body.add("</a>") }
    }
    body.add("</text>")
  }

  private mutating func addPlace(of text: Element.Text) {
    body.add(" x=\"")
    body.add(text.position.x)
    body.add("\" y=\"")
    body.add(text.position.y)
    body.add("\"")
    switch text.anchor {
    case .start: break
    case .middle: body.add(" text-anchor=\"middle\"")
    case .end: body.add(" text-anchor=\"end\"")
    }
    if text.rotation != 0 {
      body.add(" transform=\"rotate(")
      body.add(text.rotation, decimals: 4)
      body.add(" ")
      body.add(text.position.x)
      body.add(" ")
      body.add(text.position.y)
      body.add(")\"")
    }
    if let width = text.justifiedWidth {
      body.add(" textLength=\"")
      body.add(width)
      body.add("\"")
    }
  }

  /// Adds font and colour. The page names the families of its first text; only others are named again.
  private mutating func addLook(_ span: TextSpan, families given: [String], isHalo: Bool) {
    let stack = FontStackText(span.font.families, given: given).value
    if pageFamilies == nil { pageFamilies = stack }
    if stack != pageFamilies {
      body.add(" font-family=\"")
      body.add(text: stack)
      body.add("\"")
    }
    body.add(" font-size=\"")
    body.add(span.font.size, decimals: 3)
    body.add("\"")
    if span.font.weight == .bold { body.add(" font-weight=\"bold\"") }
    if span.font.slant == .italic { body.add(" font-style=\"italic\"") }
    if isHalo { body.add(" fill=\"none\"") } else { body.addFill(span.color) }
  }
}
