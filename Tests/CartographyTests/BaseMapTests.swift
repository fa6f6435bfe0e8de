import DrawingChecks
import Drawings
import Geography
import Testing

@testable import Cartography

@Suite struct BaseMapTests {
  /// Length of all lines of a path, in points.
  private func length(_ path: Path) -> Double {
    MapSheet.rings(of: path).reduce(0) { sum, line in
      sum
        + zip(line, line.dropFirst()).reduce(0) { total, pair in
          let (dx, dy) = (pair.1.x - pair.0.x, pair.1.y - pair.0.y)
          return total + (dx * dx + dy * dy).squareRoot()
        }
    }
  }

  @Test func everyBorderIsDrawnOnce() throws {
    let base = try ToyCountry.base()
    let degree = 100_000 * base.view.scale
    // Twelve sides between units, one with the neighbour, eleven on the coast.
    #expect(abs(length(base.sheet.borders) / degree - 12) < 0.01)
    #expect(abs(length(base.sheet.outerBorders) / degree - 1) < 0.01)
    #expect(abs(length(base.sheet.coast) / degree - 11) < 0.01)
  }

  @Test func preparedOnTwoThreadsItIsTheSame() async throws {
    let twice = try await BaseMap.prepared(
      layer: ToyCountry.layer, context: ToyCountry.context, projection: ToyCountry.Projection(),
      settings: ToyCountry.settings)
    #expect(twice == (try ToyCountry.base()))
    #expect(twice.units.count == 9)
  }

  @Test func verticesFinerThanThePrintAreDropped() throws {
    // Teeth of 100 m are 0.03 mm on this page: all go, on both sides of each border alike.
    let base = try ToyCountry.base()
    #expect(base.sheet.outlines[0].points.count == 4)
    var fine = ToyCountry.settings
    fine.tolerance = 0
    fine.fillTolerance = 0
    #expect(try ToyCountry.base(fine).sheet.outlines[0].points.count == 40)
  }

  @Test func neighboursShareTheirSimplifiedBorder() throws {
    let outlines = try ToyCountry.base().sheet.outlines
    for (left, right) in [(0, 1), (1, 2), (0, 3), (4, 7)] {
      let shared = Set(outlines[left].points).intersection(outlines[right].points)
      #expect(shared.count == 2)
    }
  }

  @Test func partsBeyondTheLimitDoNotWidenTheFrame() throws {
    let near = try ToyCountry.base()
    #expect(near.view.bounds.minY > 900_000)
    var all = ToyCountry.settings
    all.southLimit = nil
    #expect(try ToyCountry.base(all).view.bounds.minY < 500_000)
  }

  @Test func tinyIslandsAreDroppedAndMarkedInTheInset() throws {
    var settings = ToyCountry.settings
    settings.insets = [
      MapInset(.frame(GeographicFrame(west: 0.5, south: 4.5, east: 1.5, north: 6)), relativeScale: 0.3)
    ]
    let base = try ToyCountry.base(settings)
    let inset = try #require(base.insets.first).sheet
    #expect(!inset.islets.isEmpty)
    #expect(base.sheet.islets.isEmpty)
  }

  @Test func labelPointsStandInTheMiddle() throws {
    let base = try ToyCountry.base()
    let middle = base.view.point(Coordinate(x: 150_000, y: 1_150_000))
    let unit = base.units[4]
    #expect(abs(unit.labelPoint.x - middle.x) < 1 && abs(unit.labelPoint.y - middle.y) < 1)
    #expect(abs(unit.labelRadius - 50_000 * base.view.scale) < 1)
  }

  @Test func withoutPolygonsThereIsNoMap() {
    let empty = Layer(name: "empty", features: [], referenceSystem: nil)
    #expect(throws: CartographyError.noPolygons(layer: "empty")) {
      try BaseMap(layer: empty, projection: ToyCountry.Projection(), settings: ToyCountry.settings)
    }
    #expect(throws: CartographyError.pageTooSmall(width: 30)) {
      try BaseMap(
        layer: ToyCountry.layer, projection: ToyCountry.Projection(),
        settings: MapSettings(pageWidth: 30))
    }
  }

  @Test func verticesThatAreNoNumbersAreRefused() {
    var broken = ToyCountry.layer
    broken.features[2].geometry = .polygons([
      Polygon(
        exterior: Ring([
          Coordinate(x: 0, y: 0), Coordinate(x: .nan, y: 0), Coordinate(x: 1, y: .infinity),
        ]))
    ])
    #expect(throws: CartographyError.coordinateNotFinite(FeatureID("3"), layer: "toy")) {
      try BaseMap(layer: broken, projection: ToyCountry.Projection(), settings: ToyCountry.settings)
    }
  }
}
