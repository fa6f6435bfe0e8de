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
}
