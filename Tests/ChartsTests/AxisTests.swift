import DrawingChecks
import Drawings
import Testing

@testable import Charts

@Suite struct AxisTests {
  private func canvas() throws -> ChartCanvas<FakeMeasurer> {
    try ChartCanvas(
      "test", size: Size(width: 200, height: 100), text: ChartText(), style: ChartStyle(),
      measuring: FakeMeasurer())
  }

  @Test func tickLabelsThatWouldTouchAreLeftOut() throws {
    var canvas = try canvas()
    let plot = Rect(x: 20, y: 10, width: 160, height: 60)
    let scale = LinearScale(domain: 0...40, from: plot.x, to: plot.maxX)
    let ticks = (0...40).map { (value: Double($0), label: "20\($0 + 10)") }
    try canvas.drawBottomAxis(Axis(scale: scale, ticks: ticks, title: "Year"), plot: plot)
    let drawing = Drawing(size: canvas.size, elements: canvas.elements)
    #expect(drawing.overlaps == [])
    #expect(drawing.textBoxes.count > 5)
    // Every tick has its mark all the same.
    #expect(drawing.paths.count == 42)
  }

  @Test func ticksOutsideThePlotAreNotDrawn() throws {
    var canvas = try canvas()
    let plot = Rect(x: 20, y: 10, width: 160, height: 60)
    let scale = LinearScale(domain: 0...10, from: plot.x, to: plot.maxX)
    try canvas.drawBottomAxis(
      Axis(scale: scale, ticks: [(-5, "a"), (5, "b"), (15, "c")], title: ""), plot: plot)
    #expect(Drawing(size: canvas.size, elements: canvas.elements).textBoxes.map(\.text) == ["b"])
  }
}
