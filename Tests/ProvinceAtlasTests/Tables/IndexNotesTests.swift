import Indices
import Testing

@testable import ProvinceAtlas

/// The notes under a weights table say what was done, in both languages.
@Suite struct IndexNotesTests {
  private func sentences(_ lines: String..., language: Language = .english) throws -> String {
    let toy = try ToyStudy()
    let old = "label: New productivity\n"
    try toy.replace(old, with: old + lines.map { "    \($0)\n" }.joined(), in: "study.yaml")
    let results = try toy.inputs { $0.language = language }.results
    return results.methodSentences(try results.index(named: "nqp")).joined(separator: " ")
  }

  @Test func theTextbook() throws {
    #expect(
      try sentences()
        == "Entropy weights over the pooled 9 × 3 = 27 cells, no shift (0 ln 0 = 0), min–max normalised by pooled extremes."
    )
    #expect(try sentences(language: .chinese) == "熵权法：合并9 × 3 = 27个单元，不平移（0 ln 0 = 0），按合并极值作极差标准化。")
  }

  @Test(arguments: [
    (["shift: 0.0001"], "shares of z + 0.0001", "份额按z + 0.0001计"),
    (["pooling: per-period"], "over the 9 cells of each year (printed: means", "逐年9个单元"),
    (["pooling: 2021"], "the 9 cells of the base year 2021", "基期2021年9个单元"),
    (["weights: critic"], "CRITIC weights over the pooled", "CRITIC法：合并"),
    (["weights: equal"], "The same weight for every indicator,", "各指标等权，"),
    (["weights: equal-dimensions"], "for every dimension, divided equally inside it", "各维度等权"),
    (["weights: {manual: {patents: 2, waste: 1, rnd: 1}}"], "Weights given in the study", "权重由研究者给定"),
    (["extremes: per-period"], "min–max normalised by each year’s extremes", "按逐年极值"),
    (
      ["extremes: {fixed: {patents: [0, 1000], waste: [0, 1000], rnd: [0, 1000]}}"], "by given extremes",
      "按给定极值"
    ),
    (["normalization: max"], "divided by pooled largest value (less is better: 1 − x / max)", "最大值"),
    (["normalization: sum"], "(less is better: reciprocals)", "负向指标取倒数"),
    (["normalization: vector"], "root of the sum of squares", "平方和的平方根"),
    (["scores: shares"], "Scores add up weighted shares p", "加权份额"),
    (["scores: topsis"], "closeness to the ideal (TOPSIS", "TOPSIS"),
    (["dimension_scores: within"], "re-normalised inside the dimension", "维度内归一"),
    (["factor: 100"], "Scores are multiplied by 100.", "得分乘以100"),
    (["across: years"], "The years are compared with each other.", "比较对象为各年份"),
  ])
  func everyOptionIsNamed(_ lines: [String], _ english: String, _ chinese: String) throws {
    let line = lines.joined(separator: "\n    ")
    let found = try sentences(line)
    #expect(found.contains(english), "\(found)")
    let translated = try sentences(line, language: .chinese)
    #expect(translated.contains(chinese), "\(translated)")
    // What is not chosen is not said.
    #expect(try !sentences().contains(english))
  }

  @Test func symbolsAreThoseOfTheMethod() throws {
    func columns(_ line: String) throws -> [String] {
      let toy = try ToyStudy()
      let old = "label: New productivity\n"
      try toy.replace(old, with: old + "    \(line)\n", in: "study.yaml")
      let results = try toy.inputs().results
      let hidden = try results.hiddenWeightColumns("nqp")
      let table = try results.weightsTable("nqp")
      return table.columns.map(\.key).filter { !hidden.contains($0) } + [table.notes[1]]
    }
    let entropy = try columns("weights: entropy")
    #expect(entropy.contains("entropy") && entropy.last?.hasPrefix("e: entropy") == true)
    let critic = try columns("weights: critic")
    #expect(critic.contains("conflict") && !critic.contains("entropy"))
    #expect(critic.last?.hasPrefix("σ:") == true)
    let equal = try columns("weights: equal")
    #expect(!equal.contains("entropy") && !equal.contains("deviation"))
    #expect(equal.last?.hasPrefix("w: weight") == true)
  }

  @Test func numbersReadAsInAStudyFile() {
    #expect(
      [100, 0.0001, 0.5, 0.00025, 1e-9, 1e20].map(Words.plain) == [
        "100", "0.0001", "0.5", "0.00025", "0.000000001", "1e+20",
      ])
  }

  @Test func everyVariationHasANameOfItsOwn() {
    let variations: [Variation] = [
      .pooling(.pooled), .pooling(.perPeriod), .pooling(.base(2020)), .shift(0), .shift(0.01),
      .weighting(.entropy()), .weighting(.critic()), .weighting(.equalIndicators),
      .weighting(.equalDimensions), .weighting(.manual([:])), .normalization(Normalization()),
      .normalization(Normalization(reference: .cells(.perPeriod))),
      .normalization(Normalization(reference: .cells(.base(2020)))),
      .normalization(Normalization(reference: .fixed([:]))), .normalization(Normalization(.maximum)),
      .normalization(Normalization(.sum)), .normalization(Normalization(.vector)), .scoring(.values),
      .scoring(.shares), .scoring(.topsis), .dropping("x"),
    ]
    for language in Language.allCases {
      let names = variations.map { Words(language: language).name(of: $0, label: { $0 }) }
      #expect(Set(names).count == names.count)
    }
  }
}
