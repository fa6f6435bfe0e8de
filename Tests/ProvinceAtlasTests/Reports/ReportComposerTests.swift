import Documents
import Drawings
import Indices
import Panels
import Testing

@testable import ProvinceAtlas

@Suite struct ReportComposerTests {
  @Test func everyReportNamesItsUnitAndCarriesItsFigures() throws {
    let composer = try ToyStudy().composer()
    for entry in composer.results.data.units {
      let report = try composer.report(on: .unit(entry.code))
      #expect(report.title == entry.english)
      let first = try #require(report.document.pages.first)
      #expect(first.lines.contains { $0.contains(entry.english) })
      let text = report.document.pages.flatMap(\.lines).joined(separator: " ")
      let rank = try #require(try composer.results.scores.ranking(by: "nqp", in: 2022)[entry.code]?.rank)
      let ordinal = ["1st", "2nd", "3rd"] + (4...9).map { "\($0)th" }
      #expect(text.contains(ordinal[rank - 1]))
      #expect(text.contains(entry.full))
    }
  }

  @Test func theNationalReportNamesTheFirst() throws {
    let composer = try ToyStudy().composer("national.en.md")
    let text = try composer.report(on: .nation).document.pages.flatMap(\.lines).joined(separator: " ")
    let first = try composer.results.ranksTable("nqp").texts("name")[0]
    #expect(text.contains("First is \(first)") || text.contains(first))
    #expect(text.contains("A toy country"))
    #expect(text.contains("Robots"))
  }

  @Test(arguments: ["map: {locator: nqp}", "chart: {show: dimensions}", "chart: {show: time, score: nqp}"])
  func aBlockAboutOneUnitHasNoPlaceInTheNationalReport(_ block: String) throws {
    let toy = try ToyStudy()
    try toy.write(Array("```columns\n- \(block)\n```\n".utf8), to: "national.en.md")
    let error = #expect(throws: AtlasError.self) {
      try toy.composer("national.en.md").report(on: .nation)
    }
    #expect(error?.remedy == "Move it to the provincial template")
    #expect(error?.place?.line == 2)
  }

  @Test func aNameWithMarksOfMarkdownStaysAName() throws {
    let toy = try ToyStudy()
    try toy.replace("河南省", with: "# **A** `b` {{c}} <i>", in: "names.csv")
    let text = try toy.composer().report(on: .unit(.henan)).document.pages.flatMap(\.lines).joined(
      separator: " ")
    #expect(text.contains("# **A** `b` {{c}} <i>"))
  }

  @Test func aNameCannotBecomeYAMLOfABlock() throws {
    let toy = try ToyStudy()
    let end = "```table\nshow: neighbours\n```\n"
    try toy.replace(
      end, with: "```table\nshow: neighbours\ncaption: \"{{unit.full_name}}\"\n```\n", in: "province.en.md")
    try toy.replace("河南省", with: "\"\"x: y\"\"", in: "names.csv")
    try toy.replace(",\"\"x: y\"\",", with: ",\"\"\"x: y\"\"\",", in: "names.csv")
    let text = try toy.composer().report(on: .unit(.henan)).document.pages.flatMap(\.lines).joined(
      separator: " ")
    #expect(text.contains("\"x: y\""))
  }
}
