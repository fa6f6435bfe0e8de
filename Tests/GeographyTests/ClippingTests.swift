import Geography
import Testing

private let box = Bounds(minX: 0, minY: 0, maxX: 10, maxY: 10)

private func line(_ places: (Double, Double)...) -> [Coordinate] {
  places.map { Coordinate(x: $0.0, y: $0.1) }
}

@Test("A line that leaves and comes back becomes two pieces, cut on the edge")
func twoPieces() {
  let pieces = box.clipping(line: line((5, 5), (15, 5), (15, 8), (5, 8)))
  #expect(pieces == [line((5, 5), (10, 5)), line((10, 8), (5, 8))])
}

@Test("A line through without a vertex inside is found, one that misses a corner is not")
func through() {
  #expect(box.clipping(line: line((-5, 5), (15, 5))) == [line((0, 5), (10, 5))])
  #expect(box.clipping(line: line((-5, 2), (2, -5))).isEmpty)
  #expect(box.clipping(line: line((20, 0), (20, 9))).isEmpty)
}

@Test("A line along the edge and one inside come back whole")
func whole() {
  #expect(box.clipping(line: line((0, 2), (0, 8))) == [line((0, 2), (0, 8))])
  #expect(box.clipping(line: line((1, 1), (2, 5), (3, 1))) == [line((1, 1), (2, 5), (3, 1))])
}

@Test("Areas: inside, outside, across a corner, around the box")
func rings() {
  let inside = ToyCountry.square(1, 1)
  #expect(box.clipping(ring: inside) == inside)
  #expect(box.clipping(ring: ToyCountry.square(20, 1)) == nil)
  #expect(box.clipping(ring: ToyCountry.square(10, 1)) == nil)
  #expect(box.clipping(ring: ToyCountry.square(8, 8, 4))?.signedArea == 4)
  #expect(box.clipping(ring: ToyCountry.square(-5, -5, 30))?.signedArea == 100)
  let clockwise = Ring(ToyCountry.square(8, 8, 4).coordinates.reversed())
  #expect(box.clipping(ring: clockwise)?.signedArea == -4)
}

@Test("Neighbours clipped at the edge still meet, and their areas fill the box")
func neighbours() {
  let half = Bounds(minX: 0.3, minY: 0.4, maxX: 2.6, maxY: 2.7)
  let clipped = ToyCountry.grid.clipped(to: half)
  #expect(abs(clipped.features.reduce(0) { $0 + $1.geometry.area } - 2.3 * 2.3) < 1e-12)
  #expect(BorderNetwork(clipped).arcs(.shared).count == 12)
}

@Test("Features with nothing inside are left out of a clipped layer; holes are clipped with their area")
func layers() {
  let hole = Ring(ToyCountry.square(1, 1, 1).coordinates.reversed())
  let layer = ToyCountry.layer([
    ToyCountry.feature("in", [Polygon(exterior: ToyCountry.square(0, 0, 3), holes: [hole])]),
    ToyCountry.feature("out", [Polygon(exterior: ToyCountry.square(50, 0))]),
    Feature(id: FeatureID("places"), geometry: .points(line((1, 1), (50, 1)))),
    Feature(id: FeatureID("road"), geometry: .lines([line((-5, 1), (5, 1))])),
  ])
  let clipped = layer.clipped(to: Bounds(minX: 0, minY: 0, maxX: 1.5, maxY: 3))
  #expect(clipped.features.map(\.id.rawValue) == ["in", "places", "road"])
  #expect(clipped.features[0].geometry.area == 4)
  #expect(clipped.features[1].geometry == .points(line((1, 1))))
  #expect(clipped.features[2].geometry == .lines([line((0, 1), (1.5, 1))]))
}
