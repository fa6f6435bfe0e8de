import Foundation
import Testing

@testable import ProvinceAtlas

/// Study files that say something wrong: each stops the run with one message that has line and column.
@Suite struct BadStudyTests {
  /// A fault: what is replaced by what, and what the message says.
  struct Fault: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    var says: [String]
    var testDescription: String { new }
  }

  static let faults = [
    Fault(
      old: "scale_latitude: 31", new: "scale_lattitude: 31",
      says: ["/study.yaml:14:3: ", "unknown key `scale_lattitude`", "Did you mean `scale_latitude`?"]),
    Fault(
      old: "publisher: Test", new: "publsher: Test",
      says: ["/study.yaml:4:1: ", "the study has the unknown key `publsher`", "Did you mean `publisher`?"]),
    Fault(
      old: "scale_latitude: 31", new: "scale_latitude: high",
      says: ["/study.yaml:14:19: ", "`geometry.scale_latitude` is `high`", "a number from -85"]),
    Fault(
      old: "direction: negative", new: "direction: negativ",
      says: [
        "/study.yaml:34:44: ", "`indices.nqp.dimensions.tp.indicators.waste.direction` is `negativ`",
        "Did you mean `negative`?",
      ]),
    Fault(
      old: "missing: linear", new: "missing: linar",
      says: ["`linar`", "one of `leave`, `linear`", "`{moving-average: 2}`", "Did you mean `linear`?"]),
    Fault(
      old: "missing: linear", new: "missing: moving-average-nearest-end",
      says: ["years on either side of the gap, `{moving-average-nearest-end: 2}`"]),
    Fault(
      old: "missing: linear", new: "missing: {moving-average: 0}",
      says: ["missing.moving-average` is `0`", "a whole number from 1 to 50"]),
    Fault(
      old: "missing: linear", new: "missing: {moving-averge: 2}",
      says: ["unknown key `moving-averge`", "Did you mean `moving-average`?"]),
    Fault(old: "missing: linear", new: "missing: {}", says: ["has 0 rules", "`{moving-average: 2}`"]),
    Fault(
      old: "ratio: [spend, gdp]", new: "per: [spend]",
      says: ["names 1 variables", "`[total, persons]`, with `times`"]),
    Fault(
      old: "main: {from: 2020", new: "main: {from: twenty",
      says: ["`periods.main.from` is `twenty`", "a whole"]),
    Fault(
      old: "from: 2020, to: 2022", new: "from: 2022, to: 2020", says: ["`periods.main.to` is `2020`", "2022"]),
    Fault(
      old: "date: 2024-02-29", new: "date: 2023-02-29",
      says: [":5:7: ", "`date` is `2023-02-29`", "a day written"]),
    Fault(
      old: "name: toy", new: "name: Toy Country",
      says: [":2:7: ", "`name` is `Toy Country`", "small letters"]),
    Fault(old: "version: 1", new: "version: 2", says: [":1:10: ", "`version` is `2`", "from 1 to 1"]),
    Fault(old: "name: toy\n", new: "", says: ["the study has no `name`", "Add the line `name: …`"]),
    Fault(old: "maps:", new: "maps: none #", says: ["this is not YAML"]),
    Fault(
      old: "nqp: {shows: nqp", new: "nqp: {shows: nqq",
      says: ["`maps.nqp.shows` is `nqq`", "Did you mean `nqp`?"]),
    Fault(old: "leads: nqp", new: "leads: tp", says: ["`reports.leads` is `tp`", "an index: `rri`, `nqp`"]),
    Fault(
      old: "without: [rnd]", new: "without: [rmd]", says: ["unknown variable `rmd`", "Did you mean `rnd`?"]),
    Fault(
      old: "ratio: [spend, gdp]", new: "ratio: [spend, gdp], log: gdp",
      says: ["`ratio` and `log`", "exactly one"]),
    Fault(old: "columns: [[nqp]", new: "columns: [[]", says: ["`models.base.columns.1` has no regressors"]),
    Fault(
      old: "regions: region3", new: "regions: region4", says: ["`units.regions` is `region4`", "region3"]),
    Fault(old: "[nqp, gov]", new: "[nqp, gob]", says: ["`gob` is neither a column", "Did you mean `gov`?"]),
    Fault(
      old: "leads: nqp", new: "leads: nqp\n  leads: rri",
      says: [":45:3: ", "the key `leads` stands twice", "Keep one"]),
  ]

  @Test(arguments: faults)
  func aFaultIsNamedWithItsPlace(_ fault: Fault) async throws {
    try await expectRefusal(saying: ["/study.yaml"] + fault.says) { toy in
      try toy.replace(fault.old, with: fault.new, in: "study.yaml")
    }
  }

  @Test func aTextThatIsNoYAMLIsNamedWithLineAndColumn() async throws {
    try await expectRefusal(saying: ["/study.yaml:2:", "this is not YAML", "Check indentation"]) { toy in
      try toy.write(Array("version: 1\n  name: [toy\n".utf8), to: "study.yaml")
    }
  }

  @Test func anEmptyStudyLacksItsFirstKey() async throws {
    try await expectRefusal(saying: ["/study.yaml", "the study has no `version`"]) { toy in
      try toy.write([], to: "study.yaml")
    }
  }

  @Test func aStudyThatIsNotTextIsRefused() async throws {
    try await expectRefusal(saying: ["/study.yaml", "not UTF-8 text", "Save it as UTF-8"]) { toy in
      try toy.write([0x89, 0xFF, 0xFE, 0x00], to: "study.yaml")
    }
  }

  @Test func aStudyThatIsNotThereIsNamed() async throws {
    try await expectRefusal(saying: ["/study.yaml: there is no such study file", "Check the path"]) { toy in
      try FileManager.default.removeItem(atPath: toy.path("study.yaml"))
    }
  }

  @Test func aSpanThatIsNotThereIsSuggested() async throws {
    try await expectRefusal(
      saying: ["no span of years called `lang`", "`main`, `long`", "Did you mean `long`?"],
      choosing: { $0.periods = "lang" }, when: { _ in })
  }

  @Test func aUnitThatIsNotThereIsSuggested() async throws {
    try await expectRefusal(
      saying: ["--unit names the unknown unit `Hennan`", "both near"], choosing: { $0.units = ["Hennan"] },
      when: { _ in })
  }
}
