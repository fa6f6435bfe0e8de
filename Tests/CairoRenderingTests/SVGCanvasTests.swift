import Drawings
import Testing

@testable import CairoRendering

@Suite struct SVGCanvasTests {
  private func body(_ elements: [Element]) throws -> String {
    let drawing = Drawing(size: Size(width: 100, height: 100), elements: elements)
    var canvas = SVGCanvas(drawing, idPrefix: "", measurer: .shared, engine: TextEngine())
    try canvas.draw(elements)
    return String(decoding: canvas.body.bytes, as: UTF8.self)
  }

  private let square = Path(Rect(x: 0, y: 0, width: 10, height: 10))

  @Test func areasAreFilledByTheEvenOddRuleAndStroked() throws {
    let stroke = Stroke(color: .white, width: 0.5)
    #expect(
      try body([.path(square, fill: .solid(Color(hex: 0xFF0000)), stroke: stroke)])
        == ##"<path fill-rule="evenodd" fill="#f00" stroke="#fff" stroke-width=".5" d="M0 0h10v10h-10z"/>"##
        + "\n")
    #expect(
      try body([.path(square, fill: nil, stroke: stroke)])
        == ##"<path fill="none" stroke="#fff" stroke-width=".5" d="M0 0h10v10h-10z"/>"## + "\n")
  }

  @Test func whatLeavesNothingIsLeftOut() throws {
    let nothing: [Element] = [
      .path(square, fill: nil, stroke: nil), .path(Path(), fill: .solid(.black), stroke: nil),
      .path(square, fill: nil, stroke: Stroke(color: .black, width: 0)),
    ]
    #expect(try body(nothing) == "")
  }

  @Test func groupsHaveTheirNameTitleAndClip() throws {
    let clip = Rect(x: 1, y: 2, width: 3, height: 4)
    let group = Element.group(Element.Group(id: "440000", title: "A & <B>", clip: clip, elements: []))
    #expect(
      try body([group, group]) == """
        <clipPath id="c"><path clip-rule="evenodd" d="M1 2h3v4h-3z"/></clipPath>
        <g id="_440000" clip-path="url(#c)"><title>A &amp; &lt;B&gt;</title>
        </g>
        <g id="_440000-2" clip-path="url(#c)"><title>A &amp; &lt;B&gt;</title>
        </g>

        """)
  }

  @Test func hatchesAreLinesClippedToTheArea() throws {
    let fill = Fill.hatch(line: .black, width: 1, spacing: 3, ground: .white)
    let text = try body([.path(square, fill: fill, stroke: Stroke(color: .black, width: 2))])
    let lines = text.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0] == ##"<path fill-rule="evenodd" fill="#fff" d="M0 0h10v10h-10z"/>"##)
    #expect(lines[2].hasPrefix(##"<path fill="none" clip-path="url(#c)" stroke="#000" stroke-width="1""##))
    #expect(lines[3].contains(#"stroke-width="2""#))
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "#elsewhere", ""])
  func otherTargetsAreLeftOut(target: String) throws {
    #expect(try body([.link(Rect(x: 0, y: 0, width: 1, height: 1), to: target)]) == "")
  }

  @Test func linksLeadToTheWebAndToAnchors() throws {
    let rect = Rect(x: 0, y: 0, width: 1, height: 1)
    let text = try body([
      .link(rect, to: "https://a.b/?c=1&d=\"x\""), .link(rect, to: "#top"), .link(rect, to: "MAILTO:a@b.c"),
      .anchor("top", at: Point(x: 5, y: 6)), .anchor("top", at: Point(x: 7, y: 8)),
    ])
    #expect(text.contains(#"<a xlink:href="https://a.b/?c=1&amp;d=%22x%22">"#))
    #expect(text.contains(##"<a xlink:href="#top">"##))
    #expect(text.contains(#"<a xlink:href="MAILTO:a@b.c">"#))
    #expect(text.hasSuffix(#"<path id="top" fill="none" d="M5 6"/>"# + "\n"))
  }
}
