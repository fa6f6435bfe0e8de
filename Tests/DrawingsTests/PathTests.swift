import Drawings
import Testing

@Suite struct PathTests {
  @Test func pointsMakeALineOrARing() {
    let corners = [Point(x: 0, y: 0), Point(x: 1, y: 0), Point(x: 1, y: 1)]
    #expect(Path(corners, closed: false).verbs == [.move, .line, .line])
    #expect(Path(corners, closed: true).verbs == [.move, .line, .line, .close])
    #expect(Path(corners, closed: true).points == corners)
    #expect(Path([corners[0]], closed: true).isEmpty)
  }

  @Test func everyVerbHasItsPoints() {
    var path = Path()
    path.move(to: Point(x: 0, y: 0))
    path.line(to: Point(x: 1, y: 0))
    path.curve(Point(x: 2, y: 0), Point(x: 3, y: 1), to: Point(x: 3, y: 2))
    path.close()
    path.append(path)
    #expect(path.verbs == [.move, .line, .curve, .close, .move, .line, .curve, .close])
    #expect(path.points.count == 10)
  }

  @Test func aCircleStaysWithinATenThousandthOfItsRadius() {
    let path = Path(circleAt: Point(x: 5, y: 5), radius: 2)
    #expect(path.bounds == Rect(x: 3, y: 3, width: 4, height: 4))
    // The middle of the first Bezier arc.
    let points = path.points
    let x = (points[0].x + 3 * points[1].x + 3 * points[2].x + points[3].x) / 8 - 5
    let y = (points[0].y + 3 * points[1].y + 3 * points[2].y + points[3].y) / 8 - 5
    #expect(abs((x * x + y * y).squareRoot() - 2) < 0.001)
  }

  @Test func movingMovesEveryPoint() {
    let path = Path(Rect(x: 0, y: 0, width: 2, height: 1)).moved(by: Point(x: 10, y: 20))
    #expect(path.bounds == Rect(x: 10, y: 20, width: 2, height: 1))
    #expect(Path().bounds == nil)
  }
}
