import CArchive

/// A zip file in memory, read by libarchive part by part. Paths serve to find parts and nothing else.
///
/// What all reads together may unpack is bounded, so that a small file cannot fill the memory.
struct ZipArchive {
  /// libarchive's version and that of the zlib it runs with, such as `3.6.2 zlib/1.2.13`.
  ///
  /// Asked once a process: libarchive builds the text in one buffer for all threads.
  static let libraryVersion: String = {
    let details = unsafe archive_version_details().map { unsafe String(cString: $0) } ?? "unknown"
    return details.split(separator: " ").filter { $0 != "libarchive" }.prefix(2).joined(separator: " ")
  }()

  /// What messages call the file.
  let file: String
  /// The most bytes that the parts read may have together.
  static let unpackLimit = 1 << 30
  /// How many times the size of the file they may have; more than 100 MB have to be unpacked before it counts.
  static let ratioLimit = 250
  /// The most parts; a workbook has about two a sheet.
  static let partLimit = 20_000

  private let bytes: [UInt8]
  /// Where each part stands in the directory, by its path in lower case.
  private let places: [String: Int]
  private var unpacked = 0

  /// Reads the directory.
  ///
  /// - Throws: `TableFileError.workbook`: `damaged`, `encrypted`.
  init(_ bytes: [UInt8], file: String) throws(TableFileError) {
    var places: [String: Int] = [:]
    let fault = unsafe bytes.withUnsafeBytes { memory -> WorkbookFault? in
      do throws(WorkbookFault) {
        let reader = try unsafe ZipReader(memory)
        var place = 0
        while let entry = try reader.next() {
          if entry.isEncrypted { return .encrypted }
          if let path = entry.path {
            let key = Self.key(path)
            if places[key] == nil { places[key] = place }
          }
          place += 1
          if place > Self.partLimit { return .damaged("more than \(Self.partLimit) parts") }
        }
        return nil
      } catch {
        return error
      }
    }
    if let fault { throw .workbook(file: file, fault) }
    self.file = file
    self.bytes = bytes
    self.places = places
  }

  /// Parts are found without regard to case, and with the backslashes of careless writers.
  private static func key(_ path: String) -> String {
    let plain = path.replacing("\\", with: "/").lowercased()
    return plain.hasPrefix("/") ? String(plain.dropFirst()) : plain
  }

  /// Whether there is such a part.
  func contains(_ path: String) -> Bool { places[Self.key(path)] != nil }

  /// Unpacks a part block by block.
  ///
  /// - Throws: what `body` throws; `TableFileError.workbook`: `missingPart`, `damaged` (also for a wrong checksum),
  ///   `unpacksTooFar`.
  mutating func read(
    _ path: String, _ body: (UnsafeRawBufferPointer) throws(TableFileError) -> Void
  ) throws(TableFileError) {
    guard let place = places[Self.key(path)] else { throw .workbook(file: file, .missingPart(path)) }
    let file = file
    let limit = min(Self.unpackLimit, max(100_000_000, bytes.count * Self.ratioLimit))
    let fileSize = max(bytes.count, 1)
    var unpacked = unpacked
    let failure = unsafe bytes.withUnsafeBytes { memory -> TableFileError? in
      do throws(WorkbookFault) {
        let reader = try unsafe ZipReader(memory)
        for _ in 0...place where try reader.next() == nil { return .workbook(file: file, .missingPart(path)) }
        while let block = try unsafe reader.nextBlock() {
          unpacked += block.count
          if unpacked > limit {
            return .workbook(
              file: file, .unpacksTooFar(megabytes: limit / 1_000_000, times: unpacked / fileSize))
          }
          do throws(TableFileError) { try unsafe body(block) } catch { return error }
        }
        return nil
      } catch {
        return .workbook(file: file, error)
      }
    }
    self.unpacked = unpacked
    if let failure { throw failure }
  }
}

/// A libarchive reader over memory that outlives it.
@safe private struct ZipReader: ~Copyable {
  private let pointer: OpaquePointer

  init(_ memory: UnsafeRawBufferPointer) throws(WorkbookFault) {
    guard let pointer = unsafe archive_read_new() else {
      throw WorkbookFault.damaged("libarchive has no memory")
    }
    // Only by the directory at the end, which knows sizes that the parts' own headers may leave out.
    let isSupported = unsafe archive_read_support_format_zip_seekable(pointer) == ARCHIVE_OK
    guard isSupported,
      unsafe archive_read_open_memory(pointer, memory.baseAddress, memory.count) == ARCHIVE_OK
    else {
      let fault = unsafe Self.fault(pointer)
      _ = unsafe archive_read_free(pointer)
      throw fault
    }
    unsafe self.pointer = unsafe pointer
  }

  deinit { _ = unsafe archive_read_free(pointer) }

  /// The next part of the directory; `nil` after the last. A warning is about a path, not about content.
  func next() throws(WorkbookFault) -> (path: String?, isEncrypted: Bool)? {
    var entry: OpaquePointer?
    let status = unsafe archive_read_next_header(pointer, &entry)
    if status == ARCHIVE_EOF { return nil }
    if status != ARCHIVE_WARN { try check(status) }
    guard let entry = unsafe entry else { return nil }
    let path = unsafe archive_entry_pathname(entry).map { unsafe String(cString: $0) }
    return (path, unsafe archive_entry_is_data_encrypted(entry) != 0)
  }

  /// The next bytes of the part, valid until the next call; `nil` at its end. Here a warning is a wrong checksum or
  /// length.
  func nextBlock() throws(WorkbookFault) -> UnsafeRawBufferPointer? {
    var start: UnsafeRawPointer?
    var count = 0
    var offset: la_int64_t = 0
    let status = unsafe archive_read_data_block(pointer, &start, &count, &offset)
    if status == ARCHIVE_EOF { return nil }
    try check(status)
    return unsafe UnsafeRawBufferPointer(start: start, count: count)
  }

  private func check(_ status: Int32) throws(WorkbookFault) {
    if status != ARCHIVE_OK { throw unsafe Self.fault(pointer) }
  }

  private static func fault(_ pointer: OpaquePointer) -> WorkbookFault {
    let words = unsafe archive_error_string(pointer).map { unsafe String(cString: $0) }
    return .damaged(words ?? "libarchive gives no reason")
  }
}
