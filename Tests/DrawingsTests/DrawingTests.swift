import Drawings
import Testing

@Suite struct DrawingTests {
  private var elements: [Element] {
    [
      .path(Path(Rect(x: 0, y: 0, width: 1, height: 1)), fill: .solid(.black), stroke: nil),
      .text(Element.Text("a", font: .sans(8), at: Point(x: 1, y: 2))),
      .group(
        Element.Group(
          id: "g", clip: Rect(x: 0, y: 0, width: 5, height: 5),
          elements: [.anchor("x", at: Point(x: 3, y: 4))])),
      .link(Rect(x: 1, y: 1, width: 2, height: 2), to: "#x"),
    ]
  }

  @Test func everyElementMoves() {
    let drawing = Drawing(size: Size(width: 10, height: 10), elements: elements)
    let moved = drawing.elements(movedBy: Point(x: 10, y: 20))
    guard case .path(let path, .solid(.black), nil) = moved[0], case .text(let text) = moved[1],
      case .group(let group) = moved[2], case .link(let rect, "#x") = moved[3]
    else {
      Issue.record("an element changed its kind")
      return
    }
    #expect(path.bounds == Rect(x: 10, y: 20, width: 1, height: 1))
    #expect(text.position == Point(x: 11, y: 22))
    #expect(group.clip == Rect(x: 10, y: 20, width: 5, height: 5))
    #expect(group.elements == [.anchor("x", at: Point(x: 13, y: 24))])
    #expect(rect == Rect(x: 11, y: 21, width: 2, height: 2))
  }

  @Test func thereAndBackIsTheSame() {
    let drawing = Drawing(size: Size(width: 10, height: 10), elements: elements)
    let there = Drawing(size: drawing.size, elements: drawing.elements(movedBy: Point(x: 4, y: -8)))
    #expect(there.elements(movedBy: Point(x: -4, y: 8)) == elements)
    #expect(drawing.elements(movedBy: Point(x: 0, y: 0)) == elements)
  }
}
