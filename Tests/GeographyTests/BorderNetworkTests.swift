import Geography
import Testing

@Test("A grid of nine has twelve shared stretches, eight outer ones, and the same area again")
func grid() {
  let network = BorderNetwork(ToyCountry.grid)
  #expect(network.arcs(.shared).count == 12)
  // The corner squares' outer sides run round the corner in one stretch.
  #expect(network.arcs(.outer).count == 8)
  #expect(network.arcs(.inner).isEmpty)
  let back = network.layer()
  #expect(back.name == "toy" && back.features.map(\.id) == ToyCountry.grid.features.map(\.id))
  for (one, other) in zip(back.features, ToyCountry.grid.features) {
    #expect(one.attributes == other.attributes)
    #expect(Set(one.geometry.coordinates) == Set(other.geometry.coordinates))
    #expect(one.geometry.coordinates.count == other.geometry.coordinates.count)
    #expect(abs(one.geometry.area - 1) < 1e-12)
  }
}

@Test("The feature on the left of an arc lies on its left")
func sides() {
  let network = BorderNetwork(ToyCountry.grid)
  let centres = Dictionary(
    uniqueKeysWithValues: ToyCountry.grid.features.compactMap { feature in
      feature.geometry.centroid.map { (feature.id, $0) }
    })
  func isLeft(_ place: Coordinate, _ arc: BorderNetwork.Arc) -> Bool {
    let (a, b) = (arc.coordinates[0], arc.coordinates[1])
    return (b.x - a.x) * (place.y - a.y) - (b.y - a.y) * (place.x - a.x) > 0
  }
  for arc in network.arcs {
    if let centre = centres[arc.left] { #expect(isLeft(centre, arc)) }
    if let right = arc.right, let centre = centres[right] { #expect(!isLeft(centre, arc)) }
  }
}

@Test("A unit that fills another's hole shares one closed arc, wherever the two rings begin")
func enclave() throws {
  let hole = ToyCountry.square(1, 1, 1, extra: 2)
  let turned = Ring(Array(hole.coordinates[5...] + hole.coordinates[..<5]))
  let outer = ToyCountry.feature(
    "outer", [Polygon(exterior: ToyCountry.square(0, 0, 3), holes: [Ring(hole.coordinates.reversed())])])
  let network = BorderNetwork(
    ToyCountry.layer([outer, ToyCountry.feature("inner", [Polygon(exterior: turned)])]))
  #expect(network.arcs.count == 2)
  let shared = try #require(network.arcs(.shared).first)
  #expect(shared.isClosed && shared.left == FeatureID("outer") && shared.right == FeatureID("inner"))
  #expect(network.layer().features.map(\.geometry.area) == [8, 1])
}

@Test("A line between two parts of one feature is told apart from borders")
func innerLines() {
  let joined = ToyCountry.feature(
    "a", [Polygon(exterior: ToyCountry.square(0, 0)), Polygon(exterior: ToyCountry.square(1, 0))])
  let network = BorderNetwork(ToyCountry.layer([joined]))
  #expect(network.arcs(.inner).count == 1 && network.arcs(.outer).count == 2)
}

@Test("Rings against the convention are taken the right way round")
func wrongDirection() {
  let clockwise = Ring(ToyCountry.square(1, 0).coordinates.reversed())
  let layer = ToyCountry.layer([
    ToyCountry.feature("a", [Polygon(exterior: ToyCountry.square(0, 0))]),
    ToyCountry.feature("b", [Polygon(exterior: clockwise)]),
  ])
  let network = BorderNetwork(layer)
  #expect(network.arcs(.shared).count == 1)
  #expect(network.layer().features.allSatisfy { $0.geometry.area == 1 })
}

@Test("Features without polygons pass through")
func otherShapes() {
  let point = Feature(id: FeatureID("p"), geometry: .points([Coordinate(x: 1, y: 2)]))
  let none = Feature(id: FeatureID("n"), geometry: .none)
  #expect(BorderNetwork(ToyCountry.layer([point, none])).layer().features == [point, none])
}
