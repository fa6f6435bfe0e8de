import Geography
import Testing

@Test("Boxes: union, overlap by an edge, growth")
func boxes() {
  let one = Bounds(minX: 0, minY: 0, maxX: 1, maxY: 2)
  let other = Bounds(minX: 1, minY: -1, maxX: 3, maxY: 1)
  #expect(one.union(other) == Bounds(minX: 0, minY: -1, maxX: 3, maxY: 2))
  #expect(one.intersects(other) && !one.intersects(other.expanded(by: -0.1)))
  #expect(one.width == 1 && one.height == 2)
  #expect(one.expanded(by: 1).contains(one) && !one.contains(other))
  #expect(Bounds(of: [Coordinate]()) == nil)
}
