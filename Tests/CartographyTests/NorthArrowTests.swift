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
    let up = try #require(NorthArrow(view: view, projection: ToyCountry.Projection()) { _ in true })
    #expect(abs(up.degrees) < 1e-9)
    let small = MapView(bounds: Bounds(minX: 0, minY: 0, maxX: 40, maxY: 40), width: 200)
    let turned = try #require(NorthArrow(view: small, projection: Turned()) { _ in true })
    #expect(abs(turned.degrees - 30) < 1e-6)
  }

  @Test func takesAFreeCornerOrNone() throws {
    let plot = view.rect
    let right = try #require(
      NorthArrow(view: view, projection: ToyCountry.Projection()) { $0.x > plot.width / 2 })
    #expect(right.box.center.x > plot.width / 2)
    #expect(NorthArrow(view: view, projection: ToyCountry.Projection()) { _ in false } == nil)
  }
}
