import Drawings
import Testing

@testable import CairoRendering

@Suite struct ParagraphTests {
  private func lines(_ text: String, width: Double) throws -> [TextLine] {
    try TextMeasurer.shared.lines(of: [TextSpan(text, font: .serif(10))], width: width)
  }

  private func text(_ line: TextLine) -> String { line.spans.map(\.text).joined() }

  @Test(arguments: [50.0, 75, 120, 300])
  func noLineIsWiderThanAsked(width: Double) throws {
    let words = "The composite index of each province is computed by the entropy method"
    let lines = try lines(words, width: width)
    #expect(lines.allSatisfy { $0.extent.width <= width + 0.001 })
    #expect(lines.map(text).joined(separator: " ") == words)
    #expect(lines.map(\.endsParagraph) == lines.indices.map { $0 == lines.count - 1 })
  }

  @Test func chineseBreaksBetweenCharactersButNotBeforePunctuation() throws {
    let sentence = "各省综合指数，按熵值法计算。（见附录）各省“指数”上升。"
    for width in stride(from: 30.0, through: 120, by: 7) {
      let lines = try lines(sentence, width: width)
      #expect(lines.map(text).joined() == sentence)
      #expect(lines.allSatisfy { !"，。）”".contains(text($0).first ?? "，") })
      #expect(lines.allSatisfy { !"（“".contains(text($0).last ?? "（") })
    }
  }

  @Test func aWordWiderThanTheLineIsBrokenBetweenCharacters() throws {
    let lines = try lines("incomprehensibilities", width: 30)
    #expect(lines.count > 2)
    #expect(lines.allSatisfy { $0.extent.width <= 30.001 })
    #expect(lines.map(text).joined() == "incomprehensibilities")
  }

  @Test func aLineNarrowerThanACharacterStillHoldsOne() throws {
    #expect(try lines("省份", width: 1).map(text) == ["省", "份"])
    #expect(try lines("ab", width: -5).map(text) == ["a", "b"])
  }

  @Test func spansKeepTheirLookAndTheirPlaces() throws {
    let spans = [
      TextSpan("The index ", font: .serif(10)), TextSpan("rose 上升", font: .serif(10, .bold), link: "#a"),
      TextSpan("2", font: .serif(6), rise: 4), TextSpan(" in every year", font: .serif(10)),
    ]
    let measurer = TextMeasurer.shared
    let line = try #require(measurer.lines(of: spans, width: 500).first)
    #expect(line.spans == spans)
    var x = 0.0
    for (span, offset) in zip(line.spans, line.offsets) {
      #expect(abs(offset - x) < 1e-9)
      x += try measurer.extent(of: span.text, font: span.font).width
    }
    #expect(abs(line.extent.width - x) < 1e-9)
    let raised = try measurer.extent(of: "2", font: .serif(6)).ascent + 4
    #expect(line.extent.ascent == max(raised, try measurer.extent(of: "The", font: .serif(10)).ascent))
  }

  @Test func blanksAtABreakAreDropped() throws {
    let lines = try lines("aaaa    bbbb", width: 25)
    #expect(lines.map(text) == ["aaaa", "bbbb"])
  }

  @Test func anEmptyParagraphIsAnEmptyLine() throws {
    let lines = try lines("", width: 100)
    #expect(lines.count == 1)
    #expect(lines.first?.extent.width == 0)
    #expect((lines.first?.extent.height ?? 0) > 5)
    #expect(try TextMeasurer.shared.lines(of: [], width: 100).isEmpty)
  }

  @Test func softHyphensDoNotBreak() throws {
    #expect(try lines("aa\u{AD}bbbbb cc", width: 40).first.map(text)?.contains("bbbbb") == true)
  }
}
