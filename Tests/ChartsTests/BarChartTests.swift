import DrawingChecks
import Drawings
import Testing

@testable import Charts

@Suite struct BarChartTests {
  private func chart(_ direction: BarChart.Direction) -> BarChart {
    let bars = (0..<31).map { index in
      let value: Double? = index == 4 ? nil : Double((index * 13) % 31)
      return BarChart.Bar(label: "Province \(index)", value: value, isFilled: index == 9)
    }
    return BarChart(
      text: ChartText(title: "All units"), bars: bars, highlight: "Province 7",
      reference: .init(value: 15, label: "Mean 15.0"), valueTitle: "Index",
      format: NumberText(decimals: 1), missingText: "no data", direction: direction)
  }

  @Test func barsFallAndMissingComesLast() {
    let sorted = chart(.horizontal).sorted
    let values = sorted.dropLast().compactMap(\.value)
    #expect(values == values.sorted(by: >) && values.count == 30)
    #expect(sorted.last?.label == "Province 4")
  }

  @Test(arguments: [BarChart.Direction.horizontal, .vertical])
  func everyNameIsThereAndLegible(direction: BarChart.Direction) throws {
    let size = direction == .horizontal ? Size(width: 240, height: 320) : Size(width: 450, height: 160)
    let figure = try chart(direction).figure(size: size, measuring: FakeMeasurer())
    #expect(figure.drawing.smallestType >= 6)
    #expect(figure.drawing.cut == [])
    #expect(figure.drawing.overlaps == [])
    let accented = figure.drawing.paths.filter { $0.fill == .solid(ChartStyle().accent) }
    #expect(accented.count == 1)
  }

  @Test(arguments: [12, 31, 60])
  func namesDoNotTouchAtTheLeastHeight(count: Int) throws {
    var bars = chart(.horizontal)
    bars.bars = (1...count).map { .init(label: "Province \($0)", value: Double($0)) }
    bars.highlight = nil
    let least = BarChart.leastHeight(bars: count, style: ChartStyle())
    func names(_ height: Double) throws -> [Double] {
      try bars.figure(size: Size(width: 240, height: height), measuring: FakeMeasurer()).drawing.textBoxes
        .filter { $0.text.hasPrefix("Province") }.map(\.box.y).sorted()
    }
    let rows = try names(least)
    #expect(rows.count == count)
    // Ascenders and descenders are nine tenths of the size.
    let room = ChartStyle().label.size * 0.9
    #expect(zip(rows, rows.dropFirst()).allSatisfy { $1 - $0 > room })
    // No more than it has to be: at two thirds many would.
    let low = try names(least * 0.67)
    #expect(!zip(low, low.dropFirst()).allSatisfy { $1 - $0 > room })
  }

  @Test func lengthsAreProportional() throws {
    let figure = try chart(.horizontal).figure(
      size: Size(width: 240, height: 320), measuring: FakeMeasurer())
    let widths = figure.drawing.paths.filter { $0.fill == .solid(ChartStyle().context) }
      .compactMap { $0.path.bounds?.width }
    let values = chart(.horizontal).sorted.filter { $0.label != "Province 7" && !$0.isFilled }
      .compactMap(\.value)
    #expect(widths.count == values.count)
    for (width, value) in zip(widths, values) {
      #expect(abs(width - value / 30 * figure.plotArea.width) < 1e-9)
    }
  }

  @Test func anUnknownHighlightIsRefused() {
    var wrong = chart(.vertical)
    wrong.highlight = "Nowhere"
    #expect(throws: ChartError.unknownLabel(chart: "bar chart", label: "Nowhere")) {
      try wrong.figure(size: Size(width: 400, height: 200), measuring: FakeMeasurer())
    }
  }

  @Test func chineseNamesStandLetterUnderLetter() throws {
    var chinese = chart(.vertical)
    chinese.highlight = nil
    chinese.bars = (0..<31).map { .init(label: $0 == 0 ? "黑龙江" : "河南", value: Double($0)) }
    let figure = try chinese.figure(size: Size(width: 400, height: 160), measuring: FakeMeasurer())
    let letters = figure.drawing.textBoxes.filter { ["黑", "龙", "江"].contains($0.text) }
    #expect(letters.map(\.text) == ["黑", "龙", "江"])
    #expect(Set(letters.map(\.box.center.x)).count == 1)
    #expect(figure.drawing.overlaps == [] && figure.drawing.cut == [])
  }
}
