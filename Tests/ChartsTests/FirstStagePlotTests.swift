import DrawingChecks
import Drawings
import Testing

@testable import Charts

@Suite struct FirstStagePlotTests {
  /// Points about the line 0.5 x, in a repeated pattern of two units.
  private func observations(_ count: Int) -> [FirstStagePlot.Observation] {
    (0..<count).map { index in
      let x = Double(index % 20) - 9.5
      return .init(instrument: x, endogenous: 0.5 * x + (index % 2 == 0 ? 1 : -1) * (x > 0 ? 1 : -1))
    }
  }

  private func plot(_ count: Int, maximumPoints: Int = 2000) -> FirstStagePlot {
    FirstStagePlot(
      observations: observations(count), lineText: "0.5, F = 10", instrumentTitle: "Instrument",
      endogenousTitle: "Endogenous", maximumPoints: maximumPoints)
  }

  private func points(_ plot: FirstStagePlot) throws -> Int {
    let figure = try plot.figure(size: Size(width: 240, height: 180), measuring: FakeMeasurer())
    return figure.drawing.paths.count { $0.stroke == nil && abs(($0.path.bounds?.width ?? 0) - 3) < 0.01 }
  }

  @Test func everyObservationIsAPointUpToTheMost() throws {
    #expect(try points(plot(60)) == 60)
    #expect(try points(plot(500, maximumPoints: 100)) == 100)
    #expect(try points(plot(5, maximumPoints: 0)) == 1)
  }

  @Test func theDrawnPartIsFixedAndMeetsAllUnits() {
    let drawn = plot(10_000, maximumPoints: 1000).drawnObservations
    #expect(drawn == plot(10_000, maximumPoints: 1000).drawnObservations)
    #expect(drawn == drawn.sorted() && Set(drawn).count == 1000)
    for unit in 0..<10 {
      let share = drawn.count { $0 % 10 == unit }
      #expect((70...130).contains(share), "unit \(unit) has \(share) of 1000 points")
    }
  }

  @Test func theLineIsThatOfLeastSquares() throws {
    // By hand: x 0, 1, 2 and y 1, 2, 6 have slope 5/2 and intercept 1/2.
    let three = [(0.0, 1.0), (1, 2), (2, 6)].map {
      FirstStagePlot.Observation(instrument: $0.0, endogenous: $0.1)
    }
    let line = try #require(FirstStagePlot.Line.leastSquares(three))
    #expect(abs(line.slope - 2.5) < 1e-15 && abs(line.intercept - 0.5) < 1e-15)
    #expect(FirstStagePlot.Line.leastSquares([three[0]]) == nil)
    let plot = FirstStagePlot(observations: three, instrumentTitle: "z", endogenousTitle: "x")
    let figure = try plot.figure(size: Size(width: 240, height: 180), measuring: FakeMeasurer())
    let drawn = try #require(figure.drawing.paths.first { $0.stroke?.width == 1.2 }?.path.bounds)
    let area = figure.plotArea
    // Both axes have round ends, 0 to 2 and 1 to 6, a little inside the plot; the line rises from 0.5, below the lowest.
    #expect(abs(drawn.x - area.x - 8) < 1e-9 && abs(drawn.maxX - area.maxX + 4) < 1e-9)
    #expect(abs(drawn.height - (area.height - 9)) < 1e-9)
  }

  @Test func aGivenLineIsDrawnInstead() throws {
    var given = plot(60)
    given.line = .init(slope: 0, intercept: 1)
    let figure = try given.figure(size: Size(width: 240, height: 180), measuring: FakeMeasurer())
    #expect(figure.drawing.paths.first { $0.stroke?.width == 1.2 }?.path.bounds?.height == 0)
  }

  @Test func textIsLegible() throws {
    for width in [160.0, 240, 450] {
      var long = plot(60)
      long.endogenousTitle = "New quality productivity, residual"
      long.lineText = "slope 0.93 (s.e. 0.05), F = 352.1"
      let drawing = try long.figure(size: Size(width: width, height: 180), measuring: FakeMeasurer()).drawing
      #expect(drawing.overlaps == [])
      #expect(drawing.cut == [])
      #expect(drawing.smallestType >= 6)
    }
  }

  @Test func whatCannotBeDrawnIsRefused() {
    #expect(throws: ChartError.noValues(chart: "first-stage plot")) { try points(plot(0)) }
    var wrong = plot(3)
    wrong.observations[1].endogenous = .infinity
    #expect(throws: ChartError.valueNotFinite(chart: "first-stage plot", label: "observation 2")) {
      try points(wrong)
    }
  }
}
