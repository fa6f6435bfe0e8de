import DrawingChecks
import Drawings
import Geography
import Testing

@testable import Cartography

/// Maps whose layer lies on the edge of the globe.
@Suite struct GlobeMapTests {
  /// The toy country as if its western side were the cut of a globe 30 degrees wide.
  private func base() throws -> BaseMap {
    var layer = ToyCountry.layer
    let west = layer.bounds?.minX ?? 0
    let places = layer.features.flatMap(\.geometry.coordinates)
    let outline = [(0.0, 8.0), (3.5, 8.0), (3.5, 14.0), (0, 14.0)].map {
      Coordinate(x: $0.0 * 1e5, y: $0.1 * 1e5)
    }
    layer.edge = GlobeEdge(
      vertices: Set(places.filter { $0.x < west + 1000 }), outline: Ring(outline))
    return try BaseMap(
      layer: layer, context: nil, projection: ToyCountry.Projection(), settings: ToyCountry.settings)
  }

  @Test func theCutIsNoCoast() throws {
    let (globe, flat) = (try base(), try ToyCountry.base())
    let west = globe.sheet.coast.points.map(\.x).min() ?? 0
    let onCut = globe.sheet.coast.points.count { $0.x < west + 0.5 }
    #expect(onCut <= 2, "only where coasts begin")
    #expect(flat.sheet.coast.points.count > globe.sheet.coast.points.count)
  }

  @Test func theSeaIsTheGlobeAndTheFrameHoldsAllOfIt() throws {
    let base = try base()
    let box = try #require(base.sheet.sea.bounds)
    #expect(base.view.bounds.minY <= 800_000 && base.view.bounds.maxY >= 1_400_000)
    #expect(box.width < base.view.rect.width && box.height < base.view.rect.height)
  }

  @Test func linesUnderTheFillsStayAwayFromTheSea() throws {
    let sheet = try ToyCountry.base().sheet
    #expect(!sheet.innerBorders.isEmpty)
    let coast = Set(MapSheet.rings(of: sheet.coast).flatMap { [$0[0], $0[$0.count - 1]] })
    for line in MapSheet.rings(of: sheet.innerBorders) {
      #expect(!coast.contains(line[0]) && !coast.contains(line[line.count - 1]))
    }
  }

  @Test func linesAreTrimmedByTheirLength() {
    let line = [Point(x: 0, y: 0), Point(x: 0, y: 2), Point(x: 0, y: 10)]
    #expect(line.trimmed((true, false), by: 3) == [Point(x: 0, y: 3), Point(x: 0, y: 10)])
    #expect(line.trimmed((false, true), by: 3) == [Point(x: 0, y: 0), Point(x: 0, y: 2), Point(x: 0, y: 7)])
    #expect(line.trimmed((true, true), by: 5).isEmpty || line.trimmed((true, true), by: 5).count < 2)
    #expect(line.trimmed((false, false), by: 3) == line)
  }
}
