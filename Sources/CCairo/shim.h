#pragma once
#include <cairo.h>
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo-ps.h>
#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <hb-subset.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>
#include <stdlib.h>

// Casts of GObject's type system, which are macros there and so out of Swift's sight.
static inline PangoCairoFont *atlas_pango_cairo_font(PangoFont *font) { return (PangoCairoFont *)font; }
static inline PangoFcFont *atlas_pango_fc_font(PangoFont *font) { return (PangoFcFont *)font; }
static inline PangoCairoFontMap *atlas_pango_cairo_font_map(PangoFontMap *map) {
  return (PangoCairoFontMap *)map;
}

// Draws a glyph's outline; the call has its present name since HarfBuzz 7.
static inline void atlas_draw_glyph(hb_font_t *font, hb_codepoint_t glyph, hb_draw_funcs_t *pen, void *data) {
#if HB_VERSION_ATLEAST(7, 0, 0)
  hb_font_draw_glyph(font, glyph, pen, data);
#else
  hb_font_get_glyph_shape(font, glyph, pen, data);
#endif
}

// A font in memory that cairo may keep after its last use by the caller: font, library and bytes go together
// when cairo lets go. Each font has a FreeType library of its own, for cairo may let go on another thread.
typedef struct {
  FT_Library library;
  FT_Face face;
  hb_blob_t *blob;
} atlas_memory_font;

static inline void atlas_memory_font_free(void *data) {
  atlas_memory_font *font = (atlas_memory_font *)data;
  if (font->face) FT_Done_Face(font->face);
  if (font->library) FT_Done_FreeType(font->library);
  hb_blob_destroy(font->blob);
  free(font);
}

/// Opens the font in `blob`, which it takes over. Returns NULL when FreeType cannot.
static inline cairo_font_face_t *atlas_cairo_face_in_memory(hb_blob_t *blob) {
  static const cairo_user_data_key_t key;
  atlas_memory_font *font = (atlas_memory_font *)calloc(1, sizeof *font);
  if (!font) {
    hb_blob_destroy(blob);
    return NULL;
  }
  unsigned int length = 0;
  font->blob = blob;
  const char *data = hb_blob_get_data(blob, &length);
  if (FT_Init_FreeType(&font->library) ||
      FT_New_Memory_Face(font->library, (const FT_Byte *)data, length, 0, &font->face)) {
    atlas_memory_font_free(font);
    return NULL;
  }
  cairo_font_face_t *face = cairo_ft_font_face_create_for_ft_face(font->face, FT_LOAD_NO_HINTING);
  if (cairo_font_face_set_user_data(face, &key, font, atlas_memory_font_free) != CAIRO_STATUS_SUCCESS) {
    cairo_font_face_destroy(face);
    atlas_memory_font_free(font);
    return NULL;
  }
  return face;
}
