import CCairo
import CPng
public import Drawings

extension CairoRenderer {
  /// The most pixels of a picture: 400 MB of memory.
  static let pixelLimit = 100_000_000

  /// An opaque sRGB picture that records its resolution.
  ///
  /// Edges are smoothed: where two areas touch, the paper shines through as a hairline unless each is also
  /// stroked with its own colour as wide as a pixel (`72 / dpi` points) or a border is drawn over the edge.
  /// - Parameters:
  ///   - drawing: The page.
  ///   - dpi: Dots an inch, 10...2400.
  ///   - background: What the page is printed on.
  public func png(
    _ drawing: Drawing, dpi: Double, background: Color = .white
  ) throws(RenderingError) -> [UInt8] {
    try PNGFile.encode(picture(drawing, dpi: dpi, background: background), dpi: dpi)
  }

  /// The page as pixels.
  func picture(
    _ drawing: Drawing, dpi: Double, background: Color
  ) throws(RenderingError) -> Surface {
    guard (10...2400).contains(dpi) else { throw .resolution(dpi) }
    try DrawingCheck(page: 1).check(drawing)
    let scale = dpi / 72
    let width = max(1, (drawing.size.width * scale).rounded())
    let height = max(1, (drawing.size.height * scale).rounded())
    guard width <= 30_000, height <= 30_000, width * height <= Double(Self.pixelLimit) else {
      throw .tooManyPixels(width: width, height: height, limit: Self.pixelLimit)
    }
    let surface = try unsafe Surface(
      atlas_picture_create(Int32(width), Int32(height)),
      doing: "making a picture of \(Int(width)) x \(Int(height)) pixels")
    let context = try Context(surface)
    unsafe cairo_set_source_rgb(
      context.pointer, Double(background.red) / 255, Double(background.green) / 255,
      Double(background.blue) / 255)
    unsafe cairo_paint(context.pointer)
    unsafe cairo_scale(context.pointer, scale, scale)
    // From print resolution on, edges in 16 steps of grey look the same and take half the time of 255.
    try draw(
      drawing, on: context, page: 1,
      antialias: dpi >= 200 ? CAIRO_ANTIALIAS_FAST : CAIRO_ANTIALIAS_DEFAULT)
    unsafe cairo_surface_flush(surface.pointer)
    return surface
  }
}

/// The PNG file of a cairo picture.
enum PNGFile {
  /// Writes the pixels of a `CAIRO_FORMAT_RGB24` surface, which is used up.
  static func encode(_ surface: consuming Surface, dpi: Double) throws(RenderingError) -> [UInt8] {
    guard let pixels = unsafe cairo_image_surface_get_data(surface.pointer) else {
      throw .cairo(doing: "reading the picture", message: "no pixels")
    }
    var picture = unsafe atlas_png_picture()
    unsafe picture.pixels = unsafe pixels
    unsafe picture.stride = Int(cairo_image_surface_get_stride(surface.pointer))
    unsafe picture.width = UInt32(cairo_image_surface_get_width(surface.pointer))
    unsafe picture.height = UInt32(cairo_image_surface_get_height(surface.pointer))
    unsafe picture.pixels_per_metre = UInt32((dpi / 0.0254).rounded())
    // Flat colours: filters make the file larger, and levels above 4 cost 20 % more time for 4 % less bytes.
    unsafe picture.compression_level = 4
    let sink = ByteSink()
    var message = [CChar](repeating: 0, count: 200)
    let store: atlas_png_sink = { context, bytes, count in
      guard let context = unsafe context, let bytes = unsafe bytes else { return 0 }
      let sink = unsafe Unmanaged<ByteSink>.fromOpaque(context).takeUnretainedValue()
      unsafe sink.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
      return 1
    }
    let isWritten = unsafe message.withUnsafeMutableBufferPointer { buffer in
      unsafe atlas_png_encode(
        &picture, store, Unmanaged.passUnretained(sink).toOpaque(), buffer.baseAddress)
    }
    guard isWritten == 1 else {
      let text = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      throw .png(message: String(decoding: text, as: UTF8.self))
    }
    return sink.bytes
  }
}
