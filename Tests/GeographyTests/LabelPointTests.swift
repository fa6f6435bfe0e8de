import Geography
import Testing

@Test("The pole of a square is its middle, of an L its thick corner")
func knownShapes() throws {
  let square = try #require(Polygon(exterior: ToyCountry.square(0, 0, 4)).poleOfInaccessibility())
  #expect(square.coordinate == Coordinate(x: 2, y: 2) && square.distance == 2)

  // A 4 x 1 bar under a 1 x 4 bar: the circle touches both outer sides and the inner corner at (1, 1).
  let ell = Polygon(
    exterior: Ring([(0, 0), (4, 0), (4, 1), (1, 1), (1, 4), (0, 4)].map { Coordinate(x: $0.0, y: $0.1) }))
  let pole = try #require(ell.poleOfInaccessibility(precision: 1e-6))
  // r = (1 - r) · √2 gives r = 2 - √2.
  #expect(abs(pole.distance - (2 - 2.0.squareRoot())) < 1e-5)
}

@Test("A hole pushes the label aside")
func hole() throws {
  let hole = Ring(ToyCountry.square(1, 1, 2).coordinates.reversed())
  let polygon = Polygon(exterior: ToyCountry.square(0, 0, 6), holes: [hole])
  let pole = try #require(polygon.poleOfInaccessibility(precision: 1e-4))
  #expect(polygon.contains(pole.coordinate))
  // Beside the hole's far corner (3, 3): 6 - c = √2 (c - 3).
  let c = (6 + 3 * 2.0.squareRoot()) / (1 + 2.0.squareRoot())
  #expect(abs(pole.distance - (6 - c)) < 1e-3)
}

@Test("The label of a feature goes to its largest part")
func largestPart() throws {
  let geometry = Geometry.polygons([
    Polygon(exterior: ToyCountry.square(0, 0)), Polygon(exterior: ToyCountry.square(10, 0, 4)),
  ])
  #expect(try #require(geometry.labelPoint()).coordinate == Coordinate(x: 12, y: 2))
  #expect(Geometry.points([.init(x: 0, y: 0)]).labelPoint() == nil)
}

@Test("A needle and a line without area cost no time and no crash")
func needle() {
  let needle = Polygon(exterior: Ring([(0, 0), (1e6, 0), (1e6, 1e-3)].map { Coordinate(x: $0.0, y: $0.1) }))
  #expect((needle.poleOfInaccessibility()?.distance ?? 0) > 0)
  let flat = Polygon(exterior: Ring([(0, 0), (1, 0), (2, 0)].map { Coordinate(x: $0.0, y: $0.1) }))
  #expect(flat.poleOfInaccessibility() == nil)
}
