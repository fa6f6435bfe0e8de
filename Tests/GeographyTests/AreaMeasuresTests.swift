import Geography
import Testing

@Test("Area and centre of mass with a hole, far from the origin")
func areaAndCentroid() throws {
  let hole = Ring(ToyCountry.square(1e6 + 2, 4e6 + 1, 1).coordinates.reversed())
  let geometry = Geometry.polygons([Polygon(exterior: ToyCountry.square(1e6, 4e6, 4), holes: [hole])])
  #expect(geometry.area == 15)
  let centre = try #require(geometry.centroid)
  // (16 · 2 - 1 · 2.5) / 15 and (16 · 2 - 1 · 1.5) / 15.
  #expect(abs(centre.x - 1e6 - 29.5 / 15) < 1e-9 && abs(centre.y - 4e6 - 30.5 / 15) < 1e-9)
}

@Test("The centre does not depend on the direction of rings")
func direction() {
  let ring = ToyCountry.square(1, 2, 3)
  let turned = Geometry.polygons([Polygon(exterior: Ring(ring.coordinates.reversed()))])
  #expect(turned.centroid == Coordinate(x: 2.5, y: 3.5) && turned.area == 9)
}

@Test("Points and lines have the mean of their vertices, a null shape has no centre")
func pointsLinesAndNone() {
  #expect(Geometry.points([.init(x: 0, y: 0), .init(x: 2, y: 4)]).centroid == Coordinate(x: 1, y: 2))
  #expect(Geometry.none.centroid == nil && Geometry.none.area == 0)
}

@Test("Inside, outside and in the hole, with the distance to the nearest edge")
func containment() {
  let hole = Ring(ToyCountry.square(1, 1, 1).coordinates.reversed())
  let polygon = Polygon(exterior: ToyCountry.square(0, 0, 4), holes: [hole])
  #expect(polygon.contains(.init(x: 3, y: 3)) && polygon.signedDistance(to: .init(x: 3, y: 3)) == 1)
  #expect(
    !polygon.contains(.init(x: 1.5, y: 1.5)) && polygon.signedDistance(to: .init(x: 1.5, y: 1.5)) == -0.5)
  #expect(!polygon.contains(.init(x: 5, y: 2)) && polygon.signedDistance(to: .init(x: 5, y: 2)) == -1)
}
