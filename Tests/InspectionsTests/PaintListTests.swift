import DrawingChecks
import Drawings
import Testing

@testable import Inspections

@Suite struct PaintListTests {
  private func list(_ elements: [Element]) throws -> PaintList {
    try PaintList(
      Drawing(size: Size(width: 200, height: 100), elements: elements), measuring: FakeMeasurer())
  }

  @Test func whatIsPaintedKeepsItsOrder() throws {
    let paint = try list([
      Page.area(Page.whole, .white),
      .group(Element.Group(elements: [Page.text("word", x: 20, y: 50), Page.area(Page.whole, .black)])),
    ])
    let word = try #require(paint.words.first)
    #expect(paint.areas.map(\.order).sorted() == paint.areas.map(\.order))
    #expect(paint.areas.first.map { $0.order < word.order } == true)
    #expect(paint.areas.last.map { $0.order > word.order } == true)
  }

  @Test func clipsWithinClipsCutTogether() throws {
    let inner = Element.Group(
      clip: Rect(x: 0, y: 0, width: 60, height: 100),
      elements: [
        Page.text("word", x: 20, y: 50)
      ])
    let outer = Element.Group(clip: Rect(x: 10, y: 20, width: 100, height: 50), elements: [.group(inner)])
    #expect(try list([.group(outer)]).words.first?.clip == Rect(x: 10, y: 20, width: 50, height: 50))
  }

  @Test func shapesFarFromWordsAreNotFlattened() throws {
    let paint = try list([
      Page.text("word", x: 20, y: 50), Page.area(Rect(x: 100, y: 0, width: 20, height: 20), .black),
      Page.line(Point(x: 0, y: 90), Point(x: 200, y: 90)),
      Page.line(Point(x: 0, y: 45), Point(x: 200, y: 45)),
    ])
    #expect(paint.areas.isEmpty && paint.lines.count == 1)
    #expect(paint.isVisible(on: Page.whole))
  }

  @Test func clearPaintIsNone() throws {
    let paint = try list([
      Page.area(Page.whole, .black.withOpacity(0)),
      .path(Path(Page.whole), fill: nil, stroke: Stroke(color: .black, width: 0)),
    ])
    #expect(!paint.isVisible(on: Page.whole))
  }
}
