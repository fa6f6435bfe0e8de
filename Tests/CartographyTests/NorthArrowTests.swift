import DrawingChecks
import Drawings
import Geography
import Testing

@testable import Cartography

@Suite struct NorthArrowTests {
  private let view = MapView(
    bounds: Bounds(minX: 0, minY: 0, maxX: 400_000, maxY: 400_000), width: 200)

  /// A plane turned so that north lies 30 degrees to the right.
  private struct Turned: MapProjecting {
    func project(_ coordinates: [Coordinate]) -> [Coordinate?] {
      coordinates.map {
        Coordinate(x: $0.x * 0.8660254037844387 + $0.y * 0.5, y: $0.y * 0.8660254037844387 - $0.x * 0.5)
      }
    }
    func unproject(_ coordinates: [Coordinate]) -> [Coordinate?] {
      coordinates.map {
        Coordinate(x: $0.x * 0.8660254037844387 - $0.y * 0.5, y: $0.y * 0.8660254037844387 + $0.x * 0.5)
      }
    }
    func geodesicDistance(from start: Coordinate, to end: Coordinate) -> Double { 0 }
  }

  @Test func pointsToTrueNorthWhereItStands() throws {
    let up = try #require(NorthArrow(.upperLeft, view: view, projection: ToyCountry.Projection()))
    #expect(abs(up.degrees) < 1e-9)
    let small = MapView(bounds: Bounds(minX: 0, minY: 0, maxX: 40, maxY: 40), width: 200)
    let turned = try #require(NorthArrow(.lowerRight, view: small, projection: Turned()))
    #expect(abs(turned.degrees - 30) < 1e-6)
  }

  @Test func everyCornerHasItsBox() {
    let arrows = NorthArrow.all(view: view, projection: ToyCountry.Projection())
    #expect(arrows.count == 4)
    for (corner, arrow) in arrows {
      #expect((arrow.box.center.x < view.rect.center.x) == corner.isLeft)
      #expect((arrow.box.center.y < view.rect.center.y) == corner.isUpper)
      #expect(view.rect.contains(arrow.box))
    }
  }
}
