import Panels
import Testing

@Suite struct CoverageTests {
  @Test func countsByIndicatorUnitAndPeriod() throws {
    let coverage = Coverage(of: try samplePanel())
    #expect(coverage.byIndicator.map(\.observed) == [4, 8, 4])
    #expect(coverage.byIndicator.map(\.share) == [0.5, 1, 0.5])
    #expect(coverage.byUnit.map(\.missing) == [2, 6])
    #expect(coverage.byPeriod.map(\.name) == ["2019", "2020", "2021", "2023"])
    #expect(coverage.byPeriod.map(\.missing) == [2, 2, 2, 2])
  }

  @Test func listsEveryGapWithItsKind() throws {
    let gaps = Coverage(of: try samplePanel()).gaps
    #expect(gaps.map(\.kind) == [.inner, .leading, .trailing, .whole])
    #expect(gaps.map(\.count) == [2, 1, 1, 4])
    #expect(gaps[0].firstPeriod == 2020 && gaps[0].lastPeriod == 2021)
    #expect(gaps[3].indicator == "z" && gaps[3].unit == UnitCode("B"))
  }

  @Test func filledCellsAreCountedApart() throws {
    let filled = try samplePanel().filled(by: .linear).panel
    let x = Coverage(of: filled).byIndicator[0]
    #expect(x.observed == 4 && x.filled == 2 && x.missing == 2 && x.total == 8)
  }
}
