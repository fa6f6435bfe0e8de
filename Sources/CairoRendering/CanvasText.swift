import CCairo
import Drawings

extension Canvas {
  /// Draws a line of text: its halo as an outline under the letters, the letters as text.
  func draw(_ text: Element.Text) throws(RenderingError) {
    let line: SetLine
    do throws(TextError) {
      line = try SetLine(text, measurer: unsafe measurer)
    } catch {
      throw .text(error, page: unsafe page)
    }
    guard !line.spans.isEmpty else { return }
    unsafe cairo_save(cr)
    unsafe cairo_translate(cr, text.position.x, text.position.y)
    if text.rotation != 0 { unsafe cairo_rotate(cr, text.rotation * .pi / 180) }
    let left: Double =
      switch text.anchor {
      case .start: 0
      case .middle: -line.width / 2
      case .end: -line.width
      }
    if let halo = text.halo, halo.width > 0 {
      unsafe cairo_new_path(cr)
      for span in line.spans { unsafe outline(span, left: left) }
      if unsafe grid != nil { unsafe coarsenPath() }
      unsafe setStroke(halo)
      unsafe cairo_stroke(cr)
    }
    for span in line.spans {
      unsafe setColor(span.span.color)
      unsafe draw(span, left: left)
    }
    unsafe cairo_restore(cr)
  }

  /// Shows a span with where it leads.
  private func draw(_ span: SetSpan, left: Double) {
    guard let target = span.span.link else {
      if unsafe tagsWords { unsafe cairo_tag_begin(cr, "Span", nil) }
      unsafe show(span, left: left)
      if unsafe tagsWords { unsafe cairo_tag_end(cr, "Span") }
      return
    }
    let extent = span.shaped.extent(size: span.span.font.size)
    let rect = Rect(
      x: left + span.x, y: -span.span.rise - extent.ascent, width: span.width, height: extent.height)
    if unsafe tagsWords {
      unsafe link(rect, to: target) { unsafe show(span, left: left) }
    } else {
      unsafe show(span, left: left)
      unsafe link(rect, to: target)
    }
  }

  /// Adds the outlines of a span to the current path.
  private func outline(_ span: SetSpan, left: Double) {
    for run in span.shaped.runs where unsafe setFace(run.face, size: span.span.font.size) {
      let glyphs = unsafe renumbered(span.cairoGlyphs(of: run, left: left), face: run.face)
      unsafe cairo_glyph_path(cr, glyphs, Int32(glyphs.count))
    }
  }

  /// Replaces the curves of the current path by few lines on a coarse grid: a halo is much wider than what that moves,
  /// and its letters' curves would be a fifth of a map's PDF.
  private func coarsenPath() {
    let tolerance = unsafe cairo_get_tolerance(cr)
    unsafe cairo_set_tolerance(cr, 0.15)
    let flat = unsafe cairo_copy_path_flat(cr)
    unsafe cairo_set_tolerance(cr, tolerance)
    // A path in an error state has no data, and the context notes the fault.
    guard let flat = unsafe flat else { return }
    defer { unsafe cairo_path_destroy(flat) }
    unsafe cairo_new_path(cr)
    guard unsafe flat.pointee.status == CAIRO_STATUS_SUCCESS, let data = unsafe flat.pointee.data else {
      return
    }
    func onGrid(_ value: Double) -> Double { (value * 8).rounded() / 8 }
    let count = unsafe Int(flat.pointee.num_data)
    var place = 0
    var last: Point?
    while place < count {
      let header = unsafe data[place].header
      if header.type == CAIRO_PATH_CLOSE_PATH {
        unsafe cairo_close_path(cr)
        last = nil
      } else {
        let point = unsafe Point(x: onGrid(data[place + 1].point.x), y: onGrid(data[place + 1].point.y))
        if header.type == CAIRO_PATH_MOVE_TO {
          unsafe cairo_move_to(cr, point.x, point.y)
        } else if point != last {
          unsafe cairo_line_to(cr, point.x, point.y)
        }
        last = point
      }
      place += Int(header.length)
    }
  }

  /// Shows a span as text, so that it can be searched and copied.
  private func show(_ span: SetSpan, left: Double) {
    for run in span.shaped.runs where unsafe setFace(run.face, size: span.span.font.size) {
      let glyphs = unsafe renumbered(span.cairoGlyphs(of: run, left: left), face: run.face)
      let clusters = span.shaped.clusters[run.clusters].map { cluster in
        cairo_text_cluster_t(num_bytes: Int32(cluster.byteCount), num_glyphs: Int32(cluster.glyphCount))
      }
      unsafe span.shaped.utf8[run.bytes].withUnsafeBytes { bytes in
        unsafe cairo_show_text_glyphs(
          cr, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), glyphs,
          Int32(glyphs.count), clusters, Int32(clusters.count),
          run.isBackward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(rawValue: 0))
      }
    }
  }

  /// Glyphs by their numbers in the face that is drawn with.
  private func renumbered(_ glyphs: [cairo_glyph_t], face: FaceKey) -> [cairo_glyph_t] {
    guard let cut = unsafe cutFaces[face] else { return glyphs }
    return glyphs.map { glyph in
      var glyph = glyph
      glyph.index = UInt(cut.glyphs[UInt32(glyph.index)] ?? 0)
      return glyph
    }
  }

  private func setFace(_ key: FaceKey, size: Double) -> Bool {
    if let cut = unsafe cutFaces[key] {
      unsafe cairo_set_font_face(cr, cut.cairoFace)
    } else if let face = unsafe engine.face(key) {
      unsafe cairo_set_font_face(cr, face.cairoFace)
    } else {
      return false
    }
    unsafe cairo_set_font_size(cr, size)
    return true
  }
}

extension SetSpan {
  /// The glyphs of a run in points from the line's position.
  func cairoGlyphs(of run: GlyphRun, left: Double) -> [cairo_glyph_t] {
    let size = span.font.size
    let origin = left + x
    guard !shifts.isEmpty else {
      return run.glyphs.map { glyph in
        cairo_glyph_t(index: UInt(glyph.index), x: origin + glyph.x * size, y: glyph.y * size - span.rise)
      }
    }
    var glyphs: [cairo_glyph_t] = []
    var index = 0
    for cluster in run.clusters {
      for glyph in run.glyphs[index..<(index + shaped.clusters[cluster].glyphCount)] {
        glyphs.append(
          cairo_glyph_t(
            index: UInt(glyph.index), x: origin + shifts[cluster] + glyph.x * size,
            y: glyph.y * size - span.rise))
      }
      index += shaped.clusters[cluster].glyphCount
    }
    return glyphs
  }
}
