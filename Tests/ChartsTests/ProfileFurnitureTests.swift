import DrawingChecks
import Drawings
import Testing

@testable import Charts

@Suite struct ProfileFurnitureTests {
  private func canvas() throws -> ChartCanvas<FakeMeasurer> {
    try ChartCanvas(
      "test", size: Size(width: 300, height: 200), text: ChartText(), style: ChartStyle(),
      measuring: FakeMeasurer())
  }

  @Test func wordsStandWhereNoMarkLies() throws {
    let plot = Rect(x: 0, y: 0, width: 200, height: 100)
    let size = Size(width: 80, height: 8)
    let canvas = try canvas()
    let free = try #require(canvas.freePlace(for: size, in: plot, marks: []))
    #expect(free.x == 12 && free.y == 2)
    let mark = Rect(x: 40, y: 0, width: 4, height: 40)
    let beside = try #require(canvas.freePlace(for: size, in: plot, marks: [mark]))
    #expect(!beside.overlaps(mark) && plot.contains(beside))
    #expect(canvas.freePlace(for: size, in: plot, marks: [plot]) == nil)
    #expect(canvas.freePlace(for: Size(width: 300, height: 8), in: plot, marks: []) == nil)
  }

  @Test func aCurveIsCutToThePlot() throws {
    var canvas = try canvas()
    let plot = Rect(x: 0, y: 0, width: 200, height: 100)
    canvas.drawCurve([Point(x: 0, y: 0)], in: plot)
    #expect(canvas.elements.isEmpty)
    canvas.drawCurve([Point(x: 0, y: 0), Point(x: 100, y: 40), Point(x: 250, y: 120)], in: plot)
    guard case .group(let group)? = canvas.elements.first else {
      Issue.record("no group")
      return
    }
    #expect(group.clip == plot)
  }

  @Test func theLegendOfSizesIsAsWideAsItSays() throws {
    var canvas = try canvas()
    let legend = try #require(
      ProfileSizeLegend(ProfileSizes(title: "Residents"), amounts: [12_684, 300, 5_000]))
    #expect(legend.circles.map(\.text) == ["500", "2\u{202F}000", "10\u{202F}000"])
    #expect(legend.circles.map(\.radius) == legend.circles.map(\.radius).sorted())
    try legend.draw(on: &canvas, x: 10, middle: 50)
    let right = canvas.figure(plotArea: Rect(x: 0, y: 0, width: 1, height: 1)).drawing.textBoxes
      .map(\.box.maxX).max()
    #expect(abs((right ?? 0) - 10 - (try legend.size(on: canvas).width)) < 1e-9)
    #expect(ProfileSizeLegend(ProfileSizes(title: "None"), amounts: [0]) == nil)
  }

  @Test func groupsAreAsWideAsTheySay() throws {
    var canvas = try canvas()
    try canvas.drawGroups(["East", "Central", "West"], right: 290, middle: 20)
    let boxes = canvas.figure(plotArea: Rect(x: 0, y: 0, width: 1, height: 1)).drawing.textBoxes
    #expect(boxes.map(\.text) == ["West", "Central", "East"])
    #expect(boxes.map(\.box.maxX).max() == 290)
  }
}
