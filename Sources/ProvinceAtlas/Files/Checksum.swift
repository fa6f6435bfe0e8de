internal import CNettle

/// SHA-256 by nettle, which uses the processor's own instructions for it.
enum Checksum {
  /// The digest of the bytes as 64 hexadecimal digits.
  static func sha256(_ bytes: [UInt8]) -> String {
    var state = sha256_ctx()
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    unsafe nettle_sha256_init(&state)
    unsafe bytes.withUnsafeBufferPointer { unsafe nettle_sha256_update(&state, $0.count, $0.baseAddress) }
    unsafe nettle_sha256_digest(&state, digest.count, &digest)
    var text = ""
    for byte in digest { text += (byte < 16 ? "0" : "") + String(byte, radix: 16) }
    return text
  }
}
