import Drawings
import Geography
import Testing

@testable import Cartography

@Suite struct MapViewTests {
  private let view = MapView(
    bounds: Bounds(minX: 1000, minY: 0, maxX: 3000, maxY: 1000), origin: Point(x: 10, y: 20),
    width: 200)

  @Test func northIsUpAndScalesAgree() {
    #expect(view.rect == Rect(x: 10, y: 20, width: 200, height: 100))
    #expect(view.point(Coordinate(x: 1000, y: 1000)) == Point(x: 10, y: 20))
    #expect(view.point(Coordinate(x: 3000, y: 0)) == Point(x: 210, y: 120))
  }

  @Test func thereAndBack() {
    let place = Coordinate(x: 1234.5, y: 678.9)
    let back = view.coordinate(view.point(place))
    #expect(abs(back.x - place.x) < 1e-9 && abs(back.y - place.y) < 1e-9)
  }
}
