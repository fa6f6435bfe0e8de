import DrawingChecks
import Drawings
import Testing

@testable import Cartography

@Suite struct LegendTests {
  private let content = Legend.Content(
    title: "Index of something with a long name",
    parts: [
      .entries(
        (0..<5).map {
          .init(fill: .solid(.black), text: "> \($0).0 – \($0).9", count: $0 * 7, className: "\($0 + 1)")
        })
    ], countTitle: "n", notes: ["Upper limits included", "Goodness of variance fit 0.977"])

  @Test func theBoxHoldsEverything() throws {
    let legend = try Legend(column: content, style: MapStyle(), measuring: FakeMeasurer())
    let drawing = Drawing(size: legend.size, elements: legend.elements)
    #expect(drawing.cut == [])
    #expect(drawing.overlaps == [])
    #expect(drawing.paths.count == 5)
    #expect(drawing.textBoxes.map(\.text).contains("28"))
  }

  @Test(arguments: [90.0, 150, 400])
  func linesBreakAtTheWidth(width: Double) throws {
    let legend = try Legend(lines: content, width: width, style: MapStyle(), measuring: FakeMeasurer())
    let drawing = Drawing(size: legend.size, elements: legend.elements)
    #expect(drawing.cut == [])
    #expect(drawing.overlaps == [])
    #expect(drawing.textBoxes.map(\.text).contains("> 4.0 – 4.9 (28)"))
  }
}
