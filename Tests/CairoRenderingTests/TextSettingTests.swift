import Drawings
import Testing

@testable import CairoRendering

@Suite struct TextSettingTests {
  private func line(_ text: String, width: Double?) throws -> SetLine {
    try SetLine(
      Element.Text(
        spans: [TextSpan(text, font: .serif(10))], at: Point(x: 0, y: 0), justifiedWidth: width),
      measurer: .shared)
  }

  @Test func latinIsStretchedAtBlanksOnly() throws {
    let natural = try line("one two three", width: nil)
    let set = try line("one two three", width: 100)
    #expect(set.width == 100)
    let span = try #require(set.spans.first)
    let step = (100 - natural.width) / 2
    let expected = span.shaped.clusters.map { $0.byteOffset < 4 ? 0 : $0.byteOffset < 8 ? step : 2 * step }
    #expect(zip(span.shifts, expected).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test func chineseIsStretchedBetweenCharacters() throws {
    let set = try line("各省指数", width: 49)
    #expect(try #require(set.spans.first).shifts.map { ($0 * 1000).rounded() } == [0, 3000, 6000, 9000])
  }

  @Test func theLastGlyphEndsAtTheWidthOverSpans() throws {
    let spans = [TextSpan("各省 ", font: .serif(10)), TextSpan("index 指数", font: .serif(10, .bold))]
    let set = try SetLine(
      Element.Text(spans: spans, at: Point(x: 0, y: 0), justifiedWidth: 120), measurer: .shared)
    let last = try #require(set.spans.last)
    let final = try #require(last.shaped.clusters.last)
    let end = last.x + last.shaped.width * 10 + (last.shifts.last ?? 0)
    #expect(final.advance > 0)
    #expect(abs(end - 120) < 1e-9)
  }

  @Test func whatCannotBeStretchedKeepsItsWidth() throws {
    let natural = try line("word", width: nil)
    #expect(try line("word", width: 100).width == natural.width)
    #expect(try line("one two", width: 5).width == line("one two", width: nil).width)
  }
}
