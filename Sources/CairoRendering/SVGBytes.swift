/// The UTF-8 of an SVG as it grows, with the two things text in it needs: escapes and short numbers.
struct SVGBytes {
  private(set) var bytes: [UInt8] = []

  /// Adds markup as it is.
  mutating func add(_ markup: StaticString) {
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Adds one ASCII character.
  mutating func add(_ byte: UInt8) { bytes.append(byte) }

  /// Adds bytes written elsewhere.
  mutating func add(_ other: [UInt8]) { bytes += other }

  /// Adds text from data: markup escaped, characters XML does not allow dropped. Line ends become references,
  /// so that a parser does not make blanks of them in an attribute.
  mutating func add(text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": add("&amp;")
      case "<": add("&lt;")
      case ">": add("&gt;")
      case "\"": add("&quot;")
      case "\t": add("&#9;")
      case "\n": add("&#10;")
      case "\r": add("&#13;")
      default:
        guard scalar.value >= 0x20, scalar.value != 0xFFFE, scalar.value != 0xFFFF else { continue }
        bytes.append(contentsOf: String(scalar).utf8)
      }
    }
  }

  /// Adds a number rounded to `decimals` digits, without trailing zeros: `0.50` is `.5`. The magnitude times
  /// ten to the power of `decimals` must be below 2^62.
  mutating func add(_ value: Double, decimals: Int = 2) {
    add(fixed: Int((value * Double(Self.powers[decimals])).rounded()), decimals: decimals)
  }

  /// Adds a number given in units of its last decimal.
  mutating func add(fixed value: Int, decimals: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, fraction) = Int(value.magnitude).quotientAndRemainder(dividingBy: Self.powers[decimals])
    if whole > 0 || fraction == 0 { addDigits(whole) }
    guard fraction > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var rest = fraction
    var place = decimals
    while rest > 0 {
      place -= 1
      let (digit, next) = rest.quotientAndRemainder(dividingBy: Self.powers[place])
      bytes.append(UInt8(ascii: "0") + UInt8(digit))
      rest = next
    }
  }

  private mutating func addDigits(_ value: Int) {
    var size = 1
    while size < 19, Self.powers[size] <= value { size += 1 }
    var rest = value
    for place in (0..<size).reversed() {
      let (digit, next) = rest.quotientAndRemainder(dividingBy: Self.powers[place])
      bytes.append(UInt8(ascii: "0") + UInt8(digit))
      rest = next
    }
  }

  /// The powers of ten an `Int` holds.
  private static let powers: [Int] = (0..<19).map { exponent in
    (0..<exponent).reduce(1) { product, _ in product * 10 }
  }
}
