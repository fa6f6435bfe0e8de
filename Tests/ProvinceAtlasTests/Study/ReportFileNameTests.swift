import Panels
import Testing

@testable import ProvinceAtlas

@Suite struct ReportFileNameTests {
  private func name(_ pattern: String) throws -> ReportFileName {
    let node = try StudyNode(yaml: "file_name: '\(pattern)'", file: "study.yaml")
    return try ReportFileName(try #require(try node.fields(["file_name"])["file_name"]))
  }

  private func unit(_ code: String, _ short: String, _ english: String) -> Crosswalk.Entry {
    Crosswalk.Entry(
      code: UnitCode(code), short: short, full: short, english: english, abbreviation: "", aliases: [],
      regions: [:])
  }

  @Test(arguments: [
    ("{code}-{name}", "150000-inner-mongolia"), ("{short}", "内蒙古"),
    ("{name}_{language}.{last_year}", "inner-mongolia_zh.2023"),
    ("Report {code", "Report {code"),
  ])
  func fieldsAreFilledIn(_ pattern: String, _ expected: String) throws {
    guard pattern != "Report {code" else {
      #expect(throws: AtlasError.self) { try name(pattern) }
      return
    }
    let units = [unit("150000", "内蒙古", "Inner Mongolia")]
    let stems = try name(pattern).stems(of: units, language: .chinese, lastYear: 2023)
    #expect(stems[UnitCode("150000")] == expected)
  }

  @Test(arguments: [
    ("{nmae}", "Did you mean `name`?"), ("../{code}", "`/`"), ("a\\\\{code}", "cannot stand"),
    ("{code}:x", "`:`"),
  ])
  func whatCannotBeANameIsRefused(_ pattern: String, _ words: String) throws {
    let error = #expect(throws: AtlasError.self) { try name(pattern) }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    #expect(error?.place?.line == 1)
  }

  @Test func namesFromDataDoNotLeaveTheFolder() throws {
    let units = [unit("../../1", "../etc/x", "../A/B")]
    let stems = try name("x{code}{name}{short}").stems(of: units, language: .english, lastYear: 1)
    #expect(stems.values.allSatisfy { !$0.contains("/") && !$0.contains("..") }, "\(stems)")
    let hidden = #expect(throws: AtlasError.self) {
      try name(".{code}").stems(of: units, language: .english, lastYear: 1)
    }
    #expect(hidden?.description.contains("does not start with a dot") == true)
  }

  @Test func twoUnitsWithOneNameAreRefused() throws {
    let units = [unit("1", "甲", "North"), unit("2", "乙", "NORTH")]
    let error = #expect(throws: AtlasError.self) {
      try name("{name}").stems(of: units, language: .english, lastYear: 1)
    }
    #expect(error?.description.contains("North and NORTH would both be called `north.pdf`") == true)
    #expect(try name("{name}-{code}").stems(of: units, language: .english, lastYear: 1).count == 2)
  }
}
