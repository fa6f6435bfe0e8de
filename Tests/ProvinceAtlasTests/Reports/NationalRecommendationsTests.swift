import Documents
import Indices
import Panels
import Regressions
import Testing

@testable import ProvinceAtlas

/// What the national report of the toy study finds and recommends; the figures are numpy's, from the formulas of its
/// table on.
@Suite struct NationalRecommendationsTests {
  private func found(_ toy: ToyStudy) throws -> [Recommendation.Rule: Recommendation] {
    let all = try toy.inputs().results.nationalRecommendations()
    return Dictionary(uniqueKeysWithValues: all.map { ($0.rule, $0) })
  }

  @Test func theRegionsThatLieApartAreNamed() throws {
    let found = try found(ToyStudy.advising())
    #expect(
      found[.regions]?.reason
        == "In 2022 mean NQP is 0.531 in West, 1.16 times the 0.456 in East.")
    #expect(found[.regions]?.advice == "Even out.")
    // dp: 0.160 over 0.094 is 1.70; ry 0.362 over 0.221 is 1.64; ri 1.38; tp 1.02.
    #expect(
      found[.widestGap]?.reason
        == "Of the dimensions Digital (DP) sets the regions farthest apart: in 2022 it is 0.160 in West, 1.70 times the "
        + "0.094 in East.")
    #expect(found[.widestGap]?.advice == "Share dp.")
  }

  @Test func ranksAndDataAreNamedWithTheirFigures() throws {
    let found = try found(ToyStudy.advising())
    let results = try ToyStudy().inputs().results
    var widest = 0
    for index in ["nqp", "rri"] {
      widest = max(widest, try results.rankRobustness(of: index).intervals.map(\.width).max() ?? 0)
    }
    let reason = try #require(found[.ranks]?.reason)
    let numbers = reason.split(separator: " ").compactMap { Int($0.filter(\.isNumber)) }.suffix(2)
    #expect((numbers.last ?? 0) - (numbers.first ?? 0) == widest)
    #expect(found[.data]?.reason == "The tables do not hold the whole design: \(results.absenceLine).")
  }

  @Test func regionsAreToldApartByTheTestOfTheTable() throws {
    let toy = try ToyStudy.advising()
    try toy.replaceModel("outcome: rri, regressors: [nqp], by: region3, effects: unit, errors: iid")
    let results = try toy.inputs().results
    let test = try #require(RegionEquality.all(in: results.models[0], results).first)
    let found = try found(toy)
    #expect(found[.regionalEffects]?.advice == (test.test.p < 0.1 ? "Different." : "Same for all."))
    #expect(found[.regionalEffects]?.reason.contains(test.figures) == true)
  }

  @Test func withoutWordsNothingIsRecommended() throws {
    #expect(try ToyStudy().inputs().results.nationalRecommendations().isEmpty)
    #expect(try found(ToyStudy.advising("national: {ranks: Use classes.}\n")).keys.map(\.self) == [.ranks])
  }
}
