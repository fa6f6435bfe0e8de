#pragma once
#include <cairo.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>

// Casts of GObject's type system, which are macros there and so out of Swift's sight.
static inline PangoCairoFont *atlas_pango_cairo_font(PangoFont *font) { return (PangoCairoFont *)font; }
static inline PangoFcFont *atlas_pango_fc_font(PangoFont *font) { return (PangoFcFont *)font; }
static inline PangoCairoFontMap *atlas_pango_cairo_font_map(PangoFontMap *map) {
  return (PangoCairoFontMap *)map;
}
