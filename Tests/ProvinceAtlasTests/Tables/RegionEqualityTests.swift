import Regressions
import Testing

@testable import ProvinceAtlas

@Suite struct RegionEqualityTests {
  @Test func theSentenceFollowsP() throws {
    func sentence(_ other: Double, _ language: Language = .english) throws -> String {
      let test = try #require(CoefficientEquality([(1, 0.1), (other, 0.1)]))
      return RegionEquality(label: "NQP", test: test).sentence(Words(language: language))
    }
    #expect(
      try sentence(1.1)
        == "That the coefficient of NQP is the same in all regions is not rejected at the 10% level (χ²(1) = 0.50, p = 0.480)."
    )
    // 1.3: chi-squared 4.5, p = 0.034.
    #expect(try sentence(1.3).contains("is rejected at the 5% level (χ²(1) = 4.50, p = 0.034)"))
    #expect(try sentence(2).contains("is rejected at the 1% level"))
    #expect(try sentence(1.1, .chinese) == "在10%水平上不能拒绝各地区NQP系数相等的原假设（χ²(1) = 0.50, p = 0.480）。")
  }

  @Test func tablesByRegionHaveOneForEachModel() throws {
    let results = try ToyStudy.results(
      "outcome: rri, regressors: [nqp, tp], columns: each, by: region3, errors: hc1")
    let tests = RegionEquality.all(in: try #require(results.models.first), results)
    #expect(tests.map(\.label) == ["NQP", "TP"] && tests.map(\.test.degrees) == [2, 2])
    let plain = try ToyStudy.results("outcome: rri, regressors: [nqp]")
    #expect(RegionEquality.all(in: try #require(plain.models.first), plain).isEmpty)
  }
}
