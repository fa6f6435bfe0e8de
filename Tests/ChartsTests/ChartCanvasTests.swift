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

  @Test func wordsOfAMarksColourCanBeRead() throws {
    let style = ChartStyle()
    var canvas = try ChartCanvas(
      "test", size: Size(width: 200, height: 100), text: ChartText(), style: style, measuring: FakeMeasurer())
    for color in [style.accent, style.ink, style.muted] + style.series {
      try canvas.put("word", style.label, color, x: 50, middle: 50)
      #expect(Contrast.ratio(style.words(color), style.band) >= Contrast.least, "\(color.hexText)")
    }
    let colors = canvas.elements.compactMap { element -> Color? in
      if case .text(let text) = element { text.spans[0].color } else { nil }
    }
    #expect(colors == ([style.accent, style.ink, style.muted] + style.series).map(style.words))
    // Dark words stay what they are.
    #expect(style.words(style.ink) == style.ink)
  }
}
