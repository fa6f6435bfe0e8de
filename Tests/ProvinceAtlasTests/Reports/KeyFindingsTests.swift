import Documents
import Panels
import Testing

@testable import ProvinceAtlas

/// The findings of the toy study; the figures are numpy's, from the formulas of its table on.
@Suite struct KeyFindingsTests {
  private func findings(_ language: Language = .english) throws -> [String: String] {
    let results = try ToyStudy().inputs { $0.language = language }.results
    return Dictionary(
      uniqueKeysWithValues: try results.keyFindings().map {
        ($0["topic"]?.text ?? "", $0["text"]?.text ?? "")
      })
  }

  @Test func everyFindingHasItsFigures() throws {
    let found = try findings()
    #expect(
      Set(found.keys) == [
        "New productivity", "Rural industry", "Regions", "Movers", "Regression", "Robustness",
      ])
    // Climbs: Sichuan 7; Henan and Yunnan lose 3 each.
    #expect(
      found["Movers"]
        == "From 2020 to 2022 Sichuan (7 places) climbed farthest in NQP, and Henan and Yunnan (3 places) fell farthest."
    )
    #expect(
      found["Regions"]
        == "Mean NQP over 2020–2022 is highest in East (0.506), 1.16 times the lowest, that of West (0.437). The ratio of "
        + "the highest to the lowest mean fell from 1.68 in 2020 to 1.16 in 2022.")
    #expect(found["New productivity"]?.contains("from 0.422 in 2020 to 0.501 in 2022") == true)
    #expect(found["Regression"]?.hasPrefix("With ") == true)
    #expect(found["Robustness"]?.contains("of 9 provinces move by no more than two places in NQP") == true)
  }

  @Test func chineseFindingsEndLikeSentences() throws {
    let found = try findings(.chinese)
    #expect(found["地区"]?.hasPrefix("2020–2022年NQP均值以East最高（0.506），West最低（0.437），前者为后者的1.16倍。") == true)
    #expect(found.values.allSatisfy { $0.hasSuffix("。") && !$0.contains(". ") })
  }

  @Test func oneRegionHasNoGap() throws {
    let toy = try ToyStudy()
    try toy.replace(
      "regions: region3\n", with: "regions: region3\n  only: [Henan, Hunan, Shanxi]\n", in: "study.yaml")
    let results = try toy.inputs().results
    #expect(try results.regionGap(in: "nqp", year: nil) == nil)
    #expect(try results.gapSentence("nqp").isEmpty)
  }
}
