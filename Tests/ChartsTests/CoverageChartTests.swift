import DrawingChecks
import Drawings
import Testing

@testable import Charts

@Suite struct CoverageChartTests {
  private let chart = CoverageChart(
    periods: ["2020", "2021"],
    rows: [
      .init(
        label: "Grain",
        fields: [.init(observed: 4, filled: 0, missing: 0), .init(observed: 1, filled: 2, missing: 1)]),
      .init(
        label: "Oil",
        fields: [.init(observed: 0, filled: 0, missing: 4), .init(observed: 0, filled: 0, missing: 0)]),
    ])

  private func figure(_ chart: CoverageChart) throws -> ChartFigure {
    try chart.figure(size: Size(width: 200, height: 90), measuring: FakeMeasurer())
  }

  @Test("Shares of a field add up to what is there")
  func sharesOfAField() throws {
    let figure = try figure(chart)
    let widths = figure.drawing.paths.compactMap { path -> (Fill, Double)? in
      guard let fill = path.fill, let box = path.path.bounds, figure.plotArea.maxX >= box.maxX,
        box.y >= figure.plotArea.y
      else { return nil }
      return (fill, box.width)
    }
    let full = figure.plotArea.width / 2 - 1.2
    let expected = [full, full / 4, full / 2]
    #expect(widths.count == 3)
    for (found, width) in zip(widths, expected) { #expect(abs(found.1 - width) < 1e-9) }
  }

  @Test func whatIsNotObservedIsCounted() throws {
    let texts = try figure(chart).drawing.textBoxes.map(\.text)
    #expect(texts.count { $0 == "3" } == 1)
    #expect(texts.count { $0 == "4" } == 1)
    #expect(!texts.contains("0"))
  }

  @Test func textIsLegible() throws {
    let figure = try figure(chart)
    #expect(figure.drawing.overlaps == [])
    #expect(figure.drawing.cut == [])
    #expect(figure.drawing.smallestType >= 6)
  }

  @Test("Years that do not fit side by side are thinned out, not set over each other")
  func manyYears() throws {
    let many = CoverageChart(
      periods: (1990...2023).map(String.init),
      rows: [.init(label: "x", fields: (1990...2023).map { _ in .init(observed: 1, filled: 0, missing: 0) })])
    let figure = try figure(many)
    #expect(figure.drawing.overlaps == [])
    #expect(figure.drawing.textBoxes.contains { $0.text == "1990" })
  }

  @Test func rowsOfAnotherLengthAreRefused() {
    var wrong = chart
    wrong.rows[0].fields.removeLast()
    #expect(throws: ChartError.noValues(chart: "coverage chart")) { try figure(wrong) }
  }
}
