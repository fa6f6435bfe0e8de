import DrawingChecks
import Drawings
import Geography
import Testing

@testable import Cartography

/// A backdrop that was drawn by somebody else: its borders lie near those of the toy country and share no vertex.
@Suite struct LandBordersTests {
  /// Land east of the toy country, 300 m off its border, with vertices of its own.
  private var neighbour: Layer {
    let corners = [(3.003, 9.5), (5, 9.5), (5, 13.5), (3.003, 13.5), (3.003, 12.1), (3.004, 11.2)]
    let ring = Ring(corners.map { Coordinate(x: $0.0 * 1e5, y: $0.1 * 1e5) })
    return Layer(
      name: "neighbour",
      features: [Feature(id: FeatureID("n"), geometry: .polygons([Polygon(exterior: ring)]))],
      referenceSystem: "toy")
  }

  private func sheet(_ context: Layer?) throws -> MapSheet {
    try BaseMap(
      layer: ToyCountry.layer, context: context, projection: ToyCountry.Projection(),
      settings: ToyCountry.settings
    ).sheet
  }

  private func length(_ path: Path) -> Double {
    MapSheet.rings(of: path).reduce(0) { sum, line in
      zip(line, line.dropFirst()).reduce(sum) { $0 + $1.0.distance(to: $1.1) }
    }
  }

  @Test func whereTheEdgeRunsThroughLandItIsAnOuterBorder() throws {
    let (alone, beside) = (try sheet(nil), try sheet(neighbour))
    let degree = 100_000 * beside.view.scale
    #expect(alone.outerBorders.isEmpty)
    // The eastern side, three degrees long; the rest is coast as before.
    #expect(abs(length(beside.outerBorders) / degree - 3) < 0.15)
    #expect(abs(length(beside.coast) + length(beside.outerBorders) - length(alone.coast)) < 0.5)
    let box = try #require(beside.outerBorders.bounds)
    #expect(abs(box.x - beside.view.point(Coordinate(x: 3e5, y: 0)).x) < 4)
  }

  @Test func sharedVerticesDecideWhereThereAreAny() throws {
    // The toy's own neighbour shares one side with unit 6; the islandless sides stay coast.
    let network = BorderNetwork(ToyCountry.layer)
    let units = Set(ToyCountry.ids)
    #expect(!LandBorders.areNeeded(network, units: units))
    var both = ToyCountry.layer
    both.features += ToyCountry.context.features.map { Feature(id: FeatureID("c"), geometry: $0.geometry) }
    #expect(!LandBorders.areNeeded(BorderNetwork(both), units: units))
    both = ToyCountry.layer
    both.features += neighbour.features
    #expect(LandBorders.areNeeded(BorderNetwork(both), units: units))
  }

  @Test func stretchesKeepTheLineAndDropShortOnes() {
    let frame = Rect(x: 0, y: 0, width: 100, height: 100)
    // Land below a line from left to right, with a bay of two points.
    let land = [
      Path(Rect(x: 30, y: 50, width: 20, height: 40)), Path(Rect(x: 52, y: 50, width: 18, height: 40)),
    ]
    let line = [Point(x: 0, y: 50), Point(x: 40, y: 50), Point(x: 100, y: 50)]
    let stretches = LandBorders(land: land, frame: frame).stretches(of: line)
    #expect(stretches.map(\.isLand) == [false, true, false])
    #expect(stretches.first?.points.first == line[0] && stretches.last?.points.last == line[2])
    for (one, next) in zip(stretches, stretches.dropFirst()) { #expect(one.points.last == next.points.first) }
    #expect(
      abs((stretches[1].points.first?.x ?? 0) - 30) < 2 && abs((stretches[1].points.last?.x ?? 0) - 70) < 2)
    // The vertex inside stays, and none but the ends is put in.
    #expect(stretches[1].points.contains(line[1]) && stretches.map(\.points.count) == [2, 3, 2])
    // Taken the other way the land lies on the side of the units.
    let back = LandBorders(land: land, frame: frame).stretches(of: line.reversed())
    #expect(back.map(\.isLand) == [false])
  }

  @Test func aWindowElsewhereOnThePageSeesTheSame() {
    let line = [Point(x: 210, y: 320), Point(x: 290, y: 320)]
    let land = [Path(Rect(x: 200, y: 321, width: 100, height: 50))]
    let borders = LandBorders(land: land, frame: Rect(x: 200, y: 300, width: 100, height: 100))
    #expect(borders.stretches(of: line).map(\.isLand) == [true])
  }
}
