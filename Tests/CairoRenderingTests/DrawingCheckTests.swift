import CairoRendering
import Drawings
import Testing

@Suite struct DrawingCheckTests {
  private func error(_ element: Element) -> RenderingError? {
    let page = Drawing(size: Size(width: 50, height: 50), elements: [element])
    do throws(RenderingError) {
      _ = try CairoRenderer(measurer: .shared).svg(page)
      return nil
    } catch {
      return error
    }
  }

  private func path(_ point: Point, _ stroke: Stroke? = nil, fill: Fill? = nil) -> Element {
    .path(Path([Point(x: 1, y: 1), point], closed: false), fill: fill, stroke: stroke)
  }

  @Test(arguments: [0, -5, 14_401, .nan, .infinity])
  func absurdPagesAreRefused(width: Double) {
    let page = Drawing(size: Size(width: width, height: 50))
    #expect(throws: RenderingError.self) { try CairoRenderer(measurer: .shared).svg(page) }
    #expect(throws: RenderingError.self) { try CairoRenderer(measurer: .shared).png(page, dpi: 72) }
  }

  @Test func everyNumberIsLookedAt() {
    let good = Point(x: 2, y: 2)
    let line = Stroke(color: .black, width: 1)
    #expect(error(path(good, line)) == nil)
    var dashed = line
    dashed.dash = [0, 0]
    let bad: [Element] = [
      path(Point(x: .nan, y: 1), line), path(Point(x: 1, y: 1e9), line),
      path(good, Stroke(color: .black, width: -1)), path(good, dashed),
      path(good, Stroke(color: .black.withOpacity(2), width: 1)),
      path(good, fill: .hatch(line: .black, width: 1, spacing: 0, ground: .white)),
      .text(Element.Text("a", font: .sans(.infinity), at: good)),
      .text(Element.Text("a", font: .sans(5), at: good, rotation: .nan)),
      .text(Element.Text(spans: [], at: good, justifiedWidth: -1)),
      .group(Element.Group(clip: Rect(x: 0, y: 0, width: -1, height: 1), elements: [])),
      .group(Element.Group(elements: [path(Point(x: 1, y: .infinity), line)])),
      .link(Rect(x: .nan, y: 0, width: 1, height: 1), to: "#a"), .anchor("a", at: Point(x: .nan, y: 0)),
    ]
    for element in bad {
      guard case .invalidNumber(let what, _, _, let page) = error(element) else {
        Issue.record("accepted: \(element)")
        continue
      }
      #expect(!what.isEmpty && page == 1)
    }
  }

  @Test func theMessageNamesTheNumber() {
    let message = error(path(Point(x: .nan, y: 1), Stroke(color: .black, width: 1)))?.description
    #expect(message?.contains("a path's coordinate x is nan") == true)
  }
}
