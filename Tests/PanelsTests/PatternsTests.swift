import Panels
import Testing

@Suite struct PatternsTests {
  /// Series of ten years that move irregularly, after which `change` may tamper with the figures.
  private func panel(decimals: Double = 10, _ change: (inout [[Double?]]) -> Void = { _ in }) throws -> Panel
  {
    var generator = SeededGenerator(seed: 7)
    var series = (0..<8).map { _ -> [Double?] in
      var level = Double.random(in: 20_000...50_000, using: &generator)
      return (0..<10).map { _ in
        level *= Double.random(in: 0.97...1.15, using: &generator)
        return (level * decimals).rounded() / decimals
      }
    }
    change(&series)
    return try Panel(
      units: (0..<8).map { UnitCode("U\($0)") }, periods: Array(2010...2019),
      columns: [Column(name: "gdp", values: series.flatMap(\.self))])
  }

  @Test func honestFiguresShowNoPattern() throws {
    let audit = try PanelAudit(of: panel())
    #expect(audit.repeatedValues.total == 0 && audit.straightLines.total == 0 && audit.equalSeries.total == 0)
  }

  @Test func aCopiedYearIsFound() throws {
    let found = try PanelAudit(of: panel { $0[2][5] = $0[2][4] }).repeatedValues.items
    #expect(found.count == 1)
    #expect(found.first?.unit == UnitCode("U2") && found.first?.count == 2)
    #expect(found.first?.firstPeriod == 2014 && found.first?.lastPeriod == 2015)
    #expect(try #require(found.first).chance < 1e-4)
  }

  @Test func smallCountsRepeatWithoutBeingSuspect() throws {
    let counts = try Panel(
      units: [UnitCode("A"), UnitCode("B")], periods: Array(1...6),
      columns: [Column(name: "colleges", values: [12, 12, 12, 13, 13, 14, 90, 91, 91, 92, 92, 92])])
    #expect(try PanelAudit(of: counts).repeatedValues.total == 0)
  }

  @Test func figuresThatTheSourceInterpolatedAreFound() throws {
    let audit = try PanelAudit(
      of: panel { series in
        let (from, to) = (series[3][2] ?? 0, series[3][6] ?? 0)
        for step in 3...5 {
          series[3][step] = ((from + (to - from) * Double(step - 2) / 4) * 10).rounded() / 10
        }
      })
    #expect(audit.straightLines.items.map(\.unit) == [UnitCode("U3")])
    #expect(audit.straightLines.items.first?.firstPeriod == 2012)
    #expect(audit.straightLines.items.first?.lastPeriod == 2016)
    #expect(audit.straightLines.items.first?.count == 5)
  }

  @Test func anIndicatorInterpolatedThroughoutDoesNotExcuseItself() throws {
    let audit = try PanelAudit(
      of: panel { series in
        for unit in series.indices {
          series[unit] = (0..<10).map { Double(1000 * (unit + 1)) + Double(300 + unit) * Double($0) }
        }
      })
    #expect(audit.straightLines.total == 8)
    #expect(audit.straightLines.items.allSatisfy { $0.count == 10 })
    #expect(audit.straightLines.items.map(\.step) == (0..<8).map { Double(300 + $0) })
  }

  @Test func whatARuleFilledIsNoPatternOfTheSource() throws {
    let holes = try panel { series in
      for step in 3...5 { series[3][step] = nil }
    }
    let audit = try PanelAudit(of: holes.filled(by: .linear).panel)
    #expect(audit.straightLines.total == 0 && audit.repeatedValues.total == 0)
  }

  @Test func computedFiguresAreJudgedToTheLastDigit() throws {
    let derived = try panel { $0[1][4] = (($0[1][3] ?? 0) + ($0[1][5] ?? 0)) / 2 }
      .deriving("share", .scaled("gdp", by: 1 / 3.0)).panel
    let lines = try PanelAudit(of: derived).straightLines.items.filter { $0.indicator == "share" }
    #expect(lines.map(\.unit) == [UnitCode("U1")] && lines.first?.count == 3)
  }

  @Test func aSeriesUnderTwoUnitsIsFound() throws {
    let audit = try PanelAudit(
      of: panel {
        $0[6] = $0[1]
        $0[1][9] = nil
        $0[6][9] = nil
        $0[4] = $0[0]
        $0[4][9] = 1
      })
    #expect(audit.equalSeries.items.map(\.units) == [[UnitCode("U1"), UnitCode("U6")]])
    #expect(audit.equalSeries.items.first?.cells == 9)
  }

  @Test func aColumnUnderTwoNamesIsFound() throws {
    let original = try panel().column("gdp")
    let audit = try PanelAudit(
      of: panel().adding([
        original.renamed("grp"), Column(name: "empty", values: Array(repeating: nil, count: 80)),
        Column(name: "empty too", values: Array(repeating: nil, count: 80)),
      ]))
    #expect(audit.equalIndicators.items.map(\.indicators) == [["gdp", "grp"]])
    #expect(audit.equalIndicators.items.first?.cells == 80)
  }
}
