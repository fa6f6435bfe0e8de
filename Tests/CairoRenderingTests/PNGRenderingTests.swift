import Drawings
import Testing

@testable import CairoRendering

@Suite struct PNGRenderingTests {
  private let renderer = CairoRenderer(measurer: .shared)

  /// The chunks of a PNG file by name, the first of each.
  private func chunks(_ bytes: [UInt8]) -> [String: [UInt8]] {
    var chunks: [String: [UInt8]] = [:]
    var place = 8
    while place + 12 <= bytes.count {
      let length = number(bytes, at: place)
      let name = String(decoding: bytes[(place + 4)..<(place + 8)], as: UTF8.self)
      if chunks[name] == nil { chunks[name] = Array(bytes[(place + 8)..<(place + 8 + length)]) }
      place += 12 + length
    }
    return chunks
  }

  private func number(_ bytes: [UInt8], at place: Int) -> Int {
    bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
  }

  @Test func sizeAndResolutionAreRecorded() throws {
    let page = Drawing(size: Size(width: 160.0.millimetres, height: 120.0.millimetres))
    let chunks = chunks(try renderer.png(page, dpi: 300))
    let header = try #require(chunks["IHDR"])
    #expect(number(header, at: 0) == 1890)
    #expect(number(header, at: 4) == 1417)
    #expect(Array(header[8...]) == [8, 2, 0, 0, 0])
    let resolution = try #require(chunks["pHYs"])
    #expect(number(resolution, at: 0) == 11811)
    #expect(number(resolution, at: 4) == 11811)
    #expect(resolution[8] == 1)
    #expect(chunks["sRGB"]?.count == 1)
    #expect(chunks["IEND"] != nil)
  }

  /// One pixel, one column, one row, and the sample.
  @Test(arguments: [Size(width: 1, height: 1), Size(width: 1, height: 40), Size(width: 41, height: 1), nil])
  func thePixelsAreThoseOfThePicture(size: Size?) throws {
    var page = SamplePage.drawing
    if let size { page = Drawing(size: size, elements: page.elements) }
    let file = try #require(PNGReading(renderer.png(page, dpi: 72)))
    let picture = try renderer.picture(page, dpi: 72, background: .white)
    #expect(file.width == Int(page.size.width.rounded()) && file.height == Int(page.size.height.rounded()))
    var colors: Set<Color> = []
    var differing = 0
    for y in 0..<file.height {
      for x in 0..<file.width {
        colors.insert(file.color(x: x, y: y))
        if picture.color(x: x, y: y) != file.color(x: x, y: y) { differing += 1 }
      }
    }
    #expect(differing == 0)
    #expect(size != nil || colors.count > 10, "the sample has colours")
  }

  @Test func touchingAreasNeedAStrokeOfTheirOwn() throws {
    // An edge between pixels: both areas cover half of it, and the paper shows through a quarter.
    func edge(_ stroke: Bool) throws -> Color? {
      let color = Color(hex: 0x08519C)
      let own = stroke ? Stroke(color: color, width: 1) : nil
      let elements = [Rect(x: 0, y: 0, width: 10.5, height: 20), Rect(x: 10.5, y: 0, width: 10, height: 20)]
        .map { Element.path(Path($0), fill: .solid(color), stroke: own) }
      let page = Drawing(size: Size(width: 20, height: 20), elements: elements)
      return try renderer.picture(page, dpi: 72, background: .white).color(x: 10, y: 10)
    }
    let bare = try #require(try edge(false))
    let stroked = try #require(try edge(true))
    #expect(bare.red > 0x08 + 40)
    #expect(stroked == Color(hex: 0x08519C))
  }

  @Test(arguments: [9.9, 2401, .nan, .infinity])
  func aResolutionOutOfRangeIsRefused(dpi: Double) {
    #expect(throws: RenderingError.self) { try renderer.png(SamplePage.drawing, dpi: dpi) }
  }

  @Test func aPictureTooLargeIsRefused() {
    let page = Drawing(size: Size(width: 14_000, height: 14_000))
    #expect(throws: RenderingError.tooManyPixels(width: 58_333, height: 58_333, limit: 100_000_000)) {
      try renderer.png(page, dpi: 300)
    }
  }
}
