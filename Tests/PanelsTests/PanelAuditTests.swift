import Panels
import Testing

@Suite struct PanelAuditTests {
  /// A random panel with a spike, a copied year, a line, a constant series, two equal series and equal columns.
  private func spoiled(_ seed: UInt64) throws -> Panel {
    let panel = try randomPanel(seed: seed, indicators: ["a", "b"], missing: 0.1, values: 1_000...9_000)
    let length = panel.periods.count
    var values = try panel.column("a").cells.map(\.value)
    for step in 0..<length {
      values[step] = 777.7
      if step < 4 { values[length + step] = 5_000 + 100.1 * Double(step) }
    }
    values[values.count - 1] = 1e9
    let again = Column(name: "c", values: values)
    var twins = values
    for step in 0..<length { twins[length + step] = twins[values.count - length + step] }
    return try Panel(
      units: panel.units, periods: panel.periods,
      columns: [
        Column(name: "a", values: values), try panel.column("b"), again, Column(name: "d", values: twins),
      ])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func theOrderOfUnitsDoesNotMatter(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let panel = try spoiled(seed)
    let other = try panel.selecting(units: panel.units.shuffled(using: &generator))
    let bounds = ["b": try ValueBounds(minimum: 2_000, maximum: 8_000)]
    let options = PanelAudit.Options(jumpThreshold: 1.5)
    let first = try PanelAudit(of: panel, bounds: bounds, options: options)
    let second = try PanelAudit(of: other, bounds: bounds, options: options)
    #expect(first.jumps == second.jumps && first.jumps.total > 0)
    #expect(first.jumpPeriods == second.jumpPeriods)
    #expect(first.constantIndicators == second.constantIndicators)
    #expect(Set(first.constantSeries.items) == Set(second.constantSeries.items))
    #expect(first.constantSeries.total > 0)
    #expect(Set(first.outOfBounds.items) == Set(second.outOfBounds.items) && first.outOfBounds.total > 0)
    #expect(Set(first.repeatedValues.items.map(\.unit)) == Set(second.repeatedValues.items.map(\.unit)))
    #expect(first.straightLines.total == second.straightLines.total)
    #expect(first.equalIndicators == second.equalIndicators && first.equalIndicators.total > 0)
    #expect(
      Set(first.equalSeries.items.map { Set($0.units) })
        == Set(second.equalSeries.items.map { Set($0.units) }))
    #expect(Set(first.balance.shortUnits) == Set(second.balance.shortUnits))
  }

  @Test func boundsForNoColumnAndSenselessOptionsAreErrors() throws {
    let panel = try samplePanel()
    #expect(throws: PanelError.unknownIndicator("xx", nearest: "x")) {
      try PanelAudit(of: panel, bounds: ["xx": ValueBounds(minimum: 0)])
    }
    for options in [
      PanelAudit.Options(jumpThreshold: 0), .init(fewestChanges: 1), .init(coincidence: 0), .init(limit: -1),
    ] {
      #expect(throws: PanelError.self) { try PanelAudit(of: panel, options: options) }
    }
  }

  @Test func anEmptyPanelHasNothingToFind() throws {
    for panel in [
      try Panel(units: [], periods: [], columns: []),
      try Panel(units: [], periods: [2000], columns: [Column(name: "x", values: [])]),
      try Panel(units: [UnitCode("A")], periods: [], columns: [Column(name: "x", values: [])]),
    ] {
      let audit = try PanelAudit(of: panel)
      #expect(audit.jumps.total + audit.equalSeries.total + audit.constantIndicators.total == 0)
    }
  }

  @Test func figuresAtTheEdgeOfTheNumbersAreJudgedWithoutStopping() throws {
    let huge = Double.greatestFiniteMagnitude
    let values = (0..<30).map { step -> Double? in step.isMultiple(of: 2) ? huge : -huge }
    let panel = try Panel(
      units: [UnitCode("A"), UnitCode("B")], periods: Array(1...15),
      columns: [Column(name: "x", values: values)])
    #expect(try PanelAudit(of: panel).repeatedValues.total == 0)
  }
}
