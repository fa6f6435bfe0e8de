internal import CGlib

/// SHA-256 by GLib's `g_compute_checksum_for_data`.
enum Checksum {
  /// The digest of the bytes as 64 hexadecimal digits.
  static func sha256(_ bytes: [UInt8]) -> String {
    let text = unsafe bytes.withUnsafeBufferPointer { buffer -> String? in
      // GLib returns NULL only for an unknown checksum kind; the string it returns is ours to free.
      guard
        let digest = unsafe g_compute_checksum_for_data(
          G_CHECKSUM_SHA256, buffer.baseAddress, gsize(buffer.count))
      else { return nil }
      defer { unsafe g_free(digest) }
      return unsafe String(cString: digest)
    }
    return text ?? ""
  }
}
