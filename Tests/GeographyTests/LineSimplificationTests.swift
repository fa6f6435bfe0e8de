import Geography
import Testing

@Test("A vertex farther than the tolerance stays, a nearer one goes, ends always stay")
func openLine() {
  let line = [(0, 0), (1, 0.09), (2, 0), (3, 0.5), (4, 0)].map { Coordinate(x: $0.0, y: $0.1) }
  #expect(LineSimplification.simplified(line, tolerance: 0.35).map(\.x) == [0, 3, 4])
  #expect(LineSimplification.simplified(line, tolerance: 9).map(\.x) == [0, 4])
  #expect(LineSimplification.simplified(line, tolerance: 0) == line)
  #expect(LineSimplification.simplified([], tolerance: 1).isEmpty)
}

@Test("What is left out lies within the tolerance of what stays")
func distance() {
  var seed: UInt64 = 7
  var line = [Coordinate(x: 0, y: 0)]
  for _ in 0..<500 {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1
    let (dx, dy) = (Double(seed >> 40 & 0xFF) - 100, Double(seed >> 52 & 0xFF) - 128)
    line.append(Coordinate(x: line[line.count - 1].x + dx, y: line[line.count - 1].y + dy))
  }
  let simple = LineSimplification.simplified(line, tolerance: 60)
  #expect(simple.count < line.count / 2 && simple.count > 2)
  for vertex in line {
    let nearest = zip(simple, simple.dropFirst()).map { a, b in
      let (dx, dy) = (b.x - a.x, b.y - a.y)
      let along = max(0, min(1, ((vertex.x - a.x) * dx + (vertex.y - a.y) * dy) / (dx * dx + dy * dy)))
      let (ex, ey) = (vertex.x - a.x - along * dx, vertex.y - a.y - along * dy)
      return (ex * ex + ey * ey).squareRoot()
    }.min()
    #expect((nearest ?? .infinity) <= 60 + 1e-9)
  }
}
