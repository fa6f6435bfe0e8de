import Glibc

/// What decoding gives: text, or the position of the first byte at fault.
enum DecodingResult {
  case text([UInt8])
  case fault(Int)
}

/// Decodes GB18030 without tolerance, through the C library's `iconv`.
///
/// - Returns: UTF-8; or where the bytes stop being GB18030, which is their end when they stop inside a character.
func gb18030ToUTF8(_ bytes: [UInt8]) -> DecodingResult {
  guard let converter = TextConverter() else { return .fault(0) }
  return converter.decode(bytes)
}

/// One `iconv` descriptor, closed when the value ends.
@safe private struct TextConverter: ~Copyable {
  private let descriptor: iconv_t

  /// `nil` when the C library lacks its table of GB18030.
  init?() {
    // iconv_open reports failure as (iconv_t)-1.
    guard let opened = unsafe iconv_open("UTF-8", "GB18030"), Int(bitPattern: opened) != -1 else {
      return nil
    }
    unsafe descriptor = opened
  }

  deinit { _ = unsafe iconv_close(descriptor) }

  func decode(_ bytes: [UInt8]) -> DecodingResult {
    var input = bytes.map { CChar(bitPattern: $0) }
    // Two bytes become at most three; four become at most four.
    let capacity = bytes.count + bytes.count / 2 + 4
    var output = [CChar](repeating: 0, count: capacity)
    var inputLeft = input.count
    var outputLeft = capacity
    // iconv reports a fault as (size_t)-1 and leaves the input pointer at the faulty character.
    let status = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        return unsafe iconv(descriptor, &from, &inputLeft, &to, &outputLeft)
      }
    }
    guard status != -1, inputLeft == 0 else { return .fault(bytes.count - inputLeft) }
    return .text(output[..<(capacity - outputLeft)].map { UInt8(bitPattern: $0) })
  }
}
