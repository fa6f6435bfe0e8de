import Documents
import Foundation
import Testing

@testable import ProvinceAtlas

/// The lists of names in the documentation against the list in the code.
@Suite struct VariableTablesTests {
  private static let begin =
    "<!-- names of templates: PROVINCE_ATLAS_RECORD=1 swift test --filter VariableTablesTests -->"
  private static let end = "<!-- end of names -->"

  /// Holds the part of a file between the marks against what it has to be; in record mode it is written.
  private func expect(_ text: String, in name: String) throws {
    let path = "\(projectFolder)/\(name)"
    let page = try String(contentsOfFile: path, encoding: .utf8)
    let first = try #require(page.firstRange(of: Self.begin), "\(name) has no mark of its list of names")
    let last = try #require(page.firstRange(of: Self.end), "\(name) has no mark after its list of names")
    let wanted = "\n\n" + text + "\n"
    if ProcessInfo.processInfo.environment["PROVINCE_ATLAS_RECORD"] == "1" {
      let renewed = page[..<first.upperBound] + wanted + page[last.lowerBound...]
      try String(renewed).write(toFile: path, atomically: true, encoding: .utf8)
    } else {
      #expect(
        String(page[first.upperBound..<last.lowerBound]) == wanted,
        "\(name) is behind: PROVINCE_ATLAS_RECORD=1 swift test --filter VariableTablesTests renews it")
    }
  }

  @Test func thePageOnTemplatesHasEveryName() throws {
    try expect(
      VariableTables().markdown(level: 2, hasExamples: false),
      in: "Sources/ProvinceAtlas/ProvinceAtlas.docc/Templates.md")
  }

  @Test func theReadmeHasEveryNameWithAnExampleOfTheDefaultStudy() throws {
    let study = try Study(at: projectFolder + "/Templates/china-provinces")
    let listing = try StudyRun(study, options: RunOptions(units: ["Henan"])).templateListing()
    try expect(listing.markdown(level: 3), in: "Templates/README.md")
  }

  @Test func thePageOnTemplatesHasEveryBlockAndFormat() throws {
    let page = try String(
      contentsOfFile: "\(projectFolder)/Sources/ProvinceAtlas/ProvinceAtlas.docc/Templates.md",
      encoding: .utf8)
    for block in TemplateBlock.all {
      let line = block.show.map { "| `\(block.kind)` | `show: \($0)`" } ?? "| `\(block.kind)` |"
      #expect(page.contains(line), "\(block.head)")
    }
    for format in TemplateFormat.all {
      for name in format.names.split(whereSeparator: { " …,".contains($0) }) {
        #expect(page.contains("`\(name)`"), "\(name)")
      }
    }
  }

  @Test func everyBlockIsListed() {
    func words(_ kind: String) -> [String] {
      TemplateBlock.all.filter { $0.kind == kind }.compactMap(\.show).sorted()
    }
    #expect(words("chart") == BlockRequest.charts.map(\.key).sorted())
    #expect(words("table") == BlockRequest.tables.map(\.key).sorted())
  }

  @Test func aValueOfDataIsNoMarkdown() throws {
    let values: [TemplateKind: TemplateData] = [.national: TemplateData(["title": .text("a | *b* `c`\n<d>")])]
    let page = VariableTables(values: values).markdown(level: 2, hasExamples: true)
    #expect(page.contains("| `title` | text | the study’s title | a \\| \\*b\\* \\`c\\` \\<d\\> |"))
  }
}

/// The listing that the command prints.
@Suite struct TemplateListingTests {
  @Test func examplesAreWhatTheReportsPrint() throws {
    let listing = try ToyStudy().run { $0.units = ["Henan"] }.templateListing()
    func variable(_ name: String, _ template: TemplateKind) -> TemplateListing.Variable? {
      listing.variables.first { $0.name == name && $0.templates.contains(template.rawValue) }
    }
    #expect(listing.unit == "Henan")
    #expect(variable("unit.name", .provincial)?.example == "Henan")
    #expect(variable("unit.name", .national) == nil)
    #expect(variable("years", .national)?.example == "2020–2022")
    #expect(variable("years", .audit)?.templates == ["national", "provincial", "audit"])
    #expect(variable("models", .national)?.example == "1 element")
    #expect(variable("models[].columns[].number", .national)?.example == "1")
    #expect(variable("models[].columns[].number", .national)?.kind == "number")
    #expect(variable("spatial_models[].rule", .national)?.example == nil)
    #expect(variable("partial_system", .national)?.example == "true")
    #expect(listing.text.contains("= 2020–2022"))
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(listing.json.utf8)) as? [String: Any])
    #expect((json["variables"] as? [Any])?.count == listing.variables.count)
    #expect(json.keys.sorted() == ["blocks", "formats", "study", "unit", "variables"])
  }
}
