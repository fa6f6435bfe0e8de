import Testing

@testable import Cartography

@Suite struct StatisticalBreaksTests {
  /// Mean 3, standard deviation 1.58.
  @Test func theMeanIsALimitOrAMiddle() throws {
    let even = try Classification.standardDeviation([1, 2, 3, 4, 5], classes: 4)
    #expect(even.breaks.contains(3))
    let odd = try Classification.standardDeviation([1, 2, 3, 4, 5], classes: 3)
    #expect(odd.counts == [2, 1, 2])
    #expect(abs((odd.breaks[0] + odd.breaks[1]) / 2 - 3) < 1e-12)
    #expect(try Classification.standardDeviation([1, 2], classes: 1).breaks == [2])
  }

  @Test func classesBeyondTheValuesFallAway() throws {
    let found = try Classification.standardDeviation(
      [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 1, 9], classes: 6)
    #expect(found.classCount == 4 && found.lowest == 0 && found.highest == 9)
  }

  @Test func theHeadIsSplitWhileItIsTheLesserPart() throws {
    // The mean 8 leaves 2 of 8 above it; their mean 27 leaves one, which ends it.
    let found = try Classification.headTail([1, 1, 1, 2, 2, 3, 20, 34])
    #expect(found.breaks == [8, 27, 34])
    #expect(found.counts == [6, 1, 1])
    #expect(throws: CartographyError.fewerDistinctValues(distinct: 1, classes: 2)) {
      try Classification.headTail([4, 4, 4])
    }
  }
}
