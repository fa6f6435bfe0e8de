import Testing

@testable import Cartography

@Suite struct PrettyBreaksTests {
  @Test func numbersAreRoundAndCoverTheRange() {
    #expect(PrettyBreaks(from: 0.1, to: 0.3, steps: 2).numbers == [0.1, 0.2, 0.3])
    #expect(PrettyBreaks(from: -3, to: 14, steps: 5).numbers == [-5, 0, 5, 10, 15])
    #expect(PrettyBreaks(from: 0, to: 0, steps: 1).numbers.count == 2)
  }

  @Test(
    arguments: [(1e-300, 3e-300), (-1e300, 1e300), (1e15, 1e15 + 1), (5, 5), (-7, -7)] as [(Double, Double)])
  func extremesAreCovered(low: Double, high: Double) {
    let numbers = PrettyBreaks(from: low, to: high, steps: 5).numbers
    // A hair of rounding may be missing, which the classes make up for.
    let hair = 1e-9 * (high - low)
    #expect(numbers[0] <= low + hair && numbers[numbers.count - 1] >= high - hair)
    #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 } && numbers.count < 30)
  }

  @Test func everyValueHasAClass() throws {
    let values = [0.3, 0.1 + 0.2, 0.6, 0.1 * 3, 0.7]
    let found = try Classification.pretty(values, classes: 3)
    #expect(found.counts.reduce(0, +) == values.count)
    #expect(throws: CartographyError.fewerDistinctValues(distinct: 1, classes: 3)) {
      try Classification.pretty([2, 2], classes: 3)
    }
  }
}
