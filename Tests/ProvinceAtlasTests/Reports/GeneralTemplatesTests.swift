import Documents
import Foundation
import Testing

@testable import ProvinceAtlas

/// The templates that come with the tool for studies that write none.
@Suite struct GeneralTemplatesTests {
  private static let reports =
    "reports:\n  national: national.{language}.md\n  provincial: province.{language}.md\n  leads: nqp\n  against: rri\n"

  /// The toy study without templates of its own.
  private func toy(_ reports: String = "") throws -> ToyStudy {
    let toy = try ToyStudy()
    try toy.replace(Self.reports, with: reports, in: "study.yaml")
    for name in ["national.en.md", "province.en.md"] {
      try FileManager.default.removeItem(atPath: toy.path(name))
    }
    return toy
  }

  /// All that reports say, in one language: of all units, then of one.
  private func texts(_ toy: ToyStudy, _ language: Language, unit: String = "Henan") throws -> [String] {
    let inputs = try toy.inputs { $0.language = language }
    let study = inputs.results.study
    func text(_ name: String, _ kind: TemplateKind, _ data: TemplateData) throws -> String {
      let template = try ReportTemplate(
        "\(name).{language}.md", of: study, language: language, as: kind)
      return DataText.restored(try template.template.expand(with: data).markdown)
    }
    let national = try inputs.results.nationalData(geography: inputs.geography)
    var texts = [try text("national", .national, national), try text("slides", .national, national)]
    if study.reports.leads != nil {
      let code = try #require(inputs.results.data.crosswalk.match(unit)?.code)
      let unit = try inputs.results.provincialData(of: code, geography: inputs.geography)
      texts += [try text("province", .provincial, unit), try text("factsheet", .provincial, unit)]
    }
    return texts
  }

  @Test(arguments: Language.allCases)
  func aStudyThatSaysNothingOfReportsGetsThem(_ language: Language) async throws {
    let toy = try toy()
    let outcome = try await toy.run { $0.language = language }.build()
    #expect(outcome.failures == [])
    let files = try ToyStudy.files(in: outcome.folder).keys
    #expect(files.contains("report.pdf") && files.contains("provinces/410000-henan.pdf"))
    let inputs = try Manifest(at: "\(outcome.folder)/manifest.json").inputs.map(\.path)
    #expect(inputs.contains("general/national.\(language.rawValue).md"))
    #expect(inputs.contains("partials/key-findings.\(language.rawValue).md"))
  }

