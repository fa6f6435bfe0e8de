import Panels
import Testing

@testable import Regressions

@Suite struct LaggedInstrumentsTests {
  private func panel() throws -> Panel {
    try Panel(
      units: ["A", "B"].map { UnitCode($0) }, periods: [2001, 2002, 2004, 2005],
      columns: [Column(name: "x", values: [1, 2, 4, 5, 11, nil, 14, 15])])
  }

  @Test func neverCrossesAGapOrAUnit() throws {
    let lagged = try panel().laggedInstruments(of: ["x"])
    #expect(lagged.names == ["L.x"])
    #expect(try lagged.panel.column("L.x").cells.map(\.value) == [nil, 1, nil, 4, nil, 11, nil, 14])
  }

  @Test func twoPeriods() throws {
    let lagged = try panel().laggedInstruments(of: ["x"], periods: 2)
    #expect(lagged.names == ["L2.x"])
    #expect(try lagged.panel.column("L2.x").cells.map(\.value) == [nil, nil, 2, nil, nil, nil, nil, nil])
  }

  @Test func keepsALagThatIsThere() throws {
    let once = try panel().laggedInstruments(of: ["x"])
    #expect(try once.panel.laggedInstruments(of: ["x"]) == once)
  }

  @Test func unknownColumn() throws {
    #expect(throws: PanelError.self) { try panel().laggedInstruments(of: ["z"]) }
    #expect(throws: PanelError.self) { try panel().laggedInstruments(of: ["x"], periods: 0) }
  }

  /// 31 provinces over 11 years have 310 rows with a lag: each index instrumented by its own first lag.
  @Test func rowsOfAPublishedTable() throws {
    let lagged = try randomPanel(units: 31, periods: 11, seed: 2).laggedInstruments(of: ["a"])
    let result = try InstrumentalVariablesModel(
      equation: RegressionModel(outcome: "y", regressors: ["a", "b"]), endogenous: ["a"],
      instruments: lagged.names
    ).estimate(on: lagged.panel)
    #expect(result.secondStage.n == 310 && result.secondStage.periodCount == 10)
    #expect(result.secondStage.droppedRows.count == 31)
  }
}
