import CShapelibMessages
import Glibc

extension ShapefileReader {
  /// The shapelib in use by the name of its shared object, such as `libshp.so.2.1.0`: shapelib 1.5 has no call
  /// for its version. `libshp` when it is linked in.
  public static var libraryVersion: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    unsafe shapelib_messages_library(&buffer)
    let path = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    return name.hasPrefix("libshp") ? name : "libshp"
  }
}
