import Panels
import Testing

@Suite struct PanelBalanceTests {
  @Test func rowsAreCompletePartialOrEmpty() throws {
    let panel = try Panel(
      units: [UnitCode("A"), UnitCode("B")], periods: [2000, 2001, 2002],
      columns: [
        Column(name: "x", values: [1, 2, 3, nil, nil, 6]),
        Column(name: "y", values: [1, nil, 3, nil, 5, nil]),
      ])
    let balance = PanelBalance(of: panel)
    #expect(balance.units == 2 && balance.periods == 3)
    #expect([balance.completeRows, balance.partialRows, balance.emptyRows] == [2, 3, 1])
    #expect(!balance.isBalanced && !balance.isComplete)
    #expect(balance.shortUnits.map(\.unit) == [UnitCode("B")])
    #expect(balance.shortUnits.first?.periods == 2 && balance.shortUnits.first?.first == 2001)
    #expect(balance.shortUnits.first?.last == 2002)
  }

  @Test func aYearLeftOutMakesAPanelUnbalanced() throws {
    let balance = PanelBalance(of: try samplePanel().selecting(indicators: ["y"]))
    #expect(balance.emptyRows == 0 && balance.shortUnits.isEmpty && !balance.isBalanced)
    #expect(balance.skips == [PanelBalance(of: try samplePanel()).skips[0]])
    #expect(balance.skips[0].after == 2021 && balance.skips[0].before == 2023)
    let even = try samplePanel().selecting(periods: [2019, 2021, 2023]).selecting(indicators: ["y"])
    #expect(PanelBalance(of: even).isComplete)
  }

  @Test func aUnitWithoutAnyValueHasNoFirstPeriod() throws {
    let panel = try Panel(
      units: [UnitCode("A")], periods: [Int.min, Int.max], columns: [Column(name: "x", values: [nil, nil])])
    let balance = PanelBalance(of: panel)
    #expect(balance.shortUnits.first?.first == nil && balance.shortUnits.first?.periods == 0)
    #expect(PanelBalance(of: try Panel(units: [], periods: [], columns: [])).isComplete)
  }
}
