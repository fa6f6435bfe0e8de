import CCairo

/// A font map of pango's and its context.
@safe final class FontMap {
  let pointer: UnsafeMutablePointer<PangoFontMap>
  let context: OpaquePointer
  /// The selection of fonts it was told of last.
  private var generation: Int

  /// Makes a font map at 72 dots an inch (one unit is one point) without hinting, so that widths are the same
  /// at every size and resolution.
  init(generation: Int, language: OpaquePointer?) {
    self.generation = generation
    unsafe pointer = unsafe pango_cairo_font_map_new()
    unsafe pango_cairo_font_map_set_resolution(atlas_pango_cairo_font_map(pointer), 72)
    unsafe context = unsafe pango_font_map_create_context(pointer)
    let options = unsafe TextEngine.makeFontOptions()
    unsafe pango_cairo_context_set_font_options(context, options)
    unsafe cairo_font_options_destroy(options)
    unsafe pango_cairo_context_set_resolution(context, 72)
    unsafe pango_context_set_round_glyph_positions(context, 0)
    unsafe pango_context_set_language(context, language)
  }

  deinit {
    unsafe g_object_unref(UnsafeMutableRawPointer(context))
    unsafe g_object_unref(pointer)
  }

  /// Lets pango forget what it found in an earlier selection of fonts; faces that are in use stay.
  func follow(_ generation: Int) {
    guard generation != self.generation else { return }
    self.generation = generation
    unsafe pango_fc_font_map_config_changed(atlas_pango_fc_font_map(pointer))
  }
}
