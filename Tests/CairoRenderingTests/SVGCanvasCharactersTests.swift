import Drawings
import Testing

@testable import CairoRendering

@Suite struct SVGCanvasCharactersTests {
  private func svg(_ elements: [Element], _ text: SVGText = .characters) throws -> String {
    let drawing = Drawing(size: Size(width: 100, height: 50), elements: elements)
    return String(
      decoding: try CairoRenderer(measurer: .shared).svg(drawing, text: text), as: UTF8.self)
  }

  private func line(_ text: String, anchor: Element.Text.Anchor = .start, halo: Stroke? = nil) -> Element {
    .text(Element.Text(text, font: .sans(8), at: Point(x: 10, y: 20), anchor: anchor, halo: halo))
  }

  @Test func lettersAreCharacters() throws {
    let text = try svg([line("A < 省", anchor: .middle)])
    #expect(text.contains(#"<text x="10" y="20" text-anchor="middle" font-size="8">A &lt; 省</text>"#))
    #expect(!text.contains("<use") && !text.contains("aria-label"))
  }

  @Test func thePageNamesTheFamiliesOnceWithThoseThatStandInForThem() throws {
    let text = try svg([line("A"), line("B")])
    let stack =
      "font-family=\"'Liberation Sans',Arial,Helvetica,'Noto Sans CJK SC','Source Han Sans SC',"
      + "'Microsoft YaHei','PingFang SC',sans-serif\""
    #expect(text.ranges(of: stack).count == 1)
    #expect(text.contains("xml:space=\"preserve\""))
    let serif = try svg([
      line("A"), .text(Element.Text("B", font: .serif(8), at: Point(x: 1, y: 9))),
    ])
    #expect(serif.contains("font-family=\"'Liberation Serif','Times New Roman',Times,"))
    #expect(serif.contains(",serif\" font-size"))
  }

  @Test func familiesCanBeGiven() throws {
    let text = try svg([line("A")], .characters(families: ["Arial", "Micro'soft \"YaHei", "sans-serif"]))
    #expect(text.contains("font-family=\"Arial,'Microsoft &quot;YaHei',sans-serif\""))
  }

  @Test func aHaloIsATextOfItsOwnBelow() throws {
    let halo = Stroke(color: .white.withOpacity(0.8), width: 1.5)
    let text = try svg([line("A", halo: halo)])
    let below = try #require(
      text.firstRange(of: ##"<g><text class="halo" aria-hidden="true" stroke="#fff""##))
    let above = try #require(text.firstRange(of: #"<text x="10" y="20" font-size="8">A</text></g>"#))
    #expect(below.upperBound < above.lowerBound)
    #expect(text.ranges(of: ">A</text>").count == 2)
    #expect(text.contains(#"stroke-opacity=".8""#))
  }

  @Test func spansKeepTheirLookRiseAndLink() throws {
    let spans = [
      TextSpan("R", font: Font.serif(10), color: Color(hex: 0xFF0000)),
      TextSpan("2", font: Font.serif(6), rise: 3), TextSpan(" x", font: Font.serif(10, .bold)),
      TextSpan("y", font: Font.serif(10), link: "https://a.b/"),
    ]
    let text = try svg([.text(Element.Text(spans: spans, at: Point(x: 1, y: 2)))])
    #expect(text.contains(##"<tspan font-size="10" fill="#f00">R</tspan>"##))
    #expect(text.contains(#"<tspan dy="-3" font-size="6">2</tspan>"#))
    #expect(text.contains(#"<tspan dy="3" font-size="10" font-weight="bold"> x</tspan>"#))
    #expect(text.contains(#"<a xlink:href="https://a.b/"><tspan font-size="10">y</tspan></a>"#))
  }

  @Test func aTurnedLineTurnsAboutItsPlace() throws {
    let text = try svg([.text(Element.Text("A", font: .sans(8), at: Point(x: 3, y: 4), rotation: -90))])
    #expect(text.contains(#"x="3" y="4" transform="rotate(-90 3 4)""#))
  }

  @Test func aCharacterNoFontHasIsRefused() {
    #expect(throws: RenderingError.self) { try svg([line("\u{E123}")]) }
  }

  @Test func blanksLeaveNothing() throws {
    #expect(try !svg([line("  ")]).contains("<text"))
  }

  @Test func factsBecomeAttributesAndWrongNamesDoNot() throws {
    let group = Element.Group(
      id: "410000", title: "Henan",
      facts: [.init("value", "1 < 2"), .init("class", "3"), .init("on click", "x"), .init("", "y")],
      elements: [])
    for text in [SVGText.outlines, .characters] {
      let svg = try svg([.group(group)], text)
      #expect(svg.contains(#"<g id="_410000" data-value="1 &lt; 2" data-class="3"><title>Henan</title>"#))
      #expect(!svg.contains("click"))
    }
  }
}
