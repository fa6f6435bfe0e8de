import Panels
import Testing

@testable import ProvinceAtlas

@Suite struct IndexDecoderTests {
  @Test(arguments: [
    ("linear-nearest-end", FillingRule.linearAndNearestEnd), ("leave", .leave), ("nearest-end", .nearestEnd),
    ("{moving-average: 3}", .movingAverage(window: 3)),
    ("{moving-average-nearest-end: 1}", .movingAverageAndNearestEnd(window: 1)),
  ])
  func gapsAreFilledByAWordOrAWordWithAWindow(_ text: String, _ rule: FillingRule) throws {
    let node = try StudyNode(yaml: "{label: Research staff, missing: \(text)}", file: "study.yaml")
    #expect(try IndicatorSettings(variable: "rnd", node).filling == rule)
  }

  @Test func aValuePerHeadIsARatioWithTheFactorOfTheUnits() throws {
    let node = try StudyNode(
      yaml: "{label: GDP a head, per: [gdp, people], times: 10000}", file: "study.yaml")
    #expect(
      try DerivedVariable(name: "head", node).derivation
        == .ratio(numerator: "gdp", denominator: "people", scale: 10_000))
  }
}
