import Drawings
import Testing

@Suite struct LineSegmentTests {
  private let line = LineSegment(from: Point(x: 0, y: 0), to: Point(x: 10, y: 10))

  @Test func linesCrossInsideAndNotAtTheirEnds() {
    #expect(line.crosses(LineSegment(from: Point(x: 0, y: 10), to: Point(x: 10, y: 0))))
    #expect(!line.crosses(LineSegment(from: Point(x: 0, y: 10), to: Point(x: 4, y: 6))))
    #expect(!line.crosses(LineSegment(from: Point(x: 10, y: 10), to: Point(x: 20, y: 0))))
    #expect(!line.crosses(LineSegment(from: Point(x: 0, y: 1), to: Point(x: 9, y: 10))))
  }

  @Test func aLineMeetsBoxesItEntersOrPasses() {
    #expect(line.meets(Rect(x: 4, y: 4, width: 2, height: 2)))
    #expect(line.meets(Rect(x: -1, y: -1, width: 2, height: 2)))
    #expect(line.meets(Rect(x: 8, y: 3, width: 20, height: 20)))
    #expect(!line.meets(Rect(x: 6, y: 1, width: 3, height: 2)))
    #expect(!line.meets(Rect(x: 10, y: 10, width: 3, height: 2)))
    let level = LineSegment(from: Point(x: 0, y: 5), to: Point(x: 10, y: 5))
    #expect(level.meets(Rect(x: 4, y: 0, width: 1, height: 9)))
    #expect(!level.meets(Rect(x: 4, y: 6, width: 1, height: 9)))
    #expect(!level.meets(Rect(x: 11, y: 0, width: 1, height: 9)))
  }

  @Test func distancesAreToTheNearestPoint() {
    #expect(line.distance(to: Point(x: 13, y: 14)) == 5)
    #expect(abs(line.distance(to: Point(x: 0, y: 10)) - 50.0.squareRoot()) < 1e-12)
    #expect(LineSegment(from: Point(x: 1, y: 1), to: Point(x: 1, y: 1)).distance(to: Point(x: 4, y: 5)) == 5)
    #expect(Rect(x: 0, y: 0, width: 2, height: 2).nearest(to: Point(x: 5, y: 1)) == Point(x: 2, y: 1))
  }

  @Test func theMiddleIsThatOfThePartInTheBox() {
    let box = Rect(x: 0, y: 0, width: 10, height: 10)
    let line = LineSegment(from: Point(x: -10, y: 5), to: Point(x: 30, y: 5))
    #expect(line.middle(in: box) == Point(x: 5, y: 5))
    #expect(LineSegment(from: Point(x: 2, y: 2), to: Point(x: 4, y: 4)).middle(in: box) == Point(x: 3, y: 3))
    #expect(LineSegment(from: Point(x: 2, y: 20), to: Point(x: 4, y: 20)).middle(in: box) == nil)
  }
}
