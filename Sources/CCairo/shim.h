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
#include <pango/pangofc-fontmap.h>
#include <stdlib.h>
#include <sys/mman.h>

// Casts of GObject's type system, which are macros there and so out of Swift's sight.
static inline PangoCairoFont *atlas_pango_cairo_font(PangoFont *font) { return (PangoCairoFont *)font; }
static inline PangoFcFont *atlas_pango_fc_font(PangoFont *font) { return (PangoFcFont *)font; }
static inline PangoFcFontMap *atlas_pango_fc_font_map(PangoFontMap *map) { return (PangoFcFontMap *)map; }
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

/// A picture of 32 bits a pixel whose memory lies in huge pages where the system has them, and goes with the surface.
/// The 13 MB of a map at 300 dots an inch are 3 000 small pages, and the fault at the first touch of each makes a twentieth
/// of the time of drawing and writing it. NULL when there is no memory.
static inline cairo_surface_t *atlas_picture_create(int width, int height) {
  static const cairo_user_data_key_t key;
  const size_t huge = (size_t)1 << 21;
  int stride = cairo_format_stride_for_width(CAIRO_FORMAT_RGB24, width);
  if (stride <= 0 || height <= 0) return NULL;
  size_t size = ((size_t)stride * (size_t)height + huge - 1) / huge * huge;
  unsigned char *pixels = (unsigned char *)aligned_alloc(huge, size);
  if (!pixels) return NULL;
#ifdef MADV_HUGEPAGE
  madvise(pixels, size, MADV_HUGEPAGE);
#endif
  cairo_surface_t *surface =
    cairo_image_surface_create_for_data(pixels, CAIRO_FORMAT_RGB24, width, height, stride);
  if (cairo_surface_set_user_data(surface, &key, pixels, free) != CAIRO_STATUS_SUCCESS) {
    cairo_surface_destroy(surface);
    free(pixels);
    return NULL;
  }
  return surface;
}
