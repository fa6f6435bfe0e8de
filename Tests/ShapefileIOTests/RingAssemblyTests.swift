import Geography
import Testing

@testable import ShapefileIO

private func square(_ x: Double, _ y: Double, _ side: Double, clockwise: Bool) -> Ring {
  let places = ShapefileBuilder.square(x, y, side).map { Coordinate(x: $0.0, y: $0.1) }
  return Ring(clockwise ? places : places.reversed())
}

@Test("A hole goes to the exterior around it, in whatever order the rings come")
func holes() {
  let assembly = RingAssembly([
    square(6, 1, 1, clockwise: false), square(0, 0, 4, clockwise: true), square(1, 1, 1, clockwise: false),
    square(5, 0, 4, clockwise: true),
  ])
  #expect(assembly.polygons.map(\.exterior.signedArea) == [16, 16])
  #expect(assembly.polygons.map { $0.holes.map(\.signedArea) } == [[-1], [-1]])
  #expect(assembly.polygons[1].holes[0].coordinates.map(\.x).min() == 6)
  #expect(!assembly.reoriented && !assembly.dropped)
}

@Test("Rings that run the wrong way are sorted by what lies in what, and said")
func wrongDirection() {
  let assembly = RingAssembly([square(0, 0, 4, clockwise: false), square(1, 1, 1, clockwise: true)])
  #expect(assembly.polygons.map(\.exterior.signedArea) == [16])
  #expect(assembly.polygons[0].holes.map(\.signedArea) == [-1])
  #expect(assembly.reoriented)
}

@Test("An island in a lake on an island is a polygon of its own")
func nesting() {
  let assembly = RingAssembly([
    square(0, 0, 9, clockwise: true), square(1, 1, 7, clockwise: false), square(2, 2, 5, clockwise: true),
    square(3, 3, 1, clockwise: false),
  ])
  #expect(assembly.polygons.map(\.exterior.signedArea) == [81, 25])
  #expect(assembly.polygons.map { $0.holes.map(\.signedArea) } == [[-49], [-1]])
}

@Test("A hole may touch its exterior, and two islands may touch each other")
func touching() {
  let assembly = RingAssembly([
    square(0, 0, 4, clockwise: true), square(0, 0, 1, clockwise: false), square(4, 0, 4, clockwise: true),
  ])
  #expect(assembly.polygons.map { $0.holes.count } == [1, 0])
}

@Test("Rings without area are left out and said; repeated vertices are dropped")
func degenerate() {
  let line = Ring([
    Coordinate(x: 0, y: 0), Coordinate(x: 1, y: 1), Coordinate(x: 0, y: 0), Coordinate(x: 1, y: 1),
  ])
  let corner = Coordinate(x: 0, y: 0)
  let stuttering = Ring([corner, corner, Coordinate(x: 0, y: 2), Coordinate(x: 2, y: 0), corner])
  let assembly = RingAssembly([line, stuttering])
  #expect(assembly.dropped && assembly.polygons.map(\.exterior.coordinates.count) == [3])
}

private func ring(_ places: (Double, Double)...) -> Ring { Ring(places.map { Coordinate(x: $0.0, y: $0.1) }) }

@Test("A hole that hangs on a vertex of its ring becomes a hole")
func pinchedHole() {
  // Clockwise round the square, with a triangle inside that begins and ends at the corner.
  let pinched = ring((0, 0), (0, 4), (4, 4), (4, 0), (0, 0), (3, 1), (1, 3))
  let assembly = RingAssembly([pinched])
  #expect(assembly.parted && assembly.polygons.count == 1)
  #expect(assembly.polygons[0].exterior.signedArea == 16)
  #expect(assembly.polygons[0].holes.map(\.signedArea) == [-4])
}

@Test("Two squares that meet in a vertex become two polygons")
func figureOfEight() {
  let eight = ring((0, 0), (0, 2), (2, 2), (2, 4), (4, 4), (4, 2), (2, 2), (2, 0))
  let assembly = RingAssembly([eight])
  #expect(assembly.parted)
  #expect(assembly.polygons.map(\.exterior.signedArea).sorted() == [4, 4])
}

@Test("A spike is taken off, and repeated vertices are one")
func spike() {
  let spiked = ring((0, 0), (0, 4), (4, 4), (9, 4), (4, 4), (4, 4), (4, 0))
  let assembly = RingAssembly([spiked])
  #expect(assembly.parted && !assembly.dropped)
  #expect(assembly.polygons.map(\.exterior.coordinates.count) == [4])
  let plain = RingAssembly([ring((0, 0), (0, 4), (0, 4), (4, 4), (4, 0))])
  #expect(!plain.parted && plain.polygons[0].exterior.coordinates.count == 4)
}
