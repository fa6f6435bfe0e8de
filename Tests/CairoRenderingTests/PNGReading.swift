import Drawings

/// A reader of PNG files with three channels of eight bits and no filters, made from the formats' specifications
/// (PNG third edition; RFC 1950 and 1951).
struct PNGReading {
  let width: Int
  let height: Int
  private let rows: [UInt8]

  /// `nil` when the file is none of these, or its checksums do not fit.
  init?(_ bytes: [UInt8]) {
    var place = 8
    var (width, height) = (0, 0)
    var data: [UInt8] = []
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
    while place + 12 <= bytes.count {
      let length = Self.number(bytes, at: place)
      let (start, end) = (place + 8, place + 8 + length)
      guard end + 4 <= bytes.count, Self.crc(bytes[(place + 4)..<end]) == Self.number(bytes, at: end) else {
        return nil
      }
      switch String(decoding: bytes[(place + 4)..<start], as: UTF8.self) {
      case "IHDR": (width, height) = (Self.number(bytes, at: start), Self.number(bytes, at: start + 4))
      case "IDAT": data += bytes[start..<end]
      default: break
      }
      place = end + 4
    }
    var inflation = Inflation(data)
    guard data.count > 6, (Int(data[0]) << 8 | Int(data[1])) % 31 == 0, let rows = inflation.bytes(),
      rows.count == height * (3 * width + 1),
      Self.adler(rows) == Self.number(data, at: data.count - 4)
    else { return nil }
    self.width = width
    self.height = height
    self.rows = rows
    guard (0..<height).allSatisfy({ rows[$0 * (3 * width + 1)] == 0 }) else { return nil }
  }

  func color(x: Int, y: Int) -> Color {
    let place = y * (3 * width + 1) + 1 + 3 * x
    return Color(red: rows[place], green: rows[place + 1], blue: rows[place + 2])
  }

  private static func number(_ bytes: [UInt8], at place: Int) -> Int {
    bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func crc(_ bytes: ArraySlice<UInt8>) -> Int {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return Int(~crc)
  }

  private static func adler(_ bytes: [UInt8]) -> Int {
    var (low, high) = (1, 0)
    for byte in bytes {
      low = (low + Int(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return high << 16 | low
  }
}

/// The blocks of RFC 1951 behind the two bytes of RFC 1950.
private struct Inflation {
  private let data: [UInt8]
  private var bit = 16

  init(_ data: [UInt8]) { self.data = data }

  private typealias Codes = [UInt32: Int]

  private static let lengths = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
    227, 258,
  ]
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private mutating func bits(_ count: Int) -> Int {
    var value = 0
    for place in 0..<count where bit >> 3 < data.count {
      value |= Int(data[bit >> 3] >> UInt8(bit & 7) & 1) << place
      bit += 1
    }
    return value
  }

  /// The codes of symbols by their lengths; a one stands before each, so that leading zeros count.
  private static func codes(_ lengths: [Int]) -> Codes {
    var codes: Codes = [:]
    var code: UInt32 = 0
    for length in 1...15 {
      code <<= 1
      for symbol in lengths.indices where lengths[symbol] == length {
        codes[1 << UInt32(length) | code] = symbol
        code += 1
      }
    }
    return codes
  }

  private mutating func symbol(_ codes: Codes) -> Int? {
    var code: UInt32 = 1
    for _ in 0..<15 {
      code = code << 1 | UInt32(bits(1))
      if let symbol = codes[code] { return symbol }
    }
    return nil
  }

  private mutating func dynamicCodes() -> (Codes, Codes)? {
    let (literals, distances, known) = (bits(5) + 257, bits(5) + 1, bits(4) + 4)
    var first = [Int](repeating: 0, count: 19)
    for place in 0..<known { first[Self.order[place]] = bits(3) }
    let codes = Self.codes(first)
    var lengths: [Int] = []
    while lengths.count < literals + distances {
      switch symbol(codes) {
      case .some(16): lengths += Array(repeating: lengths.last ?? 0, count: bits(2) + 3)
      case .some(17): lengths += Array(repeating: 0, count: bits(3) + 3)
      case .some(18): lengths += Array(repeating: 0, count: bits(7) + 11)
      case .some(let length): lengths.append(length)
      case nil: return nil
      }
    }
    return (Self.codes(Array(lengths[..<literals])), Self.codes(Array(lengths[literals...])))
  }

  mutating func bytes() -> [UInt8]? {
    var result: [UInt8] = []
    var isLast = false
    while !isLast {
      isLast = bits(1) == 1
      let codes: (Codes, Codes)
      switch bits(2) {
      case 0:
        bit = (bit + 7) & ~7
        let count = bits(16)
        guard bits(16) == count ^ 0xFFFF, bit >> 3 + count <= data.count else { return nil }
        result += data[(bit >> 3)..<(bit >> 3 + count)]
        bit += 8 * count
        continue
      case 1:
        let fixed = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
        codes = (Self.codes(fixed), Self.codes(Array(repeating: 5, count: 30)))
      default:
        guard let found = dynamicCodes() else { return nil }
        codes = found
      }
      while true {
        guard let value = symbol(codes.0) else { return nil }
        if value < 256 { result.append(UInt8(value)) }
        if value == 256 { break }
        guard value > 256 else { continue }
        let extra = value < 265 || value == 285 ? 0 : (value - 261) / 4
        let length = Self.lengths[value - 257] + bits(extra)
        guard let step = symbol(codes.1) else { return nil }
        let more = step < 4 ? 0 : step / 2 - 1
        let distance = (step < 4 ? step + 1 : ((2 + step & 1) << more) + 1) + bits(more)
        guard distance <= result.count else { return nil }
        for _ in 0..<length { result.append(result[result.count - distance]) }
      }
    }
    return result
  }
}
