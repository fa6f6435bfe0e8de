import Indices
import Testing

@Suite struct RankCorrelationTests {
  @Test(arguments: [5, 12, 200]) func agreesWithScipyOnTies(_ count: Int) throws {
    // The lists of the reference: one sequence after another out of the same generator.
    var numbers = pseudoRandom(434, seed: 7)[...]
    var lists: [Int: ([Double?], [Double?])] = [:]
    for n in [5, 12, 200] {
      let left = numbers.prefix(n).map { (10 * $0).rounded(.down) }
      numbers = numbers.dropFirst(n)
      let right = zip(left, numbers.prefix(n)).map { $0 + (8 * $1).rounded(.down) }
      numbers = numbers.dropFirst(n)
      lists[n] = (left, right)
    }
    let (left, right) = try #require(lists[count])
    let expected = try IndexMethodsReferenceTests.printed("ranks,\(count)")
    let found = [RankCorrelation.spearman(left, right), RankCorrelation.kendall(left, right)]
    #expect(isClose(found.compactMap(\.self), expected))
  }

  @Test func ordersAreTheirOwnMirror() throws {
    let values: [Double?] = [3, 1, 4, 1.5, 9]
    let mirror = values.map { $0.map { -$0 } }
    #expect(RankCorrelation.spearman(values, values) == 1 && RankCorrelation.kendall(values, values) == 1)
    #expect(RankCorrelation.spearman(values, mirror) == -1 && RankCorrelation.kendall(values, mirror) == -1)
  }

  @Test func pairsWithoutAValueAreLeftOut() throws {
    let left: [Double?] = [1, nil, 2, 3, 4]
    let right: [Double?] = [1, 9, 3, nil, 2]
    // What remains is 1, 2, 4 against 1, 3, 2: two of three pairs are in order.
    #expect(RankCorrelation.spearman(left, right) == 0.5)
    #expect(abs(try #require(RankCorrelation.kendall(left, right)) - 1 / 3) < 1e-15)
  }

  @Test func nothingFollowsFromNothing() {
    #expect(RankCorrelation.spearman([1], [2]) == nil && RankCorrelation.kendall([1, nil], [2, 3]) == nil)
    #expect(
      RankCorrelation.spearman([1, 1], [2, 3]) == nil && RankCorrelation.kendall([1, 1], [2, 3]) == nil)
  }
}
