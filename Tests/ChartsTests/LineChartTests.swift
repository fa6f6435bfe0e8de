import DrawingChecks
import Drawings
import Testing

@testable import Charts

@Suite struct LineChartTests {
  private func series(_ name: String, _ values: [Double?], _ role: LineChart.Role) -> LineChart.Series {
    .init(
      name: name,
      points: values.enumerated().map {
        .init(x: 2016 + Double($0.offset), value: $0.element, isFilled: $0.offset == 1)
      }, role: role)
  }
  private var chart: LineChart {
    LineChart(
      text: ChartText(title: "Index by year"),
      series: [
        series("Henan", [0.2, 0.25, nil, 0.3, 0.31], .main),
        series("Central", [0.2, 0.24, 0.27, 0.3, 0.312], .comparison),
        series("China", [0.22, 0.25, 0.28, 0.3, 0.311], .comparison),
      ], valueTitle: "Index")
  }
  private let size = Size(width: 240, height: 150)

  @Test func aMissingValueBreaksTheLine() throws {
    let figure = try chart.figure(size: size, measuring: FakeMeasurer())
    let line = figure.drawing.paths.first { $0.stroke?.color == ChartStyle().accent && $0.fill == nil }
    #expect(line?.path.verbs == [.move, .line, .move, .line])
  }

  @Test func filledInValuesAreHollow() throws {
    let figure = try chart.figure(size: size, measuring: FakeMeasurer())
    let hollow = figure.drawing.paths.filter { $0.fill == .solid(.white) }
    #expect(hollow.count == 3)
  }

  @Test func namesAtTheEndsDoNotTouch() throws {
    let figure = try chart.figure(size: size, measuring: FakeMeasurer())
    #expect(figure.drawing.overlaps == [])
    #expect(figure.drawing.cut == [])
    #expect(
      Set(figure.drawing.textBoxes.map(\.text)).isSuperset(of: ["Henan", "Central", "China", "2016", "2020"]))
    #expect(figure.drawing.smallestType >= 6)
  }

  @Test func theAxisStartsAtZeroWhenAsked() throws {
    var zero = chart
    zero.startsAtZero = true
    let texts = try zero.figure(size: size, measuring: FakeMeasurer()).drawing.textBoxes.map(\.text)
    #expect(texts.contains("0.00"))
  }

  @Test func nothingToDrawIsRefused() {
    #expect(throws: ChartError.noValues(chart: "line chart")) {
      try LineChart(series: [series("a", [nil, nil], .main)], valueTitle: "")
        .figure(size: size, measuring: FakeMeasurer())
    }
    #expect(throws: ChartError.tooSmall(chart: "line chart", width: 30, height: 30)) {
      try chart.figure(size: Size(width: 30, height: 30), measuring: FakeMeasurer())
    }
  }
}
