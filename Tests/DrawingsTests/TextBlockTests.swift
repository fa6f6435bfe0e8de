import Drawings
import Testing

@Suite struct TextBlockTests {
  private struct Fixed: TextMeasuring {
    func extent(of text: String, font: Font) throws(TextError) -> TextExtent {
      TextExtent(width: Double(text.count) * 5, ascent: 8, descent: 2)
    }
    func lines(of spans: [TextSpan], width: Double) throws(TextError) -> [TextLine] {
      try spans[0].text.split(separator: " ").map { word throws(TextError) -> TextLine in
        TextLine(
          spans: [TextSpan(String(word), font: spans[0].font)], offsets: [0],
          extent: try extent(of: String(word), font: spans[0].font), endsParagraph: false)
      }
    }
  }

  @Test func linesStandUnderEachOtherAndEmptyOnesVanish() throws {
    let font = Font.sans(8)
    let block = try TextBlock(
      [[TextSpan("one two", font: font)], [TextSpan("", font: font)], [TextSpan("three", font: font)]],
      width: 10, gap: 2, measuring: Fixed())
    #expect(block.height == 32)
    let baselines = block.elements(at: Point(x: 3, y: 100)).map { element in
      if case .text(let text) = element { text.position } else { Point(x: 0, y: 0) }
    }
    #expect(baselines == [Point(x: 3, y: 108), Point(x: 3, y: 118), Point(x: 3, y: 130)])
  }

  @Test func noTextHasNoHeight() throws {
    #expect(try TextBlock([], width: 10, measuring: Fixed()).height == 0)
  }
}
