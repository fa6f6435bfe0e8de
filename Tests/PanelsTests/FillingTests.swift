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

  @Test func everyWordOfAStudyIsARule() {
    #expect(FillingRule.allCases.map(\.rawValue) == ["leave", "linear", "nearest-end", "linear-nearest-end"])
  }

  @Test func aRuleForNoColumnIsAnError() throws {
    let panel = try samplePanel()
    #expect(throws: PanelError.unknownIndicator("xx", nearest: "x")) { try panel.filled(by: ["xx": .linear]) }
  }
}
