import CCairo
import Drawings

/// The glyphs a page uses, each defined once for all sizes.
struct SVGGlyphs {
  private struct Key: Hashable {
    var face: Int
    var glyph: UInt32
  }

  /// The definitions, as `path` elements.
  private(set) var definitions = SVGBytes()
  private var faces: [FaceKey: Int] = [:]
  /// Names by face and number; a blank has none.
  private var ids: [Key: String?] = [:]

  /// A number for a face, for quicker look-ups.
  mutating func number(of face: FaceKey) -> Int {
    let next = faces.count
    faces[face, default: next] = faces[face] ?? next
    return faces[face] ?? next
  }

  /// The `id` of a glyph, which is defined if it is new; `nil` for a blank.
  mutating func id(
    of glyph: UInt32, face: Int, names: inout SVGNames, outline: () -> [UInt8]
  ) -> String? {
    let key = Key(face: face, glyph: glyph)
    if let known = ids[key] { return known }
    let data = outline()
    guard !data.isEmpty else {
      ids[key] = .some(nil)
      return nil
    }
    let id = names.unique("g\(ids.count + 1)")
    ids[key] = id
    definitions.add("<path id=\"")
    definitions.add(text: id)
    definitions.add("\" d=\"")
    definitions.add(data)
    definitions.add("\"/>\n")
    return id
  }
}

extension SVGCanvas {
  /// A run's glyphs as `use` elements and what places them.
  private struct WrittenRun {
    var uses: [UInt8]
    /// Points in a font unit.
    var scale: Double
    /// Where the run starts, in points from the line's position.
    var origin: Point
  }

  /// Draws a line of text: its halo as an outline under the letters, then the letters.
  mutating func draw(_ text: Element.Text) throws(RenderingError) {
    let line: SetLine
    do throws(TextError) {
      line = try SetLine(text, measurer: measurer)
    } catch {
      throw .text(error, page: 1)
    }
    let left: Double =
      switch text.anchor {
      case .start: 0
      case .middle: -line.width / 2
      case .end: -line.width
      }
    var spans: [(span: SetSpan, runs: [WrittenRun])] = []
    for span in line.spans { spans.append((span, try write(span, left: left))) }
    guard spans.contains(where: { !$0.runs.isEmpty }) else { return }
    body.add("<g aria-label=\"")
    body.add(text: text.spans.map(\.text).joined())
    body.add("\">")
    var haloed: [String] = []
    if let halo = text.halo, halo.width > 0 {
      haloed = drawHalo(halo, of: spans.flatMap(\.runs), at: text)
    }
    var place = 0
    for (span, runs) in spans {
      let isLink = span.span.link.map { beginLink(to: $0) } ?? false
      if isLink { addTarget(of: span, left: left, at: text) }
      for run in runs {
        draw(run, color: span.span.color, at: text, haloed: haloed.isEmpty ? nil : haloed[place])
        place += 1
      }
      if isLink { body.add("</a>") }
    }
    body.add("</g>\n")
  }

  /// Strokes every run, so that no letter is under a neighbour's halo; gives the runs' names to use again.
  private mutating func drawHalo(
    _ halo: Stroke, of runs: [WrittenRun], at text: Element.Text
  ) -> [String] {
    // Outlines overlap: the opacity is that of them all together, as when they are one path.
    var opaque = halo
    opaque.color.opacity = 1
    body.add("<g fill=\"none\"")
    if halo.color.opacity < 1 {
      body.add(" opacity=\"")
      body.add(halo.color.opacity, decimals: 3)
      body.add("\"")
    }
    body.add(">")
    var haloed: [String] = []
    for run in runs {
      let id = names.unique("t")
      haloed.append(id)
      body.add("<g")
      body.addStroke(opaque, scale: run.scale)
      body.add("><g id=\"")
      body.add(text: id)
      body.add("\"")
      addPlace(run, at: text)
      body.add(">")
      body.add(run.uses)
      body.add("</g></g>")
    }
    body.add("</g>")
    return haloed
  }

  /// Fills a run's letters; those with a halo are there already under the name `haloed`.
  private mutating func draw(_ run: WrittenRun, color: Color, at text: Element.Text, haloed: String?) {
    if let haloed {
      body.add("<use xlink:href=\"#")
      body.add(text: haloed)
      body.add("\"")
      body.addFill(color)
      return body.add("/>")
    }
    body.add("<g")
    body.addFill(color)
    addPlace(run, at: text)
    body.add(">")
    body.add(run.uses)
    body.add("</g>")
  }

  /// Makes the box of a span answer to the pointer.
  private mutating func addTarget(of span: SetSpan, left: Double, at text: Element.Text) {
    let extent = span.shaped.extent(size: span.span.font.size)
    body.add("<g transform=\"translate(")
    add(text.position)
    body.add(")")
    addRotation(text)
    body.add("\">")
    addTarget(
      Rect(
        x: left + span.x, y: -span.span.rise - extent.ascent, width: span.width, height: extent.height))
    body.add("</g>")
  }

  private mutating func addPlace(_ run: WrittenRun, at text: Element.Text) {
    body.add(" transform=\"translate(")
    if text.rotation == 0 {
      add(text.position.moved(by: run.origin))
    } else {
      add(text.position)
      body.add(")")
      addRotation(text)
      body.add("translate(")
      add(run.origin)
    }
    body.add(")scale(")
    body.add(run.scale, decimals: 8)
    body.add(")\"")
  }

  private mutating func addRotation(_ text: Element.Text) {
    guard text.rotation != 0 else { return }
    body.add("rotate(")
    body.add(text.rotation, decimals: 4)
    body.add(")")
  }

  private mutating func add(_ point: Point) {
    body.add(point.x)
    body.add(" ")
    body.add(point.y)
  }

  /// The runs of a span that leave something on the page.
  private mutating func write(_ span: SetSpan, left: Double) throws(RenderingError) -> [WrittenRun] {
    let size = span.span.font.size
    let origin = Point(x: left + span.x, y: -span.span.rise)
    var runs: [WrittenRun] = []
    for run in span.shaped.runs {
      guard let outlines = engine.face(run.face)?.outlines else {
        throw .cairo(doing: "reading the outlines of \(run.face.family)", message: "no font")
      }
      let scale = size / outlines.unitsPerEm
      let face = glyphs.number(of: run.face)
      var uses = SVGBytes()
      for glyph in span.cairoGlyphs(of: run, left: -span.x) {
        let index = UInt32(truncatingIfNeeded: glyph.index)
        let id = glyphs.id(of: index, face: face, names: &names) {
          measurer.outlines.outline(of: index, in: run.face) { outlines.outline(of: index) }
        }
        guard let id else { continue }
        uses.add("<use xlink:href=\"#")
        uses.add(text: id)
        uses.add("\"")
        uses.addUnits(" x=\"", glyph.x / scale)
        uses.addUnits(" y=\"", (glyph.y - origin.y) / scale)
        uses.add("/>")
      }
      if !uses.bytes.isEmpty { runs.append(WrittenRun(uses: uses.bytes, scale: scale, origin: origin)) }
    }
    return runs
  }
}

extension SVGBytes {
  /// Adds an attribute in whole font units unless it is zero.
  fileprivate mutating func addUnits(_ attribute: StaticString, _ value: Double) {
    let units = Int(value.rounded())
    guard units != 0 else { return }
    add(attribute)
    add(fixed: units, decimals: 0)
    add("\"")
  }
}
