import Geography
import Testing

@Test("A ring drops its repeated last vertex and knows its direction")
func ring() {
  let ring = Ring([(0, 0), (2, 0), (2, 1), (0, 0)].map { Coordinate(x: $0.0, y: $0.1) })
  #expect(ring.coordinates.count == 3 && ring.signedArea == 1)
  #expect(Ring(ring.coordinates.reversed()).signedArea == -1)
  #expect(Ring([]).signedArea == 0)
}

@Test("The box of a layer is around all features, null shapes aside")
func bounds() {
  let layer = ToyCountry.layer(ToyCountry.grid.features + [Feature(id: FeatureID("n"), geometry: .none)])
  #expect(layer.bounds == Bounds(minX: 0, minY: 0, maxX: 3, maxY: 3))
  #expect(ToyCountry.layer([]).bounds == nil)
}
