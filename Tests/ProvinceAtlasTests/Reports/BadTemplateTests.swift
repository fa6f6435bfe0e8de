import Foundation
import Testing

@testable import ProvinceAtlas

/// Templates that ask for what is not there: the national report stops the run, and the earlier output stays.
@Suite struct BadTemplateTests {
  static let faults = [
    BadStudyTests.Fault(
      old: "{{lead.top.name}}", new: "{{lead.topp.name}}", says: [":5", "lead.topp", "lead.top"]),
    BadStudyTests.Fault(old: "```map", new: "```mapp", says: [":7", "mapp", "map"]),
    BadStudyTests.Fault(
      old: "show: nqp", new: "show: nqq", says: [":8:", "no map `nqq`", "Did you mean `nqp`?"]),
    BadStudyTests.Fault(
      old: "model: base", new: "model: bass", says: ["no model `bass`", "Did you mean `base`?"]),
    BadStudyTests.Fault(
      old: "index: nqp", new: "index: npq", says: [":13:1: ", "no index `npq`", "Did you mean `nqp`?"]),
    BadStudyTests.Fault(
      old: "show: weights", new: "show: weight",
      says: [":13:7: ", "`show` is `weight`", "Did you mean `weights`?"]),
    BadStudyTests.Fault(
      old: "show: nqp", new: "shows: nqp", says: [":8:1: ", "unknown key `shows`", "Did you mean `show`?"]),
    BadStudyTests.Fault(
      old: "show: model\nmodel: base", new: "show: ranks\nscore: nqqp",
      says: ["no score `nqqp`", "Did you mean `nqp`?"]),
    BadStudyTests.Fault(
      old: "show: model\nmodel: base", new: "show: neighbours",
      says: ["shows one unit", "Move it to the provincial template"]),
    BadStudyTests.Fault(
      old: "title:", new: "tittle:", says: [":2:1: ", "unknown key `tittle`", "Did you mean `title`?"]),
    BadStudyTests.Fault(
      old: "title:", new: "margins: [1, 2]\ntitle:", says: [":2:", "`margins.1` is `1`", "a number from 5"]),
    BadStudyTests.Fault(
      old: "show: nqp\ncaption: \"The index\"", new: "- show", says: [":8:1: ", "is a list", "a mapping"]),
    BadStudyTests.Fault(old: "{{title}}", new: "{{tittle}}", says: ["tittle", "title"]),
  ]

  @Test(arguments: faults)
  func aFaultOfTheNationalTemplateIsNamedWithItsPlace(_ fault: BadStudyTests.Fault) async throws {
    try await expectRefusal(saying: ["/national.en.md"] + fault.says) { toy in
      try toy.replace(fault.old, with: fault.new, in: "national.en.md")
    }
  }

  @Test(arguments: ["national", "province"])
  func aTemplateThatIsNotThereIsNamed(_ name: String) async throws {
    try await expectRefusal(
      saying: ["/\(name)s.en.md: there is no such template file", "Did you mean `\(name).en.md`?"]
    ) { toy in
      try toy.replace(": \(name).{language}.md", with: ": \(name)s.{language}.md", in: "study.yaml")
    }
  }

  @Test func theLanguageChoosesTheTemplate() async throws {
    try await expectRefusal(
      saying: ["/mine.zh.md: there is no such template file"], choosing: { $0.language = .chinese },
      when: { toy in
        try toy.replace(": national.{language}.md", with: ": mine.{language}.md", in: "study.yaml")
        try toy.write(Array(ToyTexts.national.utf8), to: "mine.en.md")
      })
  }
}
