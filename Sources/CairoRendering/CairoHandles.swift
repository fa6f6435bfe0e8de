import CCairo
import Drawings

/// Collects what cairo or libpng writes.
final class ByteSink {
  var bytes: [UInt8] = []
}

/// A cairo surface that writes into memory. Cairo keeps faults in the surface: `finish` asks for them.
@safe struct Surface: ~Copyable {
  let pointer: OpaquePointer
  /// Kept alive until the surface is destroyed, for cairo writes its last bytes then.
  private let sink: ByteSink?

  /// Takes over a surface from a `cairo_..._surface_create` call, which never returns null but may return a
  /// surface in an error state.
  init(_ pointer: OpaquePointer?, sink: ByteSink? = nil, doing: String) throws(RenderingError) {
    guard let pointer = unsafe pointer else {
      throw .cairo(doing: doing, message: "no surface")
    }
    do throws(RenderingError) {
      try checkStatus(unsafe cairo_surface_status(pointer), doing)
    } catch {
      unsafe cairo_surface_destroy(pointer)
      throw error
    }
    unsafe self.pointer = unsafe pointer
    self.sink = sink
  }

  deinit { unsafe cairo_surface_destroy(pointer) }

  /// Throws what the surface has noted so far.
  func check(_ doing: String) throws(RenderingError) {
    try checkStatus(unsafe cairo_surface_status(pointer), doing)
  }

  /// Ends the output; nothing can be drawn after it.
  func finish(_ doing: String) throws(RenderingError) {
    unsafe cairo_surface_finish(pointer)
    try check(doing)
  }
}

extension Surface {
  /// A pixel of an image surface without opacity; `nil` outside of it.
  func color(x: Int, y: Int) -> Color? {
    let width = unsafe Int(cairo_image_surface_get_width(pointer))
    let height = unsafe Int(cairo_image_surface_get_height(pointer))
    guard (0..<width).contains(x), (0..<height).contains(y),
      let data = unsafe cairo_image_surface_get_data(pointer)
    else { return nil }
    let place = unsafe y * Int(cairo_image_surface_get_stride(pointer)) + x * 4
    return unsafe Color(hex: UnsafeRawPointer(data).load(fromByteOffset: place, as: UInt32.self) & 0xFFFFFF)
  }
}

/// A cairo drawing context.
@safe struct Context: ~Copyable {
  let pointer: OpaquePointer

  init(_ surface: borrowing Surface) throws(RenderingError) {
    guard let pointer = unsafe cairo_create(surface.pointer) else {
      throw .cairo(doing: "starting to draw", message: "no context")
    }
    do throws(RenderingError) {
      try checkStatus(unsafe cairo_status(pointer), "starting to draw")
    } catch {
      unsafe cairo_destroy(pointer)
      throw error
    }
    unsafe self.pointer = unsafe pointer
  }

  deinit { unsafe cairo_destroy(pointer) }

  /// Throws what the context has noted so far.
  func check(_ doing: String) throws(RenderingError) {
    try checkStatus(unsafe cairo_status(pointer), doing)
  }
}

/// Throws unless `status` is success.
func checkStatus(_ status: cairo_status_t, _ doing: String) throws(RenderingError) {
  guard status != CAIRO_STATUS_SUCCESS else { return }
  let message = unsafe cairo_status_to_string(status).map { unsafe String(cString: $0) }
  throw .cairo(doing: doing, message: message ?? "status \(status.rawValue)")
}

/// The stream callback of cairo's surfaces; appending to memory cannot fail.
let appendToSink: cairo_write_func_t = { closure, data, length in
  guard let closure = unsafe closure, let data = unsafe data else { return CAIRO_STATUS_WRITE_ERROR }
  let sink = unsafe Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
  unsafe sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
  return CAIRO_STATUS_SUCCESS
}
