import DrawingChecks
import Drawings
import Geography
import Testing

@testable import Cartography

@Suite struct ScaleBarTests {
  @Test(arguments: [(400_000.0, 50.0), (40_000_000, 5000), (3000, 0.5)])
  func lengthIsRoundAndDrawnToScale(width: Double, kilometres: Double) throws {
    let view = MapView(
      bounds: Bounds(minX: 0, minY: 0, maxX: width, maxY: width), width: 400)
    let bar = try #require(
      ScaleBar(view: view, projection: ToyCountry.Projection(), longest: 80))
    #expect(bar.kilometres == kilometres)
    #expect(abs(bar.width - kilometres * 1000 * view.scale) < 1e-9)
    #expect(bar.width <= 80)
  }

  @Test func theLatitudeIsStated() throws {
    let view = MapView(
      bounds: Bounds(minX: 0, minY: 900_000, maxX: 400_000, maxY: 1_300_000), width: 400)
    let bar = try #require(ScaleBar(view: view, projection: ToyCountry.Projection(), longest: 80))
    #expect(bar.latitude == 10)
  }
}
