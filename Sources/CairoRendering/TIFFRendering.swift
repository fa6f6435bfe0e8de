import CCairo
import CTiff
public import Drawings

#if canImport(Glibc)
  import Glibc
#endif

extension CairoRenderer {
  /// An opaque RGB picture for print shops and journals that ask for TIFF: LZW without loss, the resolution recorded,
  /// no date. The pixels are those of ``png(_:dpi:background:)``.
  /// - Parameters:
  ///   - drawing: The page.
  ///   - dpi: Dots an inch, 10...2400.
  ///   - background: What the page is printed on.
  public func tiff(
    _ drawing: Drawing, dpi: Double, background: Color = .white
  ) throws(RenderingError) -> [UInt8] {
    try TIFFFile.encode(picture(drawing, dpi: dpi, background: background), dpi: dpi)
  }
}

/// The TIFF file of a cairo picture.
enum TIFFFile {
  /// Writes the pixels of a `CAIRO_FORMAT_RGB24` surface.
  static func encode(_ surface: borrowing Surface, dpi: Double) throws(RenderingError) -> [UInt8] {
    guard let pixels = unsafe cairo_image_surface_get_data(surface.pointer) else {
      throw .cairo(doing: "reading the picture", message: "no pixels")
    }
    var picture = unsafe atlas_tiff_picture()
    unsafe picture.pixels = unsafe UnsafePointer(pixels)
    unsafe picture.stride = Int(cairo_image_surface_get_stride(surface.pointer))
    unsafe picture.width = UInt32(cairo_image_surface_get_width(surface.pointer))
    unsafe picture.height = UInt32(cairo_image_surface_get_height(surface.pointer))
    unsafe picture.dpi = dpi
    var message = [CChar](repeating: 0, count: 200)
    var bytes: UnsafeMutablePointer<UInt8>?
    var length = 0
    let isWritten = unsafe message.withUnsafeMutableBufferPointer { buffer in
      unsafe atlas_tiff_encode(&picture, &bytes, &length, buffer.baseAddress)
    }
    guard isWritten == 1, let start = unsafe bytes else {
      let text = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      throw .tiff(message: String(decoding: text, as: UTF8.self))
    }
    defer { unsafe free(start) }
    return unsafe Array(UnsafeBufferPointer(start: start, count: length))
  }
}
