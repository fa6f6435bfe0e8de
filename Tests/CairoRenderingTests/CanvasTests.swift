import Drawings
import Testing

@testable import CairoRendering

@Suite struct CanvasTests {
  private func color(_ elements: [Element], x: Int, y: Int) throws -> Color? {
    let page = Drawing(size: Size(width: 100, height: 100), elements: elements)
    return try CairoRenderer(measurer: .shared).picture(page, dpi: 72, background: .white).color(x: x, y: y)
  }

  @Test func aRingInARingIsAHole() throws {
    var path = Path(Rect(x: 10, y: 10, width: 80, height: 80))
    path.append(Path(Rect(x: 30, y: 30, width: 40, height: 40)))
    let area = Element.path(path, fill: .solid(.black), stroke: nil)
    #expect(try color([area], x: 20, y: 20) == .black)
    #expect(try color([area], x: 50, y: 50) == .white)
  }

  @Test func nothingIsDrawnOutsideAClip() throws {
    let area = Element.path(
      Path(Rect(x: 0, y: 0, width: 100, height: 100)), fill: .solid(.black), stroke: nil)
    let group = Element.group(
      Element.Group(clip: Rect(x: 20, y: 20, width: 20, height: 20), elements: [area]))
    #expect(try color([group], x: 30, y: 30) == .black)
    #expect(try color([group], x: 50, y: 30) == .white)
    #expect(try color([group, area], x: 50, y: 30) == .black)
  }

  @Test func aHatchRisesToTheRightAndStaysInside() throws {
    let ground = Color(hex: 0xEEEEEE)
    let hatch = Element.path(
      Path(Rect(x: 10, y: 10, width: 80, height: 80)),
      fill: .hatch(line: .black, width: 3, spacing: 14.142135623730951, ground: ground), stroke: nil)
    // Lines lie where x + y is a multiple of 20.
    #expect(try color([hatch], x: 49, y: 50) == .black)
    #expect(try color([hatch], x: 59, y: 40) == .black)
    #expect(try color([hatch], x: 54, y: 55) == ground)
    #expect(try color([hatch], x: 4, y: 15) == .white)
  }

  @Test func curvesAreDrawn() throws {
    let disc = Element.path(
      Path(circleAt: Point(x: 50, y: 50), radius: 30), fill: .solid(.black), stroke: nil)
    #expect(try color([disc], x: 70, y: 50) == .black)
    #expect(try color([disc], x: 75, y: 75) == .white)
  }
}
