import Panels
import Testing

@Suite struct MixedSeriesTests {
  private func panel(_ units: [String], _ periods: [Int], _ values: [Double?]) throws -> Panel {
    try Panel(
      units: units.map { UnitCode($0) }, periods: periods, columns: [Column(name: "x", values: values)])
  }

  private func sources(_ first: String?, _ second: String?) throws -> [SourcedPanel] {
    [
      try source(panel(["A", "B"], [2000, 2001], [1, 2, 3, 4]), file: "old.csv", vintage: first),
      try source(
        panel(["A", "B", "C"], [2001, 2002], [2, 3, 4, nil, 9, 9]), file: "new.csv", vintage: second),
    ]
  }

  @Test func aSeriesFromTwoFilesIsMixed() throws {
    let mixed = try VintageLedger.joining(sources(nil, nil)).ledger.mixedSeries
    #expect(mixed.map(\.indicator) == ["x"])
    // C comes from the new file alone.
    #expect(mixed.first?.units == [UnitCode("A"), UnitCode("B")])
    #expect(mixed.first?.parts.map(\.source) == [0, 1])
    #expect(mixed.first?.parts.map(\.periods) == [[2000], [2001, 2002]])
    #expect(mixed.first?.parts.map(\.cells) == [2, 3])
  }

  @Test func filesOfOneVintageBelongTogether() throws {
    #expect(try VintageLedger.joining(sources("2024", "2024")).ledger.mixedSeries.isEmpty)
    #expect(try VintageLedger.joining(sources("2023", "2024")).ledger.mixedSeries.count == 1)
    #expect(try VintageLedger.joining(sources(nil, "2024")).ledger.mixedSeries.count == 1)
  }

  @Test func aSourceThatCoversTheOtherLeavesNothingMixed() throws {
    let old = try source(panel(["A"], [2000], [1]), file: "old.csv")
    let new = try source(panel(["A"], [2000, 2001], [2, 3]), file: "new.csv")
    #expect(try VintageLedger.joining([old, new]).ledger.mixedSeries.isEmpty)
    #expect(try VintageLedger.joining([old, new]).preferring(.earlier).ledger.mixedSeries.count == 1)
  }
}
