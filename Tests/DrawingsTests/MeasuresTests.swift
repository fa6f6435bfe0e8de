import Drawings
import Testing

@Suite struct MeasuresTests {
  private let rect = Rect(x: 10, y: 20, width: 30, height: 40)

  @Test func anInchIs72Points() {
    #expect(25.4.millimetres == 72)
    #expect(abs(210.0.millimetres - 595.2756) < 0.0001)
  }

  @Test func edgesAndMiddle() {
    #expect(rect.maxX == 40)
    #expect(rect.maxY == 60)
    #expect(rect.center == Point(x: 25, y: 40))
    #expect(rect.size == Size(width: 30, height: 40))
  }

  @Test func touchingIsNotOverlapping() {
    #expect(!rect.overlaps(Rect(x: 40, y: 20, width: 5, height: 5)))
    #expect(!rect.overlaps(Rect(x: 10, y: 60, width: 5, height: 5)))
    #expect(rect.overlaps(Rect(x: 39, y: 59, width: 5, height: 5)))
  }

  @Test func edgesAreInside() {
    #expect(rect.contains(Point(x: 10, y: 60)))
    #expect(!rect.contains(Point(x: 9.99, y: 60)))
    #expect(rect.contains(rect))
    #expect(!rect.contains(rect.inset(by: -1)))
  }

  @Test func insetMoveAndUnion() {
    #expect(rect.inset(by: 5) == Rect(x: 15, y: 25, width: 20, height: 30))
    #expect(rect.moved(by: Point(x: -10, y: 1)) == Rect(x: 0, y: 21, width: 30, height: 40))
    #expect(rect.union(Rect(x: 0, y: 30, width: 5, height: 50)) == Rect(x: 0, y: 20, width: 40, height: 60))
  }
}
