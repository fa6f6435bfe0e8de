import Documents
import Drawings
import Regressions
import TableFiles
import Testing

@testable import ProvinceAtlas

/// Prose on models follows from the estimates of their tables.
@Suite struct ModelDataTests {
  private func summary(_ lines: String, _ language: Language = .english) throws -> (StudyModel, TemplateValue)
  {
    let results = try ToyStudy.results(lines, language)
    let model = try #require(results.models.first)
    return (model, results.summary(of: model))
  }

  @Test func theSentenceAgreesWithTheFullestColumn() throws {
    let results = try ToyStudy().inputs().results
    let model = try #require(results.models.first)
    let coefficient = try #require(model.results[1]["nqp"])
    let sentence = results.sentence(for: model)
    #expect(sentence.contains("NQP on RRI in column (2)"))
    #expect(sentence.contains(coefficient.estimate > 0 ? "is positive" : "is negative"))
    #expect(sentence.contains(NumberText(decimals: 3).string(coefficient.estimate)))
    let levels = ["***": "at the 1%", "**": "at the 5%", "*": "at the 10%", "": "not significant"]
    #expect(sentence.contains(try #require(levels[coefficient.stars])))
  }

  @Test func everyColumnHasItsWords() throws {
    let (model, summary) = try summary("outcome: rri, columns: [[nqp], [nqp, gov], [gov]]")
    guard case .list(let columns) = summary["columns"] else {
      Issue.record("no columns")
      return
    }
    #expect(columns.map { $0["regressor"]?.text } == ["NQP", "NQP", "Spending over GDP"])
    for (position, column) in columns.enumerated() {
      let name = model.columns[position].settings.regressors[0].name
      let coefficient = try #require(model.results[position][name])
      #expect(column["is_positive"] == .flag(coefficient.estimate > 0))
      #expect(column["is_negative"] == .flag(coefficient.estimate < 0))
      #expect(column["is_significant"] == .flag(!coefficient.stars.isEmpty))
      #expect(column["sign"]?.text == (coefficient.estimate > 0 ? "positive" : "negative"))
      #expect(column["observations"]?.number == Double(model.results[position].n))
      let words = EffectWords(.init(coefficient))
      #expect(column["figures"]?.text == words.figures && column["interval"]?.text == words.interval())
    }
    #expect(summary["is_positive"] == columns[1]["is_positive"])
    let pattern = EffectWords.pattern(of: model.results.prefix(2).compactMap { $0["nqp"] }.map { .init($0) })
    #expect(summary["pattern_sentence"]?.text == "the coefficient of NQP on RRI is \(try #require(pattern))")
  }

  @Test("The magnitude is that of one standard deviation over the rows used")
  func magnitude() throws {
    let (model, summary) = try summary("outcome: rri, regressors: [nqp], sample: {from: 2020}")
    let column = model.columns[0]
    let coefficient = try #require(column.result["nqp"])
    let deviation = try #require(column.moments["nqp"]?.deviation)
    #expect(column.result.n == 27)
    #expect(
      summary["magnitude_sentence"]?.text
        == EffectWords(.init(coefficient)).magnitude(
          of: .standardDeviation(deviation), in: "NQP", on: "RRI", mean: column.moments["rri"]?.mean))
    // Neither a square nor a variable that stands in two terms rises alone.
    for terms in ["[nqp^2]", "[nqp, nqp^2]", "[nqp, nqp * gov]"] {
      let (_, summary) = try self.summary("outcome: rri, columns: [\(terms)]")
      #expect(summary["magnitude_sentence"]?.text == "", "\(terms)")
    }
    let (_, lagged) = try self.summary("outcome: rri, regressors: [lag(nqp)], effects: unit")
    #expect(lagged["magnitude_sentence"]?.text.contains("in lag of NQP goes with") == true)
  }

  @Test(
    "What comes before a sentence says how the column is estimated",
    arguments: [
      ("effects: two-way", "province and year effects", "控制省份和年份固定效应后"),
      ("effects: unit", "province effects", "控制省份固定效应后"), ("effects: period", "year effects", "控制年份固定效应后"),
      ("effects: none", "one constant for all provinces and years", "不控制固定效应时"),
      ("estimator: random-effects", "random province effects", "采用省份随机效应时"),
      ("estimator: random-effects, effects: two-way", "random province and year effects", "采用省份和年份随机效应时"),
      ("estimator: first-differences", "differences from year to year", "取一阶差分后"),
      ("estimator: between", "the means of provinces over the years", "以各省多年均值估计"),
    ])
  func effects(_ line: String, _ english: String, _ chinese: String) throws {
    let lines = "outcome: rri, regressors: [nqp], errors: hc1, \(line)"
    #expect(try summary(lines).1["effects"]?.text == english)
    #expect(try summary(lines, .chinese).1["effects"]?.text == chinese)
  }

  @Test func firstStagesAreListedForBlocks() throws {
    let (_, summary) = try summary(ToyStudy.Instrumented.several)
    guard case .list(let stages) = summary["first_stages"], case .list(let rows) = summary["first_stage_rows"]
    else {
      Issue.record("no lists")
      return
    }
    #expect(stages.map { $0["regressor"]?.text } == ["nqp", "nqp", "nqp", "gov", "gov", "gov"])
    #expect(stages.map { $0["instrument"]?.text }.prefix(3) == ["lag(nqp)", "waste", "lag(gov)"])
    #expect(stages[0]["label"]?.text == "NQP on lag of NQP, column (1)")
    #expect(rows.count == 3 && summary["instrumented"] == .flag(true))
  }

  @Test func listsOfKinds() throws {
    let toy = try ToyStudy()
    try toy.replace(
      "  base: {label: The effect",
      with: """
          iv: {label: Two stages, \(ToyStudy.Instrumented.exact)}
          regions: {label: By region, outcome: rri, regressors: [nqp], by: region3, errors: hc1}
          base: {label: The effect
        """, in: "study.yaml")
    let inputs = try toy.inputs { $0.periods = "long" }
    let data = try inputs.results.nationalData(geography: inputs.geography)
    func names(_ key: String) -> [String] {
      guard case .list(let models) = data[key] else { return [] }
      return models.compactMap { $0["name"]?.text }
    }
    #expect(names("models").sorted() == ["base", "iv", "regions"])
    #expect(names("instrumented_models") == ["iv"] && names("regional_models") == ["regions"])
    guard case .list(let regional) = data["regional_models"] else { return }
    #expect(
      regional[0]["equality_sentence"]?.text.hasPrefix("That the coefficient of NQP is the same") == true)
  }
}
