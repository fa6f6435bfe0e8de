import DrawingChecks
import Drawings
import Testing

@testable import Inspections

@Suite struct TextBoxTests {
  private func box(_ text: Element.Text) throws -> TextBox? {
    try TextBox(text, measuring: FakeMeasurer())
  }

  @Test func anchorsMoveTheBox() throws {
    let at = Point(x: 50, y: 20)
    let lefts = try [Element.Text.Anchor.start, .middle, .end].map { anchor in
      try #require(try box(Element.Text("abcd", font: .sans(10), at: at, anchor: anchor))).bounds.x
    }
    #expect(lefts == [50, 40, 30])
  }

  @Test func rightAnglesAreExact() throws {
    let text = Element.Text("abcd", font: .sans(10), at: Point(x: 50, y: 50), rotation: -90)
    let bounds = try #require(try box(text)).bounds
    #expect(bounds.height == 20 && bounds.maxY == 50 && bounds.maxX > 50 && bounds.x < 50)
  }

  @Test func turnedBoxesAreComparedAsTheyStand() throws {
    let slope = try #require(
      try box(Element.Text("slope of a line", font: .sans(10), at: Point(x: 20, y: 80), rotation: -45)))
    func level(_ x: Double, _ y: Double) throws -> TextBox {
      try #require(try box(Element.Text("x", font: .sans(10), at: Point(x: x, y: y))))
    }
    // Both lie in the box around the slope; one of them off the line itself.
    let (off, on) = (try level(55, 78), try level(45, 56))
    #expect(slope.bounds.overlaps(off.bounds) && slope.bounds.overlaps(on.bounds))
    #expect(!slope.overlaps(off, by: 0.25) && !off.overlaps(slope, by: 0.25))
    #expect(slope.overlaps(on, by: 0.25) && on.overlaps(slope, by: 0.25))
  }

  @Test func placesComeBackFromTheLinesDirections() throws {
    let text = try #require(
      try box(Element.Text("abc", font: .sans(10), at: Point(x: 5, y: 6), rotation: 30)))
    let back = text.point(text.local(Point(x: 11, y: 13)).x, text.local(Point(x: 11, y: 13)).y)
    #expect(abs(back.x - 11) < 1e-9 && abs(back.y - 13) < 1e-9)
  }

  @Test func blanksShowNothing() throws {
    #expect(try box(Element.Text("  ", font: .sans(10), at: Point(x: 0, y: 0))) == nil)
  }

  @Test func largeTypeNeedsLessContrast() throws {
    func needed(_ font: Font) throws -> Double? {
      try box(Element.Text("a", font: font, at: Point(x: 0, y: 0)))?.neededContrast
    }
    #expect(try needed(.sans(17)) == 4.5 && needed(.sans(18)) == 3)
    #expect(try needed(.sans(13, .bold)) == 4.5 && needed(.sans(14, .bold)) == 3)
  }
}
