import Drawings
import Testing

@testable import CairoRendering

@Suite struct HatchTests {
  @Test func linesAreCountedFromTheOrigin() throws {
    let spacing = 5.0
    let step = spacing * 2.0.squareRoot()
    for rect in [Rect(x: 3, y: 4, width: 30, height: 20), Rect(x: -50, y: 100, width: 10, height: 10)] {
      let lines = try #require(Hatch(over: Path(rect), width: 0.5, spacing: spacing)).path
      let sums = lines.points.map { ($0.x + $0.y) / step }
      #expect(sums.allSatisfy { abs($0 - $0.rounded()) < 1e-9 })
      #expect(try #require(sums.min()) * step <= rect.x + rect.y)
      #expect((try #require(sums.max()) + 1) * step >= rect.maxX + rect.maxY)
    }
  }

  @Test func anEmptyPathHasNone() {
    #expect(Hatch(over: Path(), width: 1, spacing: 3) == nil)
  }
}
