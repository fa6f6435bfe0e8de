#pragma once
#include <png.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

// libpng reports a fault by longjmp, which must not cross a Swift frame: the whole of a picture is written by
// this one function, and the longjmp starts and ends inside C.

/// Takes `count` bytes of the finished file; returns 0 when it could not.
typedef int (*atlas_png_sink)(void *context, const uint8_t *bytes, size_t count);

typedef struct {
  atlas_png_sink sink;
  void *context;
  char message[200];
} atlas_png_job;

static inline void atlas_png_fault(png_structp png, png_const_charp text) {
  atlas_png_job *job = (atlas_png_job *)png_get_error_ptr(png);
  snprintf(job->message, sizeof job->message, "%s", text);
  png_longjmp(png, 1);
}

static inline void atlas_png_warning(png_structp png, png_const_charp text) {
  (void)png;
  (void)text;
}

static inline void atlas_png_write(png_structp png, png_bytep bytes, size_t count) {
  atlas_png_job *job = (atlas_png_job *)png_get_io_ptr(png);
  if (!job->sink(job->context, bytes, count)) png_error(png, "the bytes could not be stored");
}

static inline void atlas_png_flush(png_structp png) { (void)png; }

/// What a picture is: its pixels as cairo keeps them (32 bits, blue first, the last byte unused) or, when
/// `palette_count` is not 0, one palette index a byte.
typedef struct {
  const uint8_t *pixels;
  size_t stride;
  uint32_t width;
  uint32_t height;
  uint32_t pixels_per_metre;
  int compression_level;
  int filters;
  const uint8_t *palette;
  int palette_count;
} atlas_png_picture;

/// Writes an opaque sRGB picture with its resolution. Returns 1, or 0 with `message` filled.
static inline int atlas_png_encode(
  const atlas_png_picture *picture, atlas_png_sink sink, void *context, char message[200]) {
  atlas_png_job job = {sink, context, {0}};
  png_infop info = NULL;
  png_structp png =
    png_create_write_struct(PNG_LIBPNG_VER_STRING, &job, atlas_png_fault, atlas_png_warning);
  if (png) info = png_create_info_struct(png);
  if (!png || !info) {
    png_destroy_write_struct(&png, &info);
    snprintf(message, 200, "%s", "libpng has no memory or another version than it was built for");
    return 0;
  }
  if (setjmp(png_jmpbuf(png))) {
    memcpy(message, job.message, sizeof job.message);
    png_destroy_write_struct(&png, &info);
    return 0;
  }
  int indexed = picture->palette_count > 0;
  png_set_write_fn(png, &job, atlas_png_write, atlas_png_flush);
  png_set_compression_level(png, picture->compression_level);
  png_set_compression_buffer_size(png, 1 << 16);
  png_set_filter(png, PNG_FILTER_TYPE_BASE, picture->filters);
  png_set_IHDR(png, info, picture->width, picture->height, 8,
    indexed ? PNG_COLOR_TYPE_PALETTE : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
    PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
  png_set_pHYs(png, info, picture->pixels_per_metre, picture->pixels_per_metre, PNG_RESOLUTION_METER);
  if (indexed) png_set_PLTE(png, info, (png_const_colorp)picture->palette, picture->palette_count);
  png_write_info(png, info);
  if (!indexed) {
    png_set_bgr(png);
    png_set_filler(png, 0, PNG_FILLER_AFTER);
  }
  for (uint32_t row = 0; row < picture->height; row++) {
    png_write_row(png, picture->pixels + row * picture->stride);
  }
  png_write_end(png, NULL);
  png_destroy_write_struct(&png, &info);
  return 1;
}
