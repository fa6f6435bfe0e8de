import Drawings
import Testing

@testable import CairoRendering

@Suite struct SVGPaintTests {
  private func fill(_ color: Color) -> String {
    var bytes = SVGBytes()
    bytes.addFill(color)
    return String(decoding: bytes.bytes, as: UTF8.self)
  }

  private func stroke(_ stroke: Stroke, scale: Double = 1) -> String {
    var bytes = SVGBytes()
    bytes.addStroke(stroke, scale: scale)
    return String(decoding: bytes.bytes, as: UTF8.self)
  }

  @Test func coloursAreShortAndBlackIsTheDefault() {
    #expect(fill(.black) == "")
    #expect(fill(.white) == ##" fill="#fff""##)
    #expect(fill(Color(hex: 0x4C78A8)) == ##" fill="#4c78a8""##)
    #expect(fill(Color.black.withOpacity(0.5)) == #" fill-opacity=".5""#)
  }

  @Test func linesHaveTheirWholeStyle() {
    #expect(stroke(Stroke(color: .black, width: 1)) == ##" stroke="#000" stroke-width="1""##)
    let dashed = Stroke(
      color: Color.white.withOpacity(0.25), width: 2, dash: [4, 1.5], cap: .round, join: .miter)
    #expect(
      stroke(dashed, scale: 0.5)
        == ##" stroke="#fff" stroke-width="4" stroke-opacity=".25" stroke-dasharray="8 3""##
        + ##" stroke-linecap="round" stroke-linejoin="miter""##)
  }
}
