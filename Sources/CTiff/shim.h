#pragma once
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tiffio.h>

// libtiff goes back in what it wrote, and reports faults to handlers of the whole process: the whole of a picture is
// written by one function, into memory, and each thread keeps the last message of its own.

/// A picture as cairo keeps it: 32 bits a pixel, blue first, the last byte unused.
typedef struct {
  const uint8_t *pixels;
  size_t stride;
  uint32_t width;
  uint32_t height;
  double dpi;
} atlas_tiff_picture;

typedef struct {
  uint8_t *bytes;
  size_t length;
  size_t capacity;
  size_t position;
} atlas_tiff_memory;

static inline char *atlas_tiff_last_message(void) {
  static _Thread_local char message[200];
  return message;
}

static inline void atlas_tiff_fault(const char *module, const char *format, va_list arguments) {
  (void)module;
  vsnprintf(atlas_tiff_last_message(), 200, format, arguments);
}

static inline tmsize_t atlas_tiff_read(thandle_t handle, void *target, tmsize_t count) {
  atlas_tiff_memory *memory = (atlas_tiff_memory *)handle;
  if (count < 0 || memory->position >= memory->length) return 0;
  size_t left = memory->length - memory->position;
  size_t taken = (size_t)count < left ? (size_t)count : left;
  memcpy(target, memory->bytes + memory->position, taken);
  memory->position += taken;
  return (tmsize_t)taken;
}

static inline tmsize_t atlas_tiff_write(thandle_t handle, void *source, tmsize_t count) {
  atlas_tiff_memory *memory = (atlas_tiff_memory *)handle;
  if (count < 0) return -1;
  size_t end = memory->position + (size_t)count;
  if (end > memory->capacity) {
    size_t capacity = memory->capacity ? memory->capacity : 1 << 16;
    while (capacity < end) capacity *= 2;
    uint8_t *bytes = (uint8_t *)realloc(memory->bytes, capacity);
    if (!bytes) return -1;
    memory->bytes = bytes;
    memory->capacity = capacity;
  }
  // A place beyond the end was sought: what lies between is zero.
  if (memory->position > memory->length) {
    memset(memory->bytes + memory->length, 0, memory->position - memory->length);
  }
  memcpy(memory->bytes + memory->position, source, (size_t)count);
  memory->position = end;
  if (end > memory->length) memory->length = end;
  return count;
}

static inline toff_t atlas_tiff_seek(thandle_t handle, toff_t offset, int whence) {
  atlas_tiff_memory *memory = (atlas_tiff_memory *)handle;
  toff_t base = whence == SEEK_CUR ? memory->position : whence == SEEK_END ? memory->length : 0;
  memory->position = (size_t)(base + offset);
  return memory->position;
}

static inline int atlas_tiff_close(thandle_t handle) {
  (void)handle;
  return 0;
}

static inline toff_t atlas_tiff_size(thandle_t handle) { return ((atlas_tiff_memory *)handle)->length; }

static inline int atlas_tiff_write_strips(TIFF *tiff, const atlas_tiff_picture *picture) {
  // Strips of some 64 KB, as the format's specification advises for large pictures.
  uint32_t rows = 65536 / (picture->width * 3);
  if (rows < 1) rows = 1;
  if (rows > picture->height) rows = picture->height;
  int is_set = TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, picture->width) &&
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, picture->height) && TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 8) &&
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 3) &&
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_RGB) &&
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG) &&
    TIFFSetField(tiff, TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT) &&
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_LZW) &&
    TIFFSetField(tiff, TIFFTAG_PREDICTOR, PREDICTOR_HORIZONTAL) &&
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, rows) && TIFFSetField(tiff, TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH) &&
    TIFFSetField(tiff, TIFFTAG_XRESOLUTION, picture->dpi) && TIFFSetField(tiff, TIFFTAG_YRESOLUTION, picture->dpi) &&
    TIFFSetField(tiff, TIFFTAG_SOFTWARE, "ProvinceAtlas");
  if (!is_set) return 0;
  uint8_t *strip = (uint8_t *)malloc((size_t)rows * picture->width * 3);
  if (!strip) return 0;
  int is_written = 1;
  for (uint32_t first = 0, index = 0; first < picture->height && is_written; first += rows, index++) {
    uint32_t count = picture->height - first < rows ? picture->height - first : rows;
    uint8_t *target = strip;
    for (uint32_t row = first; row < first + count; row++) {
      const uint8_t *source = picture->pixels + row * picture->stride;
      for (uint32_t column = 0; column < picture->width; column++, source += 4) {
        *target++ = source[2];
        *target++ = source[1];
        *target++ = source[0];
      }
    }
    is_written = TIFFWriteEncodedStrip(tiff, index, strip, (tmsize_t)count * picture->width * 3) >= 0;
  }
  free(strip);
  return is_written && TIFFWriteDirectory(tiff);
}

/// Writes an opaque RGB picture, compressed by LZW, with its resolution and without a date. Returns 1 with the file in
/// `bytes`, which the caller frees, or 0 with `message` filled.
static inline int atlas_tiff_encode(
  const atlas_tiff_picture *picture, uint8_t **bytes, size_t *length, char message[200]) {
  atlas_tiff_memory memory = {0};
  TIFFSetErrorHandler(atlas_tiff_fault);
  TIFFSetWarningHandler(NULL);
  snprintf(atlas_tiff_last_message(), 200, "%s", "no memory");
  TIFF *tiff = TIFFClientOpen("picture", "wl", (thandle_t)&memory, atlas_tiff_read, atlas_tiff_write,
    atlas_tiff_seek, atlas_tiff_close, atlas_tiff_size, NULL, NULL);
  int is_written = tiff != NULL && atlas_tiff_write_strips(tiff, picture);
  if (tiff) TIFFClose(tiff);
  if (!is_written) {
    snprintf(message, 200, "%s", atlas_tiff_last_message());
    free(memory.bytes);
    return 0;
  }
  *bytes = memory.bytes;
  *length = memory.length;
  return 1;
}

/// The release of libtiff as it runs, such as "LIBTIFF, Version 4.5.0" and more lines.
static inline const char *atlas_tiff_version(void) { return TIFFGetVersion(); }
