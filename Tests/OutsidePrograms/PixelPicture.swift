public import Drawings

/// A picture that another program made, pixel by pixel.
public struct PixelPicture: Sendable {
  /// Pixels in a row.
  public let width: Int
  /// Rows.
  public let height: Int
  private let bytes: ArraySlice<UInt8>

  /// Reads a portable pixmap of the kind `P6` with 255 steps, which every renderer can write.
  public init(ppm: [UInt8]) throws {
    var numbers: [Int] = []
    var place = 2
    guard ppm.starts(with: Array("P6".utf8)) else { throw PixelPictureError(found: Array(ppm.prefix(16))) }
    while numbers.count < 3, place < ppm.count {
      let byte = ppm[place]
      if byte == UInt8(ascii: "#") {
        while place < ppm.count, ppm[place] != UInt8(ascii: "\n") { place += 1 }
      } else if (0x30...0x39).contains(byte) {
        var number = 0
        while place < ppm.count, (0x30...0x39).contains(ppm[place]) {
          number = number * 10 + Int(ppm[place] - 0x30)
          place += 1
        }
        numbers.append(number)
      } else {
        place += 1
      }
    }
    place += 1
    guard numbers.count == 3, numbers[2] == 255, ppm.count - place >= numbers[0] * numbers[1] * 3 else {
      throw PixelPictureError(found: Array(ppm.prefix(16)))
    }
    (width, height, bytes) = (numbers[0], numbers[1], ppm[place...])
  }

  /// The colour of a pixel; the picture must have it.
  public func color(x: Int, y: Int) -> Color {
    let place = bytes.startIndex + (y * width + x) * 3
    return Color(red: bytes[place], green: bytes[place + 1], blue: bytes[place + 2])
  }
}

/// Bytes that are no such picture.
public struct PixelPictureError: Error {
  /// How they begin.
  public let found: [UInt8]
}
