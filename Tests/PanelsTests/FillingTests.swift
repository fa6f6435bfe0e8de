import Panels
import Testing

@Suite struct FillingTests {
  @Test func linesRunOverUnequalStepsAndNeverPastTheEdges() throws {
    let filled = try samplePanel().filled(by: .linear)
    // 1 in 2019 to 9 in 2023: 2 a year.
    #expect(try filled.panel.series("x", unit: UnitCode("A")).map(\.value) == [1, 3, 5, 9])
    #expect(try filled.panel.series("x", unit: UnitCode("B")).map(\.value) == [nil, 4, 5, nil])
    #expect(try filled.panel.cell("x", unit: UnitCode("A"), period: 2020).state == .interpolated)
    #expect(filled.log.map(\.sources) == [[2019, 2023], [2019, 2023]])
    #expect(filled.log.map(\.value) == [3, 5])
  }

  @Test func edgesOnlyWhenAsked() throws {
    let filled = try samplePanel().filled(by: ["x": .nearestEnd])
    #expect(try filled.panel.series("x", unit: UnitCode("A")).map(\.value) == [1, nil, nil, 9])
    #expect(try filled.panel.series("x", unit: UnitCode("B")).map(\.value) == [4, 4, 5, 5])
    #expect(filled.log.map(\.state) == [.carried, .carried])
    #expect(filled.log.map(\.sources) == [[2020], [2021]])
  }

  @Test func bothTogetherAndEmptySeriesStayEmpty() throws {
    let filled = try samplePanel().filled(by: .linearAndNearestEnd)
    #expect(filled.log.count == 4)
    #expect(try filled.panel.column("z").missingCount == 4)
    #expect(try samplePanel().filled(by: .leave).log.isEmpty)
  }

  @Test func meansTakeEveryValueOfTheWindowAndNeverOneSideAlone() throws {
    let panel = try Panel(
      units: [UnitCode("A")], periods: [2010, 2011, 2012, 2013, 2014, 2015, 2016],
      columns: [Column(name: "x", values: [1, 2, nil, nil, 6, nil, 10])])
    let narrow = try panel.filled(by: .movingAverage(window: 1))
    // 2012 has no value after it within a year, 2013 none before.
    #expect(try narrow.panel.column("x").cells.map(\.value) == [1, 2, nil, nil, 6, 8, 10])
    #expect(narrow.log.map(\.sources) == [[2014, 2016]])
    let wide = try panel.filled(by: .movingAverage(window: 2))
    #expect(try wide.panel.column("x").cells.map(\.value) == [1, 2, 3, 4, 6, 8, 10])
    #expect(wide.log.map(\.sources) == [[2010, 2011, 2014], [2011, 2014], [2014, 2016]])
    #expect(wide.log.allSatisfy { $0.state == .averaged && $0.state.isFilled })
  }

  @Test func windowsCountYearsNotSteps() throws {
    // A's gap of 2020 and 2021 stands between 2019 and 2023: no window of one year reaches across.
    let filled = try samplePanel().filled(by: .movingAverage(window: 2))
    #expect(try filled.panel.series("x", unit: UnitCode("A")).map(\.value) == [1, nil, 5, 9])
    #expect(filled.log.map(\.sources) == [[2019, 2023]])
  }

  @Test func meansLeaveEdgesUnlessAsked() throws {
    let left = try samplePanel().filled(by: ["x": .movingAverage(window: 9)])
    #expect(try left.panel.series("x", unit: UnitCode("B")).map(\.value) == [nil, 4, 5, nil])
    let asked = try samplePanel().filled(by: ["x": .movingAverageAndNearestEnd(window: 9)])
    #expect(try asked.panel.series("x", unit: UnitCode("B")).map(\.value) == [4, 4, 5, 5])
    #expect(asked.log.map(\.state) == [.averaged, .averaged, .carried, .carried])
  }

  @Test func figuresNearTheLargestNumberStayFinite() throws {
    let huge = Double.greatestFiniteMagnitude
    let panel = try Panel(
      units: [UnitCode("A")], periods: [1, 2, 3], columns: [Column(name: "x", values: [-huge, nil, huge])])
    #expect(try panel.filled(by: .linear).panel.column("x")[1].value == 0)
    let same = try Panel(
      units: [UnitCode("A")], periods: [1, 2, 3], columns: [Column(name: "x", values: [huge, nil, huge])])
    #expect(try same.filled(by: .movingAverage(window: 1)).panel.column("x")[1].value == huge)
  }

  @Test(
    arguments: 1...20 as ClosedRange<UInt64>,
    [
      FillingRule.linear, .nearestEnd, .linearAndNearestEnd, .movingAverage(window: 2),
      .movingAverageAndNearestEnd(window: 3),
    ])
  func fillingAltersNoObservedCellAndLogsEveryOther(_ seed: UInt64, _ rule: FillingRule) throws {
    let panel = try randomPanel(seed: seed, missing: 0.5)
    let filled = try panel.filled(by: rule)
    var places: [CellPlace] = []
    for (before, after) in zip(panel.columns, filled.panel.columns) {
      for position in 0..<before.count {
        if before[position].value != nil {
          #expect(before[position] == after[position])
        } else if after[position].value != nil {
          places.append(panel.place(position, in: before.name))
        }
      }
    }
    #expect(filled.log.map(\.place) == places)
    for cell in filled.log {
      let values = try cell.sources.map {
        try #require(try panel.cell(cell.place.indicator, unit: cell.place.unit, period: $0).value)
      }
      let (low, high) = (try #require(values.min()), try #require(values.max()))
      #expect(cell.value >= low - 1e-9 && cell.value <= high + 1e-9)
    }
  }

  @Test func aRuleForNoColumnIsAnError() throws {
    let panel = try samplePanel()
    #expect(throws: PanelError.unknownIndicator("xx", nearest: "x")) { try panel.filled(by: ["xx": .linear]) }
  }
}
