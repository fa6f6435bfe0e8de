import Drawings
import Testing

@testable import CairoRendering

@Suite struct SVGPathDataTests {
  private func text(_ path: Path, decimals: Int = 2) -> String {
    String(decoding: SVGPathData(path, decimals: decimals).bytes, as: UTF8.self)
  }

  private func line(_ xs: [Double], y: Double = 0) -> Path {
    Path(xs.map { Point(x: $0, y: y) }, closed: false)
  }

  @Test func rectanglesAreShort() {
    #expect(text(Path(Rect(x: 10.5, y: 20, width: 60, height: 40))) == "M10.5 20h60v40h-60z")
  }

  @Test func lettersAreNotRepeatedAndSubpathsAreRelative() {
    var path = Path(
      [Point(x: 0, y: 0), Point(x: 1, y: 2), Point(x: 0, y: 4), Point(x: -1, y: 3)], closed: true)
    path.append([Point(x: 5, y: 5), Point(x: 6, y: 6)], closed: false)
    #expect(text(path) == "M0 0l1 2-1 2-1-1zm5 5 1 1")
  }

  @Test func curvesAreRelativeToTheirStart() {
    var path = Path()
    path.move(to: Point(x: 10, y: 10))
    path.curve(Point(x: 11, y: 10), Point(x: 12, y: 11), to: Point(x: 12, y: 12))
    path.curve(Point(x: 12, y: 13), Point(x: 11, y: 14), to: Point(x: 10, y: 14))
    #expect(text(path) == "M10 10c1 0 2 1 2 2 0 1-1 2-2 2")
    var glyph = SVGPathData(decimals: 0)
    glyph.move(to: Point(x: 0, y: 0))
    glyph.curve(Point(x: 5, y: 0), to: Point(x: 5, y: -5))
    glyph.close()
    #expect(String(decoding: glyph.bytes, as: UTF8.self) == "M0 0q5 0 5-5z")
  }

  @Test func roundingDoesNotAddUp() throws {
    // Steps of a third of the grid: rounded one by one they would all vanish.
    let path = line((0...3000).map { Double($0) / 300 }, y: 0.5)
    let steps = text(path).dropFirst("M0 .5h".count).split(separator: " ").compactMap { Double($0) }
    #expect(abs(steps.reduce(0, +) - 10) < 1e-9)
    #expect(steps.count == 1000)
  }

  @Test func aDotStaysADot() {
    #expect(text(line([3, 3])) == "M3 0h0")
    #expect(text(line([3, 3.001, 4])) == "M3 0h1")
    #expect(text(line([3, 4, 4.001])) == "M3 0h1")
  }

  @Test func aLineWithoutAStartIsOne() {
    var path = Path()
    path.line(to: Point(x: 1, y: 2))
    path.line(to: Point(x: 2, y: 3))
    path.close()
    #expect(text(path) == "M1 2l1 1z")
  }
}
