import Glibc

/// One `iconv` descriptor from an encoding to UTF-8, closed when the value ends.
@safe struct TextConverter: ~Copyable {
  private let descriptor: iconv_t

  /// `nil` when the system's iconv does not know the encoding.
  init?(from encoding: String) {
    // iconv_open reports failure as (iconv_t)-1.
    guard let opened = unsafe iconv_open("UTF-8", encoding), Int(bitPattern: opened) != -1 else {
      return nil
    }
    unsafe descriptor = opened
  }

  deinit { _ = unsafe iconv_close(descriptor) }

  static func supports(_ encoding: String) -> Bool {
    TextConverter(from: encoding) != nil
  }

  /// The text; `nil` when the bytes are not valid in the encoding or stop inside a character.
  func decode(_ bytes: ArraySlice<UInt8>) -> String? {
    if bytes.isEmpty { return "" }
    // No single-byte or East Asian encoding gives more than four bytes of UTF-8 for one of its own.
    let capacity = bytes.count * 4 + 4
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: capacity)
    var inputLeft = input.count
    var outputLeft = capacity
    _ = unsafe iconv(descriptor, nil, nil, nil, nil)  // back to the initial state
    let status = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        return unsafe iconv(descriptor, &from, &inputLeft, &to, &outputLeft)
      }
    }
    guard status != -1, inputLeft == 0 else { return nil }
    let written = output[..<(capacity - outputLeft)].lazy.map { UInt8(bitPattern: $0) }
    return String(validating: written, as: UTF8.self)
  }
}

/// Decodes with Swift's own validation for UTF-8 and with iconv for everything else.
struct TextDecoder: ~Copyable {
  private let converter: TextConverter?

  /// `nil` when the system's iconv does not know the encoding.
  init?(_ encoding: TextEncoding) {
    if encoding == .utf8 {
      converter = nil
    } else {
      guard let opened = TextConverter(from: encoding.name) else { return nil }
      converter = consume opened
    }
  }

  /// The text; `nil` when the bytes are not valid in the encoding.
  func decode(_ bytes: ArraySlice<UInt8>) -> String? {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    if converter == nil { return String(validating: bytes, as: UTF8.self) }
    return converter?.decode(bytes)
  }
}
