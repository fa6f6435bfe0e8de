import Testing

@testable import Indices

@Suite struct AnnualGrowthTests {
  @Test func theRateLeadsFromTheFirstValueToTheLast() throws {
    // 100, 110, 121: ten per cent a year, by hand.
    #expect(abs(try #require(AnnualGrowth(from: 100, to: 121, years: 2).rate) - 0.1) < 1e-15)
    #expect(AnnualGrowth(from: 0.3, to: 0.3, years: 5).rate == 0)
    #expect(AnnualGrowth(from: 2, to: 0, years: 1).rate == -1)
  }

  @Test func theStagesOfAPrintedIndexGrowAsTheirNumbersSay() throws {
    // Liu, Luo and Xie (2025) print .481 for 2012, .449 for 2018 and .481 for 2022; their second rate, 0.8 %, is not
    // what the numbers give.
    let first = try #require(AnnualGrowth(from: 0.481, to: 0.449, years: 6).rate)
    let second = try #require(AnnualGrowth(from: 0.449, to: 0.481, years: 4).rate)
    #expect((first * 10_000).rounded() == -114)
    #expect((second * 10_000).rounded() == 174)
  }

  @Test(arguments: [(0.0, 1.0, 3), (-1, 1, 3), (1, -1, 3), (1, 2, 0), (1e-300, 1e300, 1)])
  func aRateThatIsNotDefinedIsNone(_ first: Double, _ last: Double, _ years: Int) {
    #expect(AnnualGrowth(from: first, to: last, years: years).rate == nil)
  }
}
