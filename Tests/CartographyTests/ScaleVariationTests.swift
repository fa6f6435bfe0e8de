import Drawings
import DrawingChecks
import Foundation
import Geography
import Testing

@testable import Cartography

/// Degrees as they are on a plane, distances as on a sphere: the scale along parallels grows with their latitude.
private struct PlateCarree: MapProjecting {
  func project(_ coordinates: [Coordinate]) -> [Coordinate?] {
    coordinates.map { Coordinate(x: $0.x * 1e5, y: $0.y * 1e5) }
  }
  func unproject(_ coordinates: [Coordinate]) -> [Coordinate?] {
    coordinates.map { Coordinate(x: $0.x / 1e5, y: $0.y / 1e5) }
  }
  func geodesicDistance(from start: Coordinate, to end: Coordinate) -> Double {
    let east = (end.x - start.x) * 1e5 * cos(start.y * .pi / 180)
    let north = (end.y - start.y) * 1e5
    return (east * east + north * north).squareRoot()
  }
}

@Suite struct ScaleVariationTests {
  private func view(south: Double, north: Double) -> MapView {
    MapView(bounds: Bounds(minX: 0, minY: south * 1e5, maxX: 1e6, maxY: north * 1e5), width: 400)
  }

  @Test func onAnEvenPlaneNothingDiffers() throws {
    let found = try #require(
      ScaleVariation(view: view(south: 0, north: 10), projection: ToyCountry.Projection()))
    #expect(abs(found.smallest - 1) < 1e-9 && abs(found.largest - 1) < 1e-9 && found.isSmall)
  }

  @Test(arguments: [(0.0, 14.0, true), (40, 50, false), (0, 40, false)])
  func parallelsThatGrowAreMeasured(south: Double, north: Double, isSmall: Bool) throws {
    let found = try #require(
      ScaleVariation(view: view(south: south, north: north), projection: PlateCarree()))
    #expect(found.isSmall == isSmall, "\(found)")
    // Along meridians the scale is 1 everywhere, along the highest parallel sampled 1 / cos.
    let top = south + (north - south) * 6.5 / 7
    #expect(abs(found.largest / found.smallest - 1 / cos(top * .pi / 180)) < 1e-3)
  }

  @Test func aMapWhoseScaleDiffersHasNoBarUnlessItsParallelIsStated() throws {
    var layer = ToyCountry.layer
    for index in layer.features.indices {
      guard case .polygons(let polygons) = layer.features[index].geometry else { continue }
      layer.features[index].geometry = .polygons(
        polygons.map { polygon in
          Polygon(exterior: Ring(polygon.exterior.coordinates.map { Coordinate(x: $0.x, y: $0.y + 40e5) }))
        })
    }
    var settings = MapSettings(pageWidth: 100.0.millimetres, graticuleStep: nil)
    func base() throws -> BaseMap {
      try BaseMap(layer: layer, projection: PlateCarree(), settings: settings)
    }
    let bare = try base()
    #expect(bare.scaleBar == nil && bare.scaleVariation != nil)
    let figure = try ToyCountry.map().figure(on: bare, measuring: FakeMeasurer())
    let notice = figure.notices.first { if case .scaleVaries = $0 { true } else { false } }
    #expect(notice?.description.contains("state the latitude") == true)
    #expect(notice?.description.contains("1.15") == true)
    settings.scaleLatitude = 50
    #expect(try base().scaleBar?.latitude == 50)
    #expect(try base().scaleVariation == nil)
    // A parallel outside the map is none to hold at.
    settings.scaleLatitude = -20
    #expect(try base().scaleBar == nil)
  }
}
