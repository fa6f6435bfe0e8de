import Panels
import Testing

@Suite struct FillingSummaryTests {
  @Test func sharesByIndicatorAndUnit() throws {
    let filled = try samplePanel().filled(by: ["x": .linearAndNearestEnd, "z": .linear]).panel
    let summary = FillingSummary(of: try filled.deriving("d", .scaled("x", by: 2)).panel)
    #expect(summary.byIndicator.map(\.name) == ["x", "y", "z", "d"])
    #expect(summary.byIndicator.map(\.filled) == [4, 0, 0, 0])
    #expect(summary.byIndicator.map(\.missing) == [0, 0, 4, 0])
    #expect(summary.byIndicator[0].interpolated == 2 && summary.byIndicator[0].carried == 2)
    #expect(summary.byIndicator[0].share == 0.5)
    #expect(summary.byUnit.map(\.filled) == [2, 2])
    #expect(summary.byUnit.map(\.total) == [16, 16])
    #expect(summary.total.share == 4.0 / 32)
    #expect(summary.total.averaged == 0)
  }

  @Test func nothingIsAShareOfNothing() throws {
    let empty = FillingSummary(of: try Panel(units: [], periods: [], columns: []))
    #expect(empty.total.share == 0 && empty.byUnit.isEmpty)
  }
}
