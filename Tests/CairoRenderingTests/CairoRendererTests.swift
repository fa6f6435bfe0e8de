import CairoRendering
import Drawings
import Testing

@Suite struct CairoRendererTests {
  @Test func oneDrawingGivesTheSameBytesTwice() throws {
    let first = CairoRenderer()
    let second = CairoRenderer()
    #expect(try first.png(SamplePage.drawing, dpi: 100) == second.png(SamplePage.drawing, dpi: 100))
  }

  @Test func missingGlyphsAreNamed() throws {
    let text = Element.Text("a\u{E000}", font: .sans(10), at: Point(x: 0, y: 10))
    let drawing = Drawing(size: SamplePage.size, elements: [.text(text)])
    let error = #expect(throws: RenderingError.self) { try CairoRenderer().png(drawing, dpi: 72) }
    guard case .text(.missingGlyphs(let scalars, _, _), let page) = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(scalars == ["\u{E000}"])
    #expect(page == 1)
  }
}
