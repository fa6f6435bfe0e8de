import DrawingChecks
import Drawings
import Testing

@testable import Charts

@Suite struct DumbbellChartTests {
  private let chart = DumbbellChart(
    text: ChartText(title: "Dimensions"), series: ["Henan", "Central", "China"],
    rows: [
      .init(label: "Technology", values: [0.2, 0.3, 0.4]), .init(label: "Digital", values: [0.5, nil, 0.1]),
      .init(label: "Green", values: [nil, 0.2, 0.25]),
    ], valueTitle: "Score", format: NumberText(decimals: 3))

  @Test func oneMarkForEachValue() throws {
    let figure = try chart.figure(size: Size(width: 260, height: 110), measuring: FakeMeasurer())
    func marks(_ color: Color) -> Int {
      figure.drawing.paths.count { $0.fill == .solid(color) }
    }
    // One more of each in the legend.
    #expect(marks(ChartStyle().accent) == 3)
    #expect(marks(ChartStyle().series[0]) == 3)
    #expect(marks(ChartStyle().series[1]) == 4)
  }

  @Test func textIsLegible() throws {
    let figure = try chart.figure(size: Size(width: 260, height: 110), measuring: FakeMeasurer())
    #expect(figure.drawing.overlaps == [])
    #expect(figure.drawing.cut == [])
    #expect(figure.drawing.smallestType >= 6)
  }

  @Test func noValuesAreRefused() {
    let empty = DumbbellChart(
      series: ["a"], rows: [.init(label: "x", values: [nil])], valueTitle: "", format: NumberText(decimals: 0)
    )
    #expect(throws: ChartError.noValues(chart: "dot chart")) {
      try empty.figure(size: Size(width: 260, height: 110), measuring: FakeMeasurer())
    }
  }
}
