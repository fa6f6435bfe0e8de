import CCairo
import Drawings
import Synchronization

/// Reads the outlines of a face's glyphs in its own units (`hb_font_get_glyph_shape`), so that whole numbers
/// are exact and one outline serves every size.
@safe final class FaceOutlines {
  /// Units in an em.
  let unitsPerEm: Double
  /// Owned.
  private let font: OpaquePointer
  /// Owned.
  private let pen: OpaquePointer

  /// `nil` when HarfBuzz cannot read the font.
  init?(_ pangoFont: UnsafeMutablePointer<PangoFont>) {
    guard let shaper = unsafe pango_font_get_hb_font(pangoFont), let face = unsafe hb_font_get_face(shaper),
      let font = unsafe hb_font_create(face)
    else { return nil }
    guard let pen = unsafe Self.makePen() else {
      unsafe hb_font_destroy(font)
      return nil
    }
    // A face of a variable font is a place on its axes.
    var count: UInt32 = 0
    if let place = unsafe hb_font_get_var_coords_normalized(shaper, &count), count > 0 {
      unsafe hb_font_set_var_coords_normalized(font, place, count)
    }
    unitsPerEm = Double(unsafe hb_face_get_upem(face))
    unsafe self.font = unsafe font
    unsafe self.pen = unsafe pen
  }

  deinit {
    unsafe hb_draw_funcs_destroy(pen)
    unsafe hb_font_destroy(font)
  }

  /// The path data of a glyph, y down; empty for a blank.
  func outline(of glyph: UInt32) -> [UInt8] {
    let sheet = OutlineSheet()
    unsafe atlas_draw_glyph(font, glyph, pen, Unmanaged.passUnretained(sheet).toOpaque())
    return sheet.path.bytes
  }

  private static func makePen() -> OpaquePointer? {
    guard let pen = unsafe hb_draw_funcs_create() else { return nil }
    unsafe hb_draw_funcs_set_move_to_func(
      pen, { _, data, _, x, y, _ in unsafe sheet(data)?.path.move(to: point(x, y)) }, nil, nil)
    unsafe hb_draw_funcs_set_line_to_func(
      pen, { _, data, _, x, y, _ in unsafe sheet(data)?.path.line(to: point(x, y)) }, nil, nil)
    unsafe hb_draw_funcs_set_quadratic_to_func(
      pen,
      { _, data, _, controlX, controlY, x, y, _ in
        unsafe sheet(data)?.path.curve(point(controlX, controlY), to: point(x, y))
      }, nil, nil)
    unsafe hb_draw_funcs_set_cubic_to_func(
      pen,
      { _, data, _, firstX, firstY, secondX, secondY, x, y, _ in
        unsafe sheet(data)?.path.curve(point(firstX, firstY), point(secondX, secondY), to: point(x, y))
      }, nil, nil)
    unsafe hb_draw_funcs_set_close_path_func(
      pen, { _, data, _, _ in unsafe sheet(data)?.path.close() }, nil, nil)
    unsafe hb_draw_funcs_make_immutable(pen)
    return unsafe pen
  }
}

/// What HarfBuzz draws a glyph on.
private final class OutlineSheet {
  var path = SVGPathData(decimals: 0)
}

private func sheet(_ data: UnsafeMutableRawPointer?) -> OutlineSheet? {
  unsafe data.map { unsafe Unmanaged<OutlineSheet>.fromOpaque($0).takeUnretainedValue() }
}

private func point(_ x: Float, _ y: Float) -> Point { Point(x: Double(x), y: -Double(y)) }

/// Glyph outlines of all faces, kept for the pages to come (the most recent 20 000). Safe on several threads.
final class OutlineCache: Sendable {
  private struct Key: Hashable {
    var face: FaceKey
    var glyph: UInt32
  }

  private let state = Mutex(GenerationCache<Key, [UInt8]>(capacity: 20_000))

  /// The path data of a glyph, read by `read` when it is not known.
  func outline(of glyph: UInt32, in face: FaceKey, read: () -> [UInt8]) -> [UInt8] {
    let key = Key(face: face, glyph: glyph)
    if let known = state.withLock({ $0.value(for: key) }) { return known }
    let outline = read()
    state.withLock { $0.insert(outline, for: key) }
    return outline
  }
}
