/// Reads the plain numbers that fill most cells: an optional sign, digits, at most one decimal separator.
///
/// With at most 15 digits such a number is a whole number below 10^15 over a power of ten up to 10^15. Both are exact in a
/// `Double`, so the one division rounds correctly (Clinger 1990). Longer ones go to the standard library at once, and
/// everything else is left to `NumberFormat.read`.
struct PlainNumber {
  private let decimal: UInt8
  private let isUsable: Bool
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  init(_ format: NumberFormat) {
    decimal = format.decimalSeparator.asciiValue ?? 0
    // A word for no value such as -99 must be seen before it is taken for a number.
    isUsable =
      format.decimalSeparator.isASCII
      && !format.missingWords.contains { word in
        word.unicodeScalars.contains { ("0"..."9").contains($0) }
      }
  }

  /// The number; `nil` when the cell is anything but a plain one.
  func read(_ bytes: Span<UInt8>) -> Double? {
    guard isUsable, bytes.count <= 40 else { return nil }
    var mantissa = 0
    var digits = 0
    var decimals = -1
    var isNegative = false
    for offset in 0..<bytes.count {
      let byte = bytes[offset]
      if byte >= 0x30, byte <= 0x39 {
        digits += 1
        if digits <= 15 { mantissa = mantissa * 10 + Int(byte - 0x30) }
        if decimals >= 0 { decimals += 1 }
      } else if byte == decimal, decimals < 0 {
        decimals = 0
      } else if offset == 0, byte == 0x2D || byte == 0x2B {
        isNegative = byte == 0x2D
      } else {
        return nil
      }
    }
    guard digits > 0 else { return nil }
    if digits > 15 { return long(bytes) }
    let value = Double(mantissa) / Self.powers[max(decimals, 0)]
    return isNegative ? -value : value
  }

  /// Reads a number whose form is checked but which has too many digits for exact arithmetic.
  private func long(_ bytes: Span<UInt8>) -> Double? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for index in 0..<bytes.count { text.append(bytes[index] == decimal ? 0x2E : bytes[index]) }
    return Double(String(decoding: text, as: UTF8.self))
  }
}
