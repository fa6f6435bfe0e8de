import Drawings
import Testing

@testable import Inspections

@Suite struct OutlineTests {
  @Test func ringsInRingsAreHoles() throws {
    var path = Path(Rect(x: 0, y: 0, width: 10, height: 10))
    path.append(Path(Rect(x: 4, y: 4, width: 2, height: 2)))
    let outline = try #require(Outline(path))
    #expect(outline.contains(Point(x: 2, y: 5)) && !outline.contains(Point(x: 5, y: 5)))
    #expect(!outline.contains(Point(x: 11, y: 5)) && !outline.contains(Point(x: 5, y: 11)))
  }

  @Test func circlesAreRound() throws {
    let outline = try #require(Outline(Path(circleAt: Point(x: 0, y: 0), radius: 10)))
    #expect(outline.contains(Point(x: 7, y: 7)) && !outline.contains(Point(x: 7.2, y: 7.2)))
  }

  @Test func areasCloseThemselves() throws {
    let corners = [Point(x: 0, y: 0), Point(x: 10, y: 0), Point(x: 10, y: 10)]
    #expect(try #require(Outline(Path(corners, closed: false))).contains(Point(x: 8, y: 4)))
  }

  @Test func nothingHasNoOutline() {
    #expect(Outline(Path()) == nil)
  }

  @Test func stretchesNearABoxAreFound() throws {
    let line = Path([Point(x: 0, y: 0), Point(x: 10, y: 0), Point(x: 10, y: 50)], closed: false)
    let near = try #require(Outline(line)).segments(near: Rect(x: 2, y: -1, width: 3, height: 2))
    #expect(near == [LineSegment(from: Point(x: 0, y: 0), to: Point(x: 10, y: 0))])
  }
}
