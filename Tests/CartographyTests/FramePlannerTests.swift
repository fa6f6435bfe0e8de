import Drawings
import Geography
import Testing

@testable import Cartography

@Suite struct FramePlannerTests {
  @Test func theInsetHidesNoUnit() throws {
    for relative in [0.2, 0.35, 0.5] {
      var settings = ToyCountry.settings
      settings.inset = MapInset(longitudes: 0...3, latitudes: 4...6, relativeScale: relative)
      let base = try ToyCountry.base(settings)
      let box = try #require(base.inset?.view.rect)
      let plot = base.view.rect
      #expect(abs(box.maxX - plot.maxX) < 1e-6 && abs(box.maxY - plot.maxY) < 1e-6)
      if relative < 0.3 { #expect(base.grid.isFree(box)) }
    }
  }

  @Test func theFrameHoldsAllUnitsWithTheirMargin() throws {
    let plan = try #require(
      FramePlanner(
        layer: ToyCountry.layer, projection: ToyCountry.Projection(), settings: ToyCountry.settings
      ).plan(plotWidth: 200))
    #expect(plan.inset == nil)
    #expect(plan.view.bounds.minX < 0 && plan.view.bounds.maxX > 300_000)
    #expect(abs(plan.view.rect.width - 200) < 1e-9)
  }
}
