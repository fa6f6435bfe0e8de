import DrawingChecks
import Drawings
import Geography
import Testing

@testable import Cartography

@Suite struct FramePlannerTests {
  @Test func theInsetHidesNoUnit() throws {
    for relative in [0.2, 0.35, 0.5] {
      var settings = ToyCountry.settings
      settings.insets = [
        MapInset(.frame(GeographicFrame(west: 0, south: 4, east: 3, north: 6)), relativeScale: relative)
      ]
      let base = try ToyCountry.base(settings)
      let box = try #require(base.insets.first?.sheet.view.rect)
      let plot = base.view.rect
      #expect(abs(box.maxX - plot.maxX) < 1e-6 && abs(box.maxY - plot.maxY) < 1e-6)
      if relative < 0.3 { #expect(base.grid.isFree(box)) }
    }
  }

  @Test func theFrameHoldsAllUnitsWithTheirMargin() throws {
    let plan = try FramePlanner(
      layer: ToyCountry.layer, projection: ToyCountry.Projection(), settings: ToyCountry.settings
    ).plan(plotWidth: 200)
    #expect(plan.insets.isEmpty)
    #expect(plan.view.bounds.minX < 0 && plan.view.bounds.maxX > 300_000)
    #expect(abs(plan.view.rect.width - 200) < 1e-9)
  }

  @Test func aTallCountryStillFitsOnPaper() throws {
    let corners = [(0.0, 0.0), (1, 0), (1, 5000), (0, 5000)].map { Coordinate(x: $0.0, y: $0.1) }
    let tall = Layer(
      name: "tall",
      features: [
        Feature(id: FeatureID("1"), geometry: .polygons([Polygon(exterior: Ring(corners))]))
      ], referenceSystem: nil)
    let plan = try FramePlanner(
      layer: tall, projection: ToyCountry.Projection(), settings: MapSettings(pageWidth: 200)
    ).plan(plotWidth: 100)
    #expect(abs(plan.view.rect.height - 150) < 1e-6)
    #expect(abs(plan.view.point(Coordinate(x: 0.5, y: 0)).x - 50) < 1e-6)
  }
}
