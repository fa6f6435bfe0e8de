import DrawingChecks
import Drawings
import Testing

@testable import Charts

@Suite struct LineChartStagesTests {
  private func chart(_ stages: [LineChart.Stage]) -> LineChart {
    LineChart(
      series: [
        .init(
          name: "Henan", points: (0...10).map { .init(x: 2012 + Double($0), value: 0.4 + 0.01 * Double($0)) },
          role: .main)
      ], valueTitle: "NQP", stages: stages)
  }
  private let two = [
    LineChart.Stage(label: "First", detail: "-1.14 %", from: 2012, to: 2018),
    LineChart.Stage(label: "Second", detail: "+1.74 %", from: 2018, to: 2022),
  ]
  private let size = Size(width: 300, height: 170)

  @Test func namesStandAboveTheirBandsAndTouchNothing() throws {
    let figure = try chart(two).figure(size: size, measuring: FakeMeasurer())
    #expect(figure.drawing.overlaps == [])
    #expect(figure.drawing.cut == [])
    #expect(figure.drawing.smallestType >= 6)
    #expect(figure.unplacedLabels.isEmpty)
    for words in ["First", "-1.14 %", "Second", "+1.74 %"] {
      let box = try #require(figure.drawing.textBoxes.first { $0.text == words }).box
      #expect(box.maxY <= figure.plotArea.y + 0.01, "\(words) is above the plot")
    }
    let first = try #require(figure.drawing.textBoxes.first { $0.text == "First" }).box
    let second = try #require(figure.drawing.textBoxes.first { $0.text == "Second" }).box
    #expect(first.maxX < second.x)
  }

  @Test func bandsLieInsideThePlotAndBehindTheLine() throws {
    let figure = try chart(two).figure(size: size, measuring: FakeMeasurer())
    let style = ChartStyle()
    let paths = figure.drawing.paths
    let band = try #require(paths.firstIndex { $0.fill == .solid(style.band) })
    let line = try #require(paths.firstIndex { $0.stroke?.color == style.accent })
    #expect(band < line)
    let xs = paths[band].path.points.map(\.x)
    #expect(xs.allSatisfy { $0 >= figure.plotArea.x - 0.01 && $0 <= figure.plotArea.maxX + 0.01 })
    #expect(paths.count { $0.fill == .solid(style.band) } == 1, "every second stage is tinted")
  }

  @Test func aNameWiderThanItsBandIsToldNotDrawn() throws {
    let stages = [LineChart.Stage(label: "A name much longer than a year is wide", from: 2012, to: 2013)]
    let figure = try chart(stages).figure(size: size, measuring: FakeMeasurer())
    #expect(figure.unplacedLabels == ["A name much longer than a year is wide"])
    #expect(!figure.drawing.textBoxes.contains { $0.text.hasPrefix("A name") })
  }

  @Test func whatLiesOutsideTheYearsIsNotDrawn() throws {
    let figure = try chart([.init(label: "Later", from: 2030, to: 2040)])
      .figure(size: size, measuring: FakeMeasurer())
    #expect(!figure.drawing.textBoxes.contains { $0.text == "Later" })
    #expect(throws: ChartError.valueNotFinite(chart: "line chart", label: "Never")) {
      try chart([.init(label: "Never", from: .nan, to: 2013)]).figure(size: size, measuring: FakeMeasurer())
    }
  }

  @Test func aChartWithoutStagesIsAsBefore() throws {
    let figure = try chart([]).figure(size: size, measuring: FakeMeasurer())
    #expect(!figure.drawing.paths.contains { $0.fill == .solid(ChartStyle().band) })
  }
}
