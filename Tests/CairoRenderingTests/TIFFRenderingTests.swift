import Drawings
import Foundation
import OutsidePrograms
import Testing

@testable import CairoRendering

@Suite struct TIFFRenderingTests {
  /// A page of 3 x 2 inches with a red rectangle in its left half.
  private let page = Drawing(
    size: Size(width: 216, height: 144),
    elements: [
      .path(
        Path(Rect(x: 0, y: 0, width: 108, height: 144)), fill: .solid(Color(hex: 0xFF0000)), stroke: nil)
    ])

  @Test func theTagsSayWhatThePictureIs() throws {
    let file = try TIFFReading(CairoRenderer(measurer: .shared).tiff(page, dpi: 120))
    #expect(file.values(256) == [360] && file.values(257) == [240])
    #expect(file.values(258) == [8, 8, 8] && file.values(277) == [3], "three channels of eight bits")
    #expect(file.values(259) == [5], "LZW")
    #expect(file.values(262) == [2], "RGB")
    #expect(file.values(317) == [2], "horizontal differences")
    #expect(file.rational(282) == 120 && file.rational(283) == 120 && file.values(296) == [2])
    #expect(file.values(306).isEmpty, "no date")
  }

  @Test func thePixelsAreThoseOfThePicture() throws {
    let renderer = CairoRenderer(measurer: .shared)
    let pixels = try TIFFReading(renderer.tiff(SamplePage.drawing, dpi: 72)).pixels()
    let picture = try renderer.picture(SamplePage.drawing, dpi: 72, background: .white)
    let size = SamplePage.drawing.size
    let (width, height) = (Int(size.width.rounded()), Int(size.height.rounded()))
    try #require(pixels.count == width * height * 3)
    var differing = 0
    for y in 0..<height {
      for x in 0..<width {
        let place = (y * width + x) * 3
        let color = Color(red: pixels[place], green: pixels[place + 1], blue: pixels[place + 2])
        if picture.color(x: x, y: y) != color { differing += 1 }
      }
    }
    #expect(differing == 0)
    #expect(Set(pixels).count > 10, "the sample has colours")
  }

  @Test func theSamePageGivesTheSameBytes() throws {
    let renderer = CairoRenderer(measurer: .shared)
    #expect(try renderer.tiff(page, dpi: 300) == renderer.tiff(page, dpi: 300))
  }

  @Test(arguments: [9.0, 2401, .nan])
  func anImpossibleResolutionIsRefused(dpi: Double) {
    #expect(throws: RenderingError.self) { try CairoRenderer(measurer: .shared).tiff(page, dpi: dpi) }
  }
}

/// A reader of little-endian TIFF files with one LZW picture, made from the format's specification (revision 6.0).
private struct TIFFReading {
  private let bytes: [UInt8]
  private var entries: [Int: (type: Int, count: Int, place: Int)] = [:]

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    try #require(bytes.starts(with: [0x49, 0x49, 42, 0]))
    let directory = number(4, 4)
    for index in 0..<number(directory, 2) {
      let place = directory + 2 + index * 12
      entries[number(place, 2)] = (number(place + 2, 2), number(place + 4, 4), place + 8)
    }
  }

  private func number(_ place: Int, _ size: Int) -> Int {
    (0..<size).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }

  /// The whole numbers of a tag; none when the file has no such tag.
  func values(_ tag: Int) -> [Int] {
    guard let entry = entries[tag], let size = [1: 1, 3: 2, 4: 4][entry.type] else { return [] }
    let start = entry.count * size <= 4 ? entry.place : number(entry.place, 4)
    return (0..<entry.count).map { number(start + $0 * size, size) }
  }

  func rational(_ tag: Int) -> Double? {
    guard let entry = entries[tag], entry.type == 5 else { return nil }
    let start = number(entry.place, 4)
    return Double(number(start, 4)) / Double(number(start + 4, 4))
  }

  /// Red, green and blue of every pixel, row by row.
  func pixels() -> [UInt8] {
    let row = values(256)[0] * 3
    var pixels: [UInt8] = []
    for (start, count) in zip(values(273), values(279)) {
      pixels += Self.unpacked(bytes[start..<start + count])
    }
    // Each value is the difference to the pixel on its left.
    for place in pixels.indices where place % row >= 3 { pixels[place] &+= pixels[place - 3] }
    return pixels
  }

  /// LZW as TIFF has it: codes of 9 to 12 bits, the highest bit first; 256 clears the table, 257 ends.
  private static func unpacked(_ data: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var table: [[UInt8]] = []
    var previous: [UInt8]?
    var (width, buffer, bits) = (9, 0, 0)
    for byte in data {
      buffer = (buffer << 8 | Int(byte)) & 0xFFFFFF
      bits += 8
      guard bits >= width else { continue }
      bits -= width
      let code = buffer >> bits & ((1 << width) - 1)
      if code == 257 { break }
      if code == 256 {
        table = (0..<256).map { [UInt8($0)] } + [[], []]
        (previous, width) = (nil, 9)
        continue
      }
      var word = code < table.count ? table[code] : []
      if let previous {
        if code >= table.count { word = previous + [previous[0]] }
        table.append(previous + [word[0]])
      }
      output += word
      previous = word
      width = table.count >= 2047 ? 12 : table.count >= 1023 ? 11 : table.count >= 511 ? 10 : 9
    }
    return output
  }
}
