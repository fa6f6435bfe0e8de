import Drawings
import Testing

@testable import Charts

@Suite struct NiceTicksTests {
  @Test(arguments: [
    (0.094, 0.696, 4, [0, 0.2, 0.4, 0.6, 0.8], 1), (0.0, 137_905.4, 3, [0, 50_000, 100_000, 150_000], 0),
    (-3.0, 7.0, 5, [-4, -2, 0, 2, 4, 6, 8], 0), (0.28, 0.31, 3, [0.28, 0.29, 0.3, 0.31], 2),
  ])
  func roundNumbersEncloseTheData(
    low: Double, high: Double, target: Int, values: [Double], decimals: Int
  ) {
    let ticks = NiceTicks(from: low, to: high, target: target)
    #expect(ticks.values == values)
    #expect(ticks.decimals == decimals)
    #expect(ticks.domain.contains(low) && ticks.domain.contains(high))
  }

  @Test func insideTicksStayInside() {
    #expect(
      NiceTicks(from: 73.2, to: 134.8, target: 6, covering: false).values == [80, 90, 100, 110, 120, 130])
  }

  @Test func oneNumberStillHasAnAxis() {
    #expect(NiceTicks(from: 5, to: 5).domain.contains(5))
    #expect(NiceTicks(from: 0, to: 0).values.count > 1)
  }

  @Test func ticksAreWrittenWithTheDecimalsOfTheirStep() {
    let ticks = NiceTicks(from: 0, to: 0.5, target: 5)
    #expect(ticks.values.map(ticks.format.string) == ["0.0", "0.1", "0.2", "0.3", "0.4", "0.5"])
    #expect(NiceTicks(from: 0, to: 12_000, target: 3).format.string(5000) == "5\u{202F}000")
  }

  private static let extremes: [(Double, Double)] = [
    (-.greatestFiniteMagnitude, .greatestFiniteMagnitude), (0, .leastNonzeroMagnitude),
    (1e300, (1e300 as Double).nextUp), (1e16, 1e16 + 2), (-3, -3),
  ]

  @Test(arguments: extremes)
  func numbersAtTheEdgeOfDoublesStillHaveAnAxis(low: Double, high: Double) {
    let ticks = NiceTicks(from: low, to: high)
    #expect((2...60).contains(ticks.values.count))
    #expect(ticks.values.allSatisfy { $0.isFinite })
    #expect(ticks.step > 0)
  }
}
