import Geography
import Testing

/// Two squares beside each other whose common side wiggles by 0.01, and an island.
private let pair: Layer = {
  let wiggle = (1..<20).map { Coordinate(x: 1 + ($0 % 2 == 0 ? 0.01 : -0.01), y: Double($0) / 20) }
  let west = Ring([.init(x: 0, y: 0), .init(x: 1, y: 0)] + wiggle + [.init(x: 1, y: 1), .init(x: 0, y: 1)])
  let east = Ring(
    [.init(x: 2, y: 1), .init(x: 1, y: 1)] + wiggle.reversed() + [.init(x: 1, y: 0), .init(x: 2, y: 0)])
  return ToyCountry.layer([
    ToyCountry.feature(
      "west", [Polygon(exterior: west), Polygon(exterior: ToyCountry.square(-1, 0, 0.1, extra: 1))]),
    ToyCountry.feature("east", [Polygon(exterior: east)]),
  ])
}()

@Test("Neighbours keep one border: their areas still fill the whole, and the border is straight")
func neighboursStay() {
  let network = BorderNetwork(pair).simplified(tolerance: 0.05)
  #expect(network.arcs(.shared).map(\.coordinates.count) == [2])
  let layer = network.layer()
  #expect(abs(layer.features[0].geometry.polygons[0].area + layer.features[1].geometry.area - 2) < 1e-12)
  #expect(BorderNetwork(layer).arcs(.shared).count == 1)
}

@Test("Nothing is lost below the tolerance of the detail, straight runs aside")
func fineTolerance() {
  let network = BorderNetwork(pair).simplified(tolerance: 0.005)
  #expect(network.arcs(.shared).map(\.coordinates.count) == [21])
}

@Test("Every ring keeps three vertices and an area, however coarse the tolerance")
func ringsStay() {
  for tolerance in [0.05, 0.2, 1, 10, 1e9] {
    for network in [BorderNetwork(pair), BorderNetwork(ToyCountry.grid)] {
      let layer = network.simplified(tolerance: tolerance).layer()
      #expect(
        layer.features.map(\.geometry.polygons.count)
          == network.layer().features.map(\.geometry.polygons.count))
      for ring in layer.features.flatMap(\.geometry.polygons).flatMap(\.rings) {
        #expect(ring.coordinates.count >= 3 && ring.signedArea != 0)
      }
    }
  }
}

@Test("Small islands go, the largest polygon of a feature and whatever has a neighbour stay")
func islands() {
  let network = BorderNetwork(pair).simplified(tolerance: 0, minimumIslandArea: 0.02)
  #expect(network.members.map(\.areas.count) == [1, 1])
  #expect(network.arcs.count == 3)
  let all = BorderNetwork(pair).simplified(tolerance: 0, minimumIslandArea: 100)
  #expect(all.members.map(\.areas.count) == [1, 1])
}

@Test("Lakes below the limit are filled, larger ones and enclaves stay")
func lakes() {
  func hole(_ x: Double, _ side: Double) -> Ring {
    Ring(ToyCountry.square(x, 1, side).coordinates.reversed())
  }
  let land = Polygon(exterior: ToyCountry.square(0, 0, 9), holes: [hole(1, 0.1), hole(2, 1), hole(4, 0.1)])
  let enclave = ToyCountry.feature("b", [Polygon(exterior: ToyCountry.square(4, 1, 0.1))])
  let network = BorderNetwork(ToyCountry.layer([ToyCountry.feature("a", [land]), enclave]))
    .simplified(tolerance: 0, minimumIslandArea: 0.5)
  #expect(network.members.map { $0.areas.map(\.holes.count) } == [[2], [0]])
}

extension Geometry {
  /// The polygons; empty for other shapes.
  var polygons: [Polygon] { if case .polygons(let polygons) = self { polygons } else { [] } }
}

@Test("A background is coarser on its own, but a border with the subject stays as fine as the subject's")
func coarseness() {
  let east = FeatureID("east")
  let fine = BorderNetwork(pair).simplified(tolerance: 0.005) { $0 == east ? 100 : 1 }
  #expect(fine.arcs(.shared).map(\.coordinates.count) == [21])
  let coarse = BorderNetwork(pair).simplified(tolerance: 0.005) { _ in 100 }
  #expect(coarse.arcs(.shared).map(\.coordinates.count) == [2])
  // The island of 0.01 square units belongs to the west.
  let islands = { (factor: Double) in
    BorderNetwork(pair).simplified(tolerance: 0, minimumIslandArea: 0.005) { $0 == east ? 1 : factor }
      .members.map(\.areas.count)
  }
  #expect(islands(1) == [2, 1])
  #expect(islands(2) == [1, 1])
}
