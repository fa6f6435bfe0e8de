import Testing

@testable import Geography

@Suite struct RingCrossingTests {
  private func ring(_ places: (Double, Double)...) -> Ring {
    Ring(places.map { Coordinate(x: $0.0, y: $0.1) })
  }

  @Test func aBowTieCrossesItself() {
    #expect(ring((0, 0), (2, 2), (2, 0), (0, 2)).crossesItself)
    #expect(ring((0, 0), (4, 0), (4, 4), (2, -1), (0, 4)).crossesItself)
  }

  @Test func plainAndTouchingRingsDoNot() {
    #expect(!ring((0, 0), (2, 0), (2, 2), (0, 2)).crossesItself)
    // A notch whose tip touches the opposite side.
    #expect(!ring((0, 0), (4, 0), (4, 4), (2, 0), (0, 4)).crossesItself)
    #expect(!ring((0, 0), (1, 0), (1, 1)).crossesItself)
    #expect(!Ring([]).crossesItself)
  }

  @Test func aLongOutlineIsQuick() {
    let saw = (0..<5_000).map { Coordinate(x: Double($0), y: $0 % 2 == 0 ? 0 : 1) }
    #expect(!Ring(saw + [Coordinate(x: 5_000, y: 50), Coordinate(x: 0, y: 50)]).crossesItself)
  }
}
