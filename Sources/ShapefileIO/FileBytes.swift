import Glibc

/// Small reads of files, without a cache and without following any name found in a file.
enum FileBytes {
  /// The size in bytes of a regular file; `nil` when there is none at the path.
  static func size(of path: String) -> Int? {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// The first `limit` bytes of a file, fewer when it is shorter.
  static func prefix(of path: String, limit: Int) throws(ShapefileError) -> [UInt8] {
    guard let file = unsafe fopen(path, "rb") else {
      let code = errno
      if code == ENOENT { throw .notFound(path: path) }
      throw .unreadable(path: path, reason: unsafe String(cString: strerror(code)))
    }
    defer { unsafe fclose(file) }
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = unsafe fread(&bytes, 1, limit, file)
    if unsafe ferror(file) != 0 { throw .unreadable(path: path, reason: "read error") }
    bytes.removeSubrange(count...)
    return bytes
  }
}

extension [UInt8] {
  /// A signed 32-bit number, most significant byte first.
  func bigEndianInt32(at offset: Int) -> Int {
    Int(Int32(bitPattern: self[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }))
  }

  /// A signed 32-bit number, least significant byte first.
  func littleEndianInt32(at offset: Int) -> Int {
    Int(Int32(bitPattern: self[offset..<offset + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }))
  }

  /// An unsigned 16-bit number, least significant byte first.
  func littleEndianUInt16(at offset: Int) -> Int { Int(self[offset]) | Int(self[offset + 1]) << 8 }
}
