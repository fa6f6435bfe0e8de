import Panels
import Testing

@Suite struct RobustScoresTests {
  @Test func oneWildNumberDoesNotStretchTheScale() throws {
    let scores = try #require(RobustScores(of: [1, 2, 3, 4, 1000]))
    #expect(scores.median == 3 && scores.medianDeviation == 1)
    #expect(scores.score(1000) == 0.6745 * 997)
    #expect(scores.score(3) == 0)
  }

  @Test func theMeanDistanceStandsInWhereHalfTheNumbersAreEqual() throws {
    let scores = try #require(RobustScores(of: [5, 5, 5, 5, 9]))
    #expect(scores.medianDeviation == 0 && scores.meanDeviation == 0.8)
    #expect(abs(scores.score(9) - 4 / (1.253314 * 0.8)) < 1e-12)
  }

  @Test func equalNumbersScoreNothingAndNoneHaveNoMiddle() throws {
    #expect(try #require(RobustScores(of: [7, 7])).score(7) == 0)
    #expect(try #require(RobustScores(of: [1, 1 + 1e-14], noise: 1e-12)).score(1) == 0)
    #expect(RobustScores(of: []) == nil)
  }

  /// The definition, on numbers in no order, with ties, of even and odd count.
  @Test(arguments: [10, 11, 250, 251])
  func distancesAreTakenFromTheMedian(_ count: Int) throws {
    let numbers = (0..<count).map { Double(($0 * 7919) % 101) / 3 - 11 }
    let scores = try #require(RobustScores(of: numbers))
    func median(_ numbers: [Double]) -> Double {
      let sorted = numbers.sorted()
      return sorted[(count - 1) / 2] / 2 + sorted[count / 2] / 2
    }
    let distances = numbers.map { abs($0 - scores.median) }
    #expect(scores.median == median(numbers))
    #expect(scores.medianDeviation == median(distances))
    #expect(scores.meanDeviation == distances.sorted().reduce(0) { $0 + $1 / Double(count) })
  }
}
