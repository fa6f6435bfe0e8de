import DrawingChecks
import Drawings
import Testing

@testable import Charts

@Suite struct CoefficientPlotTests {
  private typealias Interval = CoefficientPlot.Interval

  private static let groups: [CoefficientPlot.Group] = [
    .init(
      title: "Index",
      rows: [
        .init(
          label: "New quality productivity",
          estimates: [
            .init(estimate: 0.26, lower: 0.19, upper: 0.33, inner: 0.2...0.32),
            .init(estimate: 0.1, lower: -0.05, upper: 0.25),
          ])
      ]),
    .init(
      title: "Controls",
      rows: [
        .init(label: "Urban share", estimates: [.init(estimate: -0.28, lower: -0.6, upper: 0.05), nil]),
        .init(label: "FDI", estimates: [nil, .init(estimate: 0.08, lower: 0, upper: 0.16)]),
      ]),
  ]

  private func plot(
    models: [String] = ["OLS", "2SLS"], figures: NumberText? = nil, limits: ClosedRange<Double>? = nil
  ) -> CoefficientPlot {
    CoefficientPlot(
      models: models, groups: Self.groups, valueTitle: "Coefficient", figures: figures, limits: limits)
  }

  private func figure(_ plot: CoefficientPlot, width: Double = 320) throws -> ChartFigure {
    try plot.figure(size: Size(width: width, height: plot.height), measuring: FakeMeasurer())
  }

  /// From left to right, the strokes of one colour and width; those of the legend are left out.
  private func lines(_ model: Int, _ width: Double, in figure: ChartFigure) -> [ClosedRange<Double>] {
    figure.drawing.paths.filter {
      $0.stroke == Stroke(color: ChartStyle().series[model], width: width)
        && ($0.path.bounds?.y ?? 0) > figure.plotArea.y
    }.compactMap { $0.path.bounds.map { $0.x...$0.maxX } }
  }

  private func marks(_ model: Int, in figure: ChartFigure) -> [Rect] {
    figure.drawing.paths.filter {
      $0.fill == .solid(ChartStyle().series[model]) && $0.stroke != nil
        && ($0.path.bounds?.y ?? 0) > figure.plotArea.y
    }.compactMap(\.path.bounds)
  }

  @Test func intervalsStandOnOneScaleAboutTheirEstimates() throws {
    let figure = try figure(plot())
    // The axis spans -0.6 to 0.4 in steps of 0.2, six points from both ends of the plot.
    func place(_ value: Double) -> Double {
      figure.plotArea.x + 6 + (value + 0.6) * (figure.plotArea.width - 12)
    }
    let expected = [[(0.19, 0.33), (-0.6, 0.05)], [(-0.05, 0.25), (0, 0.16)]]
    for (model, intervals) in expected.enumerated() {
      let drawn = lines(model, 0.9, in: figure)
      #expect(drawn.count == intervals.count)
      for (line, (lower, upper)) in zip(drawn, intervals) {
        #expect(abs(line.lowerBound - place(lower)) < 1e-9 && abs(line.upperBound - place(upper)) < 1e-9)
      }
    }
    #expect(lines(0, 2.2, in: figure).count == 1, "one interval has an inner one")
    for (mark, value) in zip(marks(0, in: figure), [0.26, -0.28]) {
      #expect(abs(mark.center.x - place(value)) < 1e-9)
    }
    let zero = figure.drawing.paths.filter { $0.stroke?.width == 0.8 }.compactMap { $0.path.bounds?.x }
    #expect(zero.count == 1 && abs(zero[0] - place(0)) < 1e-9)
  }

  @Test func whatGoesBeyondTheLimitsEndsInAnArrow() throws {
    var wide = plot(limits: -0.2...0.3)
    wide.groups[1].rows[1].estimates[1] = .init(estimate: 0.1, lower: -.infinity, upper: .infinity)
    let figure = try figure(wide)
    let arrows = figure.drawing.paths.filter {
      $0.stroke == nil && abs(($0.path.bounds?.width ?? 0) - 3.5) < 1e-9
    }
    // OLS on the index at the right, on the urban share at the left, and both ends of the endless interval.
    #expect(arrows.count == 4)
    #expect(marks(0, in: figure).count == 1, "the estimate for the urban share is out of sight")
    for line in lines(0, 0.9, in: figure) + lines(1, 0.9, in: figure) {
      #expect(line.lowerBound >= figure.plotArea.x && line.upperBound <= figure.plotArea.maxX)
    }
  }

  @Test func anEndlessIntervalDoesNotStretchTheAxis() throws {
    var endless = plot()
    endless.groups[1].rows[1].estimates[1] = .init(estimate: 0.08, lower: -.infinity, upper: 0.16)
    let before = try figure(plot()).drawing.textBoxes.map(\.text)
    #expect(try figure(endless).drawing.textBoxes.map(\.text) == before)
  }

  @Test(arguments: [1, 2, 5]) func textIsLegible(_ count: Int) throws {
    let models = (1...count).map { "Model number \($0)" }
    for figures in [nil, NumberText(decimals: 3)] {
      let groups = ["指标", "Controls", ""].map { title in
        CoefficientPlot.Group(
          title: title,
          rows: (1...5).map { row in
            .init(
              label: "Variable \(row) 变量",
              estimates: models.indices.map {
                .init(estimate: Double($0) - 1, lower: Double($0) - 2, upper: Double($0 * row))
              })
          })
      }
      let plot = CoefficientPlot(models: models, groups: groups, valueTitle: "Coefficient", figures: figures)
      let height = plot.height + 30
      let drawing = try plot.figure(size: Size(width: 300, height: height), measuring: FakeMeasurer()).drawing
      #expect(drawing.overlaps == [])
      #expect(drawing.cut == [])
      #expect(drawing.smallestType >= 6)
    }
  }

  @Test func whatCannotBeDrawnIsRefused() throws {
    let empty = CoefficientPlot(models: ["a"], groups: [], valueTitle: "")
    #expect(throws: ChartError.noValues(chart: "coefficient plot")) { try figure(empty) }
    var wrong = plot()
    wrong.groups[0].rows[0].estimates[0]?.upper = .nan
    #expect(
      throws: ChartError.valueNotFinite(chart: "coefficient plot", label: "New quality productivity")
    ) { try figure(wrong) }
    #expect(throws: ChartError.self) {
      try plot().figure(size: Size(width: 320, height: 60), measuring: FakeMeasurer())
    }
  }
}
