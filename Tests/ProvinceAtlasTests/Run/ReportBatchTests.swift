import Foundation
import Testing

@testable import ProvinceAtlas

@Suite struct ReportBatchTests {
  /// A character of the private use area, which no font has; the full name stands in its own report only.
  private func spoilHenan(_ toy: ToyStudy) throws {
    try toy.replace("河南省", with: "河南\u{E000}", in: "names.csv")
  }

  @Test func aReportThatFailsDoesNotStopTheOthers() async throws {
    let toy = try ToyStudy()
    _ = try await toy.run().build()
    let before = try toy.outputs()
    try spoilHenan(toy)
    // Every number changes, so that every report made anew differs from the earlier one.
    try toy.replace("Shaanxi,2020,", with: "Shaanxi,2020,9", in: "data.csv")
    let outcome = try await toy.run().build()
    let after = try toy.outputs()

    #expect(outcome.failures.count == 1)
    let failure = try #require(outcome.failures.first)
    #expect(failure.hasPrefix("Henan: ") && failure.contains("E000"), "\(failure)")
    #expect(outcome.summary.hasSuffix("; 1 report could not be made"))
    for unit in ToyTexts.units {
      let name = "provinces/\(unit.0)-\(unit.3.lowercased()).pdf"
      #expect((after[name] == before[name]) == (unit.3 == "Henan"), "\(name)")
    }
    let manifest = try Manifest(at: toy.output + "/manifest.json")
    #expect(manifest.failures == outcome.failures)
    #expect(manifest.outputs.map(\.path).contains("provinces/410000-henan.pdf"))
    #expect(try Manifest.verify(toy.output).faults.isEmpty)
  }

  @Test func whenNoReportCanBeMadeTheEarlierOutputStays() async throws {
    try await expectRefusal(saying: ["/province.en.md:5", "unit.full_nam"]) { toy in
      try toy.replace("{{unit.full_name}}", with: "{{unit.full_nam}}", in: "province.en.md")
    }
  }

  @Test func onlyTheReportsAskedForAreMadeAnew() async throws {
    let toy = try ToyStudy()
    _ = try await toy.run().build()
    let before = try toy.outputs()
    try toy.replace("ranks {{", with: "stands {{", in: "province.en.md")
    let outcome = try await toy.run { $0.units = ["Canton", "河南"] }.build()
    let after = try toy.outputs()

    let changed = after.keys.filter { after[$0] != before[$0] && $0.hasSuffix(".pdf") }
    #expect(changed.sorted() == ["provinces/410000-henan.pdf", "provinces/440000-guangdong.pdf"])
    #expect(after.keys.sorted() == before.keys.sorted())
    #expect(outcome.fileCount < after.count)
    let manifest = try Manifest(at: toy.output + "/manifest.json")
    #expect(manifest.outputs.map(\.path) == after.keys.filter { $0 != "manifest.json" }.sorted())
    #expect(try Manifest.verify(toy.output).faults.isEmpty)
  }

  @Test func theFirstRunCanBeOfOneUnit() async throws {
    let toy = try ToyStudy()
    _ = try await toy.run { $0.units = ["140000"] }.build()
    let files = try toy.outputs()
    #expect(files.keys.filter { $0.hasPrefix("provinces/1") } == ["provinces/140000-shanxi.pdf"])
    // A volume of some units only would pass for the whole.
    #expect(files["provinces.pdf"] == nil)
  }

  @Test func filesOfAUnitThatIsGoneAreRemoved() async throws {
    let toy = try ToyStudy()
    _ = try await toy.run().build()
    try toy.write([1], to: "Output/toy/provinces/mine.txt")
    try toy.edit("data.csv") { bytes in
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      bytes = Array((lines.filter { !$0.hasPrefix("Hunan") }.joined(separator: "\n") + "\n").utf8)
    }
    _ = try await toy.run().build()
    let files = try toy.outputs()
    #expect(!files.keys.contains { $0.contains("hunan") })
    #expect(files["provinces/mine.txt"] == [1], "what the tool did not make it leaves alone")
    #expect(try Manifest.verify(toy.output).faults.isEmpty)
  }

