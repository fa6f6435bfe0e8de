import Drawings
import Testing

@testable import CairoRendering

@Suite struct SVGCanvasTextTests {
  private func body(_ text: Element.Text) throws -> String {
    let drawing = Drawing(size: Size(width: 100, height: 100), elements: [.text(text)])
    var canvas = SVGCanvas(drawing, idPrefix: "", measurer: .shared, engine: TextEngine())
    try canvas.draw(drawing.elements)
    return String(decoding: canvas.body.bytes, as: UTF8.self)
  }

  @Test func lettersArePlacedInFontUnits() throws {
    // Liberation Sans has 2048 units in an em, and "I" advances by 569.
    let text = Element.Text("II", font: .sans(20.48), at: Point(x: 10, y: 20))
    #expect(
      try body(text)
        == ##"<g aria-label="II"><g transform="translate(10 20)scale(.01)"><use xlink:href="#g1"/>"##
        + ##"<use xlink:href="#g1" x="569"/></g></g>"## + "\n")
  }

  @Test func anchorsAndRotationPlaceTheLine() throws {
    var text = Element.Text("I", font: .sans(20.48), at: Point(x: 10, y: 20), anchor: .end)
    #expect(try body(text).contains(#"transform="translate(4.31 20)scale(.01)""#))
    text.rotation = -90
    #expect(try body(text).contains(#"translate(10 20)rotate(-90)translate(-5.69 0)scale(.01)"#))
  }

  @Test func aHaloUsesTheSameLettersBelow() throws {
    var text = Element.Text("I", font: .sans(20.48), color: .white, at: Point(x: 10, y: 20))
    text.halo = Stroke(color: Color.black.withOpacity(0.5), width: 2)
    #expect(
      try body(text)
        == ##"<g aria-label="I"><g fill="none" opacity=".5"><g stroke="#000" stroke-width="200">"##
        + ##"<g id="t" transform="translate(10 20)scale(.01)"><use xlink:href="#g1"/></g></g></g>"##
        + ##"<use xlink:href="#t" fill="#fff"/></g>"## + "\n")
  }

  @Test func spansRiseAndStretch() throws {
    let font = Font.sans(20.48)
    var text = Element.Text(
      spans: [TextSpan("I I", font: font), TextSpan("2", font: font, rise: 5)], at: Point(x: 0, y: 50))
    let natural = try TextMeasurer.shared.extent(of: "I I", font: font).width
    #expect(try body(text).contains("translate(17.07 45)"))
    #expect(abs(natural - 17.07) < 0.01)
    text.justifiedWidth = natural + 11.39 + 10
    #expect(try body(text).contains(#"x="2138""#))
    #expect(try body(text).contains("translate(27.07 45)"))
  }

  @Test func aLinkedSpanAnswersToThePointer() throws {
    let span = TextSpan("I", font: .sans(10), link: "https://a.b/")
    let text = try body(Element.Text(spans: [span], at: Point(x: 10, y: 20)))
    #expect(text.contains(#"<a xlink:href="https://a.b/"><g transform="translate(10 20)"><path fill="none""#))
    #expect(text.hasSuffix("</g></a></g>\n"))
  }

  @Test func blanksLeaveNothing() throws {
    #expect(try body(Element.Text("  ", font: .sans(10), at: Point(x: 0, y: 0))) == "")
  }
}
