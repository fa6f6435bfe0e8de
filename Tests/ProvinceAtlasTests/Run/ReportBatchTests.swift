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
    let (events, sink) = AsyncStream<ProgressEvent>.makeStream()
    _ = try await toy.run { $0.jobs = 2 }.build { sink.yield($0) }
    sink.finish()
    var seen: [ProgressEvent] = []
    for await event in events { seen.append(event) }
    // The volume, the national report, two maps, nine provinces and the tables.
    #expect(seen.map(\.done) == Array(1...14))
    #expect(seen.allSatisfy { $0.total == 14 })
    #expect(Set(seen.map(\.file)).count == 14)
  }
}