  @Test func fourUnitsWithoutRegionsModelsOrMapsOfTheirOwnGetEveryReport() async throws {
    let toy = try toy(
      "reports: {provincial: 'province.{language}.md', fact_sheet: 'factsheet.{language}.md', slides: 'slides.{language}.md'}\n"
    )
    try toy.replace(
      "  regions: region3\n  region_labels: {East: East, Central: Central, West: West}\n",
      with: "  only: [Henan, Hunan, Shanxi, Guangdong]\n", in: "study.yaml")
    try toy.replace(
      "models:\n  base: {label: The effect, outcome: rri, columns: [[nqp], [nqp, gov]]}\n", with: "",
      in: "study.yaml")
    try toy.replace(
      "maps:\n  nqp: {shows: nqp, classes: 3}\n  rri: {shows: rri, classes: 3}\n", with: "", in: "study.yaml")
    let outcome = try await toy.run().build()
    #expect(outcome.failures == [])
    let files = try toy.outputs().keys
    #expect(files.contains("fact-sheets/430000-hunan.pdf") && files.contains("slides.pdf"))
    // Maps that nobody asked for: of both indices and of their dimensions, in as many classes as there are values.
    #expect(
      files.filter { $0.hasPrefix("maps/") && $0.hasSuffix(".pdf") }.sorted() == [
        "maps/dp.pdf", "maps/nqp.pdf", "maps/ri.pdf", "maps/rri.pdf", "maps/ry.pdf", "maps/tp.pdf",
      ])
    for text in try texts(toy, .english) {
      #expect(
        !text.contains("its region") && !text.contains("By region") && !text.contains("Regression"), "\(text)"
      )
    }
  }

  @Test func threeIndicesStandInEveryReport() throws {
    let toy = try toy()
    try toy.replace(
      "models:",
      with:
        "  third:\n    label: Third thing\n    dimensions: {td: {label: Money, indicators: {spend: {label: Spending}}}}\nmodels:",
      in: "study.yaml")
    for text in try texts(toy, .english) {
      #expect(text.contains("THIRD") && text.contains("NQP") && text.contains("RRI"))
    }
    let data = try toy.inputs()
    #expect(data.results.orderedIndices == ["rri", "nqp", "third"], "without `reports` the first two lead")
  }

  @Test(arguments: [Language.english, .chinese])
  func unitsAreCalledAsTheStudySays(_ language: Language) throws {
    let toy = try toy()
    try toy.replace(
      "  names: names.csv\n", with: "  names: names.csv\n  called: {en: [country, countries], zh: 国家}\n",
      in: "study.yaml")
    for text in try texts(toy, language) {
      #expect(!text.lowercased().contains("province") && !text.contains("省份"), "\(text)")
    }
    let table = try toy.inputs().results.regionsTable()
    #expect(table.columns[1].title == "Countries")
  }

  @Test func aStudyWithoutIndicesGetsItsMapsAndModels() async throws {
    let toy = try toy()
    try toy.edit("study.yaml") { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      let start = text.range(of: "indices:")?.lowerBound ?? text.startIndex
      bytes = Array((text[..<start] + "maps: {gdp: {shows: gdp, classes: 3}}\n").utf8)
    }
    try toy.replace(", without: [rnd]", with: "", in: "study.yaml")
    let outcome = try await toy.run().build()
    #expect(outcome.failures == [])
    let text = try texts(toy, .english)[0]
    #expect(text.contains("## Maps") && !text.contains("## What is measured"))
    try toy.edit("study.yaml") { $0 += Array("reports: {provincial: province.en.md}\n".utf8) }
    let error = #expect(throws: AtlasError.self) { try Study(at: toy.folder) }
    #expect(error?.description.contains("asks for reports on indices, and the study declares none") == true)
  }

  @Test func oneUnitOverTheYearsHasNoRanks() throws {
    let toy = try toy()
    try toy.replace("region3\n", with: "region3\n  only: [Henan]\n", in: "study.yaml")
    for index in ["Rural industry", "New productivity"] {
      try toy.replace(
        "    label: \(index)\n", with: "    label: \(index)\n    across: years\n", in: "study.yaml")
    }
    try toy.replace(
      "  base: {label: The effect, outcome: rri, columns: [[nqp], [nqp, gov]]}\n", with: "", in: "study.yaml")
    try toy.replace("models:\n", with: "", in: "study.yaml")
    for text in try texts(toy, .english) {
      #expect(!text.contains("ranks") && !text.contains("First in"), "\(text)")
    }
  }

  @Test func theStudysOwnTemplateComesFirst() throws {
    let toy = try toy()
    try toy.write(Array("mine: {{title}}".utf8), to: "national.en.md")
    let study = try Study(at: toy.folder)
    let own = try TemplateFile("national.en.md", of: study)
    #expect(own.path == toy.path("national.en.md") && own.record == "national.en.md")
    #expect(try TemplateFile("national.zh.md", of: study).record == "general/national.zh.md")
  }

  @Test func anUnknownTemplateIsLookedForInBothPlaces() throws {
    let study = try Study(at: toy().folder)
    let error = #expect(throws: AtlasError.self) { try TemplateFile("natoinal.en.md", of: study) }
    let text = error?.description ?? ""
    #expect(text.contains("\(study.folder)/natoinal.en.md") && text.contains("Templates/general"))
    #expect(text.contains("Did you mean `national.en.md`?"))
    #expect(throws: AtlasError.self) { try TemplateFile("general/national.en.md", of: study) }
  }
}
