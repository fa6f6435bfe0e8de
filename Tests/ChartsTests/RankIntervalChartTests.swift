import DrawingChecks
import Drawings
import Testing

@testable import Charts

@Suite struct RankIntervalChartTests {
  private let chart = RankIntervalChart(
    rows: [
      .init(label: "Guangdong", main: 1, best: 1, median: 1, worst: 1, group: 0),
      .init(label: "Henan", main: 2, best: 2, median: 2.5, worst: 4, group: 1),
      .init(label: "Gansu", main: 3, best: 2, median: 3, worst: 3),
      .init(label: "Hunan", main: 4, best: 3, median: 4, worst: 4, group: 1),
    ], groups: ["East", "Central"], rankTitle: "Rank")

  private func figure(_ size: Size = Size(width: 300, height: 90)) throws -> ChartFigure {
    try chart.figure(size: size, measuring: FakeMeasurer())
  }

  /// The places from left to right of the strokes of one width.
  private func lines(_ width: Double, in figure: ChartFigure) -> [ClosedRange<Double>] {
    figure.drawing.paths.filter { $0.stroke?.width == width }.compactMap {
      $0.path.bounds.map { $0.x...$0.maxX }
    }
  }

  @Test func aDotARowAndALineWhereRanksDiffer() throws {
    let figure = try figure()
    func dots(_ color: Color) -> Int { figure.drawing.paths.count { $0.fill == .solid(color) } }
    // One more of each group in the legend.
    #expect(dots(ChartStyle().series[0]) == 2)
    #expect(dots(ChartStyle().series[1]) == 3)
    #expect(dots(ChartStyle().ink) == 1)
    #expect(lines(2.2, in: figure).count == 3, "Guangdong keeps its rank")
    #expect(lines(0.9, in: figure).count == 1, "only Henan’s median differs from its rank")
  }

  @Test func linesRunFromBestToWorstOnOneScale() throws {
    let figure = try figure()
    let left = figure.plotArea.x + 6
    let step = (figure.plotArea.width - 12) / 3
    let expected = [(2.0, 4.0), (2, 3), (3, 4)].map { (left + ($0.0 - 1) * step, left + ($0.1 - 1) * step) }
    for (line, (start, end)) in zip(lines(2.2, in: figure), expected) {
      #expect(abs(line.lowerBound - start) < 1e-9 && abs(line.upperBound - end) < 1e-9)
    }
    let median = lines(0.9, in: figure)[0]
    #expect(abs(median.lowerBound - (left + 1.5 * step)) < 1e-9)
  }

  @Test func textIsLegible() throws {
    let rows = (1...31).map {
      RankIntervalChart.Row(label: "Province \($0)", main: $0, best: $0, median: Double($0), worst: $0)
    }
    let full = RankIntervalChart(rows: rows, groups: ["East", "Central", "West"], rankTitle: "Rank")
    let drawing = try full.figure(
      size: Size(width: 450, height: RankIntervalChart.height(rows: 31)), measuring: FakeMeasurer()
    ).drawing
    #expect(drawing.overlaps == [])
    #expect(drawing.cut == [])
    #expect(drawing.smallestType >= 6)
  }

  @Test func nothingToDrawIsRefused() {
    let empty = RankIntervalChart(rows: [], rankTitle: "")
    #expect(throws: ChartError.noValues(chart: "rank chart")) {
      try empty.figure(size: Size(width: 300, height: 90), measuring: FakeMeasurer())
    }
    #expect(throws: ChartError.self) { try figure(Size(width: 40, height: 20)) }
  }
}
