import Drawings
import Testing

@testable import Cartography

@Suite struct AngleTests {
  @Test func clockwiseFromUp() {
    #expect(Angle.degrees(east: 0, north: 1) == 0)
    #expect(Angle.degrees(east: 1, north: 0) == 90)
    let point = Angle.rotated(Point(x: 0, y: -1), about: Point(x: 0, y: 0), degrees: 90)
    #expect(abs(point.x - 1) < 1e-12 && abs(point.y) < 1e-12)
  }
}
