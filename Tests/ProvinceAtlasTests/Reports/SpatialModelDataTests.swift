import Documents
import SpatialModels
import TableFiles
import Testing

@testable import ProvinceAtlas

@Suite struct SpatialModelDataTests {
  private func inputs(_ lines: String, _ language: Language = .english) throws -> StudyInputs {
    try StudySpatialModelTests.toy(lines).inputs {
      $0.language = language
      $0.periods = "long"
    }
  }

  private func data(_ inputs: StudyInputs) throws -> TemplateValue {
    let list = try inputs.results.nationalData(geography: inputs.geography)["spatial_models"]
    guard case .list(let models)? = list else { return .text("") }
    return try #require(models.first)
  }

  @Test(
    "Sentences say sign and significance of the parameters and the indirect effects as the tables print them")
  func sentences() throws {
    let inputs = try inputs(
      "regressors: [nqp], controls: [gov], effects: unit, links: [[Shaanxi, Guangdong]]")
    let model = inputs.results.spatialModels[0]
    let data = try data(inputs)
    let style = StudyModel.style(.english)
    func words(_ estimate: RegressionTable.Estimate) throws -> String {
      let words = EffectWords(estimate, style: style)
      return "is \(try #require(words.sign)) and \(try #require(words.significance)) (\(words.figures))"
    }
    let parameters = try model.results.map { try words(.init($0.parameter)) }
    #expect(
      data["parameter_sentence"]?.text
        == "ρ of the lag model in column (1) \(parameters[0]); λ of the error model in column (2) \(parameters[1]); ρ of the Durbin model in column (3) \(parameters[2])"
    )
    let indirect = try [0, 2].map { try words(.init(model.results[$0].effects[0].indirect)) }
    #expect(
      data["indirect_sentence"]?.text
        == "the indirect effect of NQP on RRI in the lag model \(indirect[0]); the indirect effect of NQP on RRI in the Durbin model \(indirect[1])"
    )
    let tests = data["test_sentence"]?.text ?? ""
    let ratio = try #require(model.columns[0][.durbinLag])
    let significance = try #require(
      EffectWords(.init(ratio.statistic, p: ratio.p), style: style).significance)
    #expect(tests.hasPrefix("Likelihood ratios of the Durbin model: to the lag model "))
    #expect(tests.contains("), \(significance); to the error model ") && tests.hasSuffix("."))
    #expect(data["effects"]?.text == "province effects" && data["links"]?.text == "Shaanxi–Guangdong")
    #expect(data["has_links"] == .flag(true) && data["mean_neighbours"]?.text == "4.7")
    #expect(data["rule"]?.text == "neighbours share a border or a corner")
  }

  @Test func whatATableLacksIsNotSaid() throws {
    let data = try data(try inputs("regressors: [nqp], kind: error, effects: unit", .chinese))
    #expect(data["indirect_sentence"]?.text.isEmpty == true && data["test_sentence"]?.text.isEmpty == true)
    #expect(data["effects_tables"] == .list([]) && data["has_links"] == .flag(false))
    #expect(data["parameter_sentence"]?.text.hasPrefix("第(1)列空间误差模型的λ为") == true)
    #expect(data["effects"]?.text == "控制省份固定效应后")
  }

  @Test func theReportPrintsBothTables() throws {
    let toy = try StudySpatialModelTests.toy("regressors: [nqp], effects: unit")
    let blocks = ["model", "spatial-effects"].map { "```table\nshow: \($0)\nmodel: near\n```\n" }
    try toy.write(Array(blocks.joined(separator: "\n").utf8), to: "national.en.md")
    let report = try toy.composer("national.en.md").report(on: .nation)
    let text = report.document.pages.flatMap(\.lines).joined(separator: " ")
    for words in ["Durbin (SDM)", "λ (W·u)", "Log-likelihood", "(3) Durbin (SDM)", "Indirect"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("Blocks show both tables by the model's name; a name that has none is told with those that do")
  func blocks() throws {
    let results = try inputs("regressors: [nqp], effects: unit").results
    let place = AtlasError.Place(file: "a.md", line: 3)
    #expect(try results.modelTable("near", at: place).title == "Near")
    #expect(try results.modelTable("base", at: place).title == "The effect")
    let effects = try results.spatialEffectsTable("near", at: place)
    #expect(effects.title == "Near: direct, indirect and total effects")
    let missing = #expect(throws: AtlasError.self) { try results.modelTable("neer", at: place) }
    #expect(
      missing?.description
        == "a.md:3: there is no model `neer`; expected one of `base`, `near`. Did you mean `near`?"
    )
    let plain = #expect(throws: AtlasError.self) { try results.spatialEffectsTable("base", at: place) }
    #expect(plain?.description.contains("expected one of `near`") == true)
    let none = #expect(throws: AtlasError.self) {
      try ToyStudy().inputs().results.spatialEffectsTable("base", at: place)
    }
    #expect(
      none?.description == "a.md:3: there is no spatial model `base` with direct and indirect effects.")
  }
}
