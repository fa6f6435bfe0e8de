import CArchive

/// Packs parts into a zip file in memory through libarchive. Same parts, same bytes: no time, owner or machine is
/// recorded, and every part bears the first day of the format, 1 January 1980.
@safe package struct ZipWriter: ~Copyable {
  private let pointer: OpaquePointer
  private let sink = ZipSink()

  /// Starts an empty file.
  ///
  /// - Parameter level: how hard zlib tries, from 1 to 9. On sheets of numbers level 2 takes a third of the time of the
  ///   usual 6 and makes the file an eighth larger.
  package init(level: Int = 2) throws(WorkbookFault) {
    guard let pointer = unsafe archive_write_new() else { throw .unwritable("libarchive has no memory") }
    let sink = unsafe Unmanaged.passUnretained(sink).toOpaque()
    // Each call returns a status below 0 when it fails; the last block is not to be filled up with zeros.
    let statuses = unsafe [
      archive_write_set_format_zip(pointer), archive_write_zip_set_compression_deflate(pointer),
      archive_write_set_format_option(pointer, "zip", "compression-level", "\(level)"),
      archive_write_set_bytes_in_last_block(pointer, 1),
      archive_write_open(pointer, sink, nil, takeBytes, nil),
    ]
    guard statuses.allSatisfy({ $0 == ARCHIVE_OK }) else {
      let fault = unsafe Self.fault(pointer)
      _ = unsafe archive_write_free(pointer)
      throw fault
    }
    unsafe self.pointer = unsafe pointer
  }

  deinit { _ = unsafe archive_write_free(pointer) }

  /// Adds a part.
  package func add(_ path: String, _ content: [UInt8]) throws(WorkbookFault) {
    try add(path, blocks: [content])
  }

  /// Adds a part whose content comes in blocks.
  func add(_ path: String, blocks: [[UInt8]]) throws(WorkbookFault) {
    guard let entry = unsafe archive_entry_new() else { throw .unwritable("libarchive has no memory") }
    defer { unsafe archive_entry_free(entry) }
    unsafe archive_entry_set_pathname(entry, path)
    unsafe archive_entry_set_filetype(entry, UInt32(0o100000))
    unsafe archive_entry_set_perm(entry, 0o644)
    unsafe archive_entry_set_size(entry, la_int64_t(blocks.reduce(0) { $0 + $1.count }))
    guard unsafe archive_write_header(pointer, entry) == ARCHIVE_OK else { throw unsafe Self.fault(pointer) }
    for block in blocks {
      // Returns how many bytes it took.
      let taken = unsafe block.withUnsafeBytes {
        unsafe archive_write_data(pointer, $0.baseAddress, $0.count)
      }
      guard taken == block.count else { throw unsafe Self.fault(pointer) }
    }
  }

  /// Writes the directory and hands over the file.
  package consuming func finish() throws(WorkbookFault) -> [UInt8] {
    guard unsafe archive_write_close(pointer) == ARCHIVE_OK else { throw unsafe Self.fault(pointer) }
    return sink.bytes
  }

  private static func fault(_ pointer: OpaquePointer) -> WorkbookFault {
    let words = unsafe archive_error_string(pointer).map { unsafe String(cString: $0) }
    return .unwritable(words ?? "libarchive gives no reason")
  }
}

/// Collects what libarchive writes.
private final class ZipSink {
  var bytes: [UInt8] = []
}

private func takeBytes(
  _ archive: OpaquePointer?, _ context: UnsafeMutableRawPointer?, _ start: UnsafeRawPointer?, _ count: Int
) -> la_ssize_t {
  guard let context = unsafe context else { return -1 }
  let sink = unsafe Unmanaged<ZipSink>.fromOpaque(context).takeUnretainedValue()
  unsafe sink.bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
  return la_ssize_t(count)
}