  @Test func pagesThatAReportNoLongerHasAreRemoved() async throws {
    let toy = try ToyStudy()
    let end = "```table\nshow: neighbours\n```\n"
    let long = end + String(repeating: "\n```chart\nshow: bars\nscore: nqp\n```\n", count: 3)
    try toy.replace(end, with: long, in: "province.en.md")
    _ = try await toy.run().build()
    let before = try toy.outputs().keys.filter { $0.hasPrefix("provinces/svg/410000") }
    try toy.replace(long, with: end, in: "province.en.md")
    _ = try await toy.run().build()
    let after = try toy.outputs().keys.filter { $0.hasPrefix("provinces/svg/410000") }
    #expect(after.count < before.count)
    #expect(try Manifest.verify(toy.output).faults.isEmpty)
  }

  @Test func progressCountsEveryJobOnce() async throws {
    let toy = try ToyStudy()
    let events = try await toy.events { $0.jobs = 2 }
    // The national report, two maps, nine provinces, the tables, the volume and the contact sheet.
    #expect(events.first == .started(folder: toy.output, total: 15))
    let seen = events.finished
    #expect(seen.map(\.done) == Array(1...15))
    #expect(seen.allSatisfy { $0.total == 15 && !$0.isUnchanged })
    #expect(Set(seen.map(\.name)).count == 15)
    let manifest = try Manifest(at: toy.output + "/manifest.json")
    #expect(Set(seen.flatMap(\.files)) == Set(manifest.outputs))
  }

  @Test func onlyTheChosenPartsAreMadeAnew() async throws {
    let toy = try ToyStudy()
    _ = try await toy.run().build()
    let before = try toy.outputs()
    try toy.replace("A toy country", with: "Another country", in: "study.yaml")
    _ = try await toy.run { $0.only = [.maps, .tables] }.build()
    let after = try toy.outputs()
    #expect(after.keys.sorted() == before.keys.sorted())
    let changed = after.keys.filter { after[$0] != before[$0] && $0 != "manifest.json" }
    #expect(changed.allSatisfy { $0.hasPrefix("maps/") || $0.hasPrefix("tables/") }, "\(changed)")
    #expect(changed.contains("tables/tables.xlsx"))
    #expect(try Manifest.verify(toy.output).faults.isEmpty)
    // A template that is not asked for may be broken.
    try toy.replace("{{lead.top.name}}", with: "{{lead.tip.name}}", in: "national.en.md")
    _ = try await toy.run { $0.only = [.provincial] }.build()
    #expect(try toy.outputs()["provinces.pdf"] != before["provinces.pdf"])
  }

  @Test func partsThatDoNotFitTogetherAreRefused() async throws {
    try await expectRefusal(
      saying: ["--unit", "--only"],
      choosing: {
        $0.only = [.maps]; $0.units = ["Henan"]
      }
    ) { _ in }
    try await expectRefusal(saying: ["--only asks for the audit report"], choosing: { $0.only = [.audit] }) {
      _ in
    }
  }

  @Test func theStudySaysWhatReportsAreCalled() async throws {
    let toy = try ToyStudy()
    try toy.replace(
      "  leads: nqp", with: "  leads: nqp\n  file_name: '{short} {last_year}.{language}'", in: "study.yaml")
    _ = try await toy.run { $0.only = [.provincial] }.build()
    let files = try toy.outputs()
    let henan = try #require(ToyTexts.units.first { $0.3 == "Henan" })
    #expect(files["provinces/\(henan.1) 2022.en.pdf"] != nil, "\(files.keys.sorted())")
    #expect(files["provinces/svg/\(henan.1) 2022.en-1.svg"] != nil)
  }
}
