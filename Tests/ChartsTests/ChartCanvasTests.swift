import DrawingChecks
import Drawings
import Testing

@testable import Charts

@Suite struct ChartCanvasTests {
  @Test func wordsLeaveTheRestToThePlot() throws {
    let bare = try ChartCanvas(
      "test", size: Size(width: 200, height: 100), text: ChartText(), style: ChartStyle(),
      measuring: FakeMeasurer())
    let full = try ChartCanvas(
      "test", size: Size(width: 200, height: 100),
      text: ChartText(title: "Title", subtitle: "Subtitle", sources: ["Source"], notes: ["Note"]),
      style: ChartStyle(), measuring: FakeMeasurer())
    #expect(full.body.y > bare.body.y && full.body.maxY < bare.body.maxY)
    let drawing = Drawing(size: full.size, elements: full.elements)
    #expect(drawing.textBoxes.map(\.text) == ["Title", "Subtitle", "Source", "Note"])
    #expect(drawing.cut == [] && drawing.overlaps == [])
    #expect(!drawing.textBoxes.contains { $0.box.overlaps(full.body) })
  }

  @Test func noRoomIsAnErrorAndNotAPictureWithoutPlot() {
    let text = ChartText(title: "T", notes: Array(repeating: "note", count: 20))
    #expect(throws: ChartError.tooSmall(chart: "test", width: 200, height: 100)) {
      try ChartCanvas(
        "test", size: Size(width: 200, height: 100), text: text, style: ChartStyle(),
        measuring: FakeMeasurer())
    }
  }
}
