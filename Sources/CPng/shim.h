#pragma once
#include <libdeflate.h>
#include <png.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// libpng reports a fault by longjmp, which must not cross a Swift frame: the whole of a picture is written by
// this one function, and the longjmp starts and ends inside C.
//
// libpng writes the file's chunks; what it would squeeze row by row with zlib, libdeflate squeezes at once, in two
// thirds of the time and to fewer bytes.

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

/// What a picture is.
typedef struct {
  /// Pixels as cairo keeps them: 32 bits, blue first, the last byte unused. They are used up.
  uint8_t *pixels;
  /// Bytes from one row to the next, at least four a pixel.
  size_t stride;
  uint32_t width;
  uint32_t height;
  uint32_t pixels_per_metre;
  /// libdeflate's, 1...12.
  int compression_level;
} atlas_png_picture;

static inline uint8_t *atlas_png_store(uint8_t *to, uint32_t pixel) {
  to[0] = (uint8_t)(pixel >> 16);
  to[1] = (uint8_t)(pixel >> 8);
  to[2] = (uint8_t)pixel;
  return to + 3;
}

/// Turns the pixels, in their own memory, into the rows of a PNG file: no filter, then red, green, blue. Returns how
/// many bytes they are. Only the mark of the filter can fall on a pixel not yet read, the first of its row.
static inline size_t atlas_png_pack(const atlas_png_picture *picture) {
  uint8_t *to = picture->pixels;
  for (uint32_t row = 0; row < picture->height; row++) {
    const uint8_t *from = picture->pixels + row * picture->stride;
    uint32_t pixel;
    memcpy(&pixel, from, sizeof pixel);
    *to++ = PNG_FILTER_VALUE_NONE;
    to = atlas_png_store(to, pixel);
    for (uint32_t column = 1; column < picture->width; column++) {
      memcpy(&pixel, from + 4 * (size_t)column, sizeof pixel);
      to = atlas_png_store(to, pixel);
    }
  }
  return (size_t)(to - picture->pixels);
}

/// Writes an opaque sRGB picture with its resolution. Returns 1, or 0 with `message` filled.
static inline int atlas_png_encode(
  const atlas_png_picture *picture, atlas_png_sink sink, void *context, char message[200]) {
  atlas_png_job job = {sink, context, {0}};
  size_t count = atlas_png_pack(picture);
  struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(picture->compression_level);
  size_t room = libdeflate_zlib_compress_bound(compressor, count);
  uint8_t *data = compressor ? (uint8_t *)malloc(room) : NULL;
  size_t length = data ? libdeflate_zlib_compress(compressor, picture->pixels, count, data, room) : 0;
  libdeflate_free_compressor(compressor);
  png_infop info = NULL;
  png_structp png =
    png_create_write_struct(PNG_LIBPNG_VER_STRING, &job, atlas_png_fault, atlas_png_warning);
  if (png) info = png_create_info_struct(png);
  if (!png || !info || !length) {
    png_destroy_write_struct(&png, &info);
    free(data);
    snprintf(message, 200, "%s", "there is no memory, or libpng has another version than it was built for");
    return 0;
  }
  if (setjmp(png_jmpbuf(png))) {
    memcpy(message, job.message, sizeof job.message);
    png_destroy_write_struct(&png, &info);
    free(data);
    return 0;
  }
  png_set_write_fn(png, &job, atlas_png_write, atlas_png_flush);
  png_set_IHDR(png, info, picture->width, picture->height, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
    PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
  png_set_pHYs(png, info, picture->pixels_per_metre, picture->pixels_per_metre, PNG_RESOLUTION_METER);
  png_write_info(png, info);
  png_write_chunk(png, (png_const_bytep) "IDAT", data, length);
  png_write_chunk(png, (png_const_bytep) "IEND", NULL, 0);
  png_destroy_write_struct(&png, &info);
  free(data);
  return 1;
}
