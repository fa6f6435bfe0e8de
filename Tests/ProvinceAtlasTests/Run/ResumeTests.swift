import Foundation
import Testing

@testable import ProvinceAtlas

/// Runs that go on after others: what is made again, and that the result is that of a whole run.
@Suite struct ResumeTests {
  /// The jobs that a resumed run makes anew after a change, once the outputs are checked against those of a whole run.
  private func remade(
    choosing options: (inout RunOptions) -> Void = { _ in }, after change: (ToyStudy) throws -> Void
  ) async throws -> Set<String> {
    let toy = try ToyStudy()
    _ = try await toy.run().build()
    try change(toy)
    let events = try await toy.events {
      options(&$0)
      $0.resumes = true
    }
    let resumed = try toy.outputs()
    _ = try await toy.run(options).build()
    let whole = try toy.outputs()
    #expect(resumed.keys.sorted() == whole.keys.sorted())
    for (name, bytes) in whole { #expect(resumed[name] == bytes, "\(name)") }
    return Set(events.finished.filter { !$0.isUnchanged }.map(\.name))
  }

  @Test func nothingIsMadeAgainWhenNothingChanged() async throws {
    #expect(try await remade { _ in }.isEmpty)
  }

  @Test func anInputChangesEverything() async throws {
    let jobs = try await remade { try $0.replace("Shaanxi,2020,", with: "Shaanxi,2020,9", in: "data.csv") }
    #expect(jobs.count == 15)
  }

  @Test func aTemplateChangesItsReports() async throws {
    let jobs = try await remade { try $0.replace("First is", with: "The first is", in: "national.en.md") }
    #expect(jobs == ["report.pdf", "contact-sheet.pdf"])
    let provincial = try await remade { try $0.replace("ranks {{", with: "stands {{", in: "province.en.md") }
    #expect(provincial.count == 11 && provincial.contains("provinces.pdf"))
  }

  @Test func anOptionChangesWhatDependsOnIt() async throws {
    let formats = try await remade(choosing: { $0.formats = [.svg] }) { _ in }
    #expect(formats == ["maps/nqp", "maps/rri"])
    #expect(try await remade(choosing: { $0.sourceDateEpoch = 86_400 }) { _ in }.count == 15)
  }

  @Test func aFileThatWasChangedOrLostIsMadeAgain() async throws {
    let jobs = try await remade { toy in
      try toy.edit("Output/toy/maps/nqp.svg") { $0[20] ^= 1 }
      try FileManager.default.removeItem(atPath: toy.output + "/provinces/410000-henan.pdf")
    }
    #expect(jobs == ["maps/nqp", "provinces/410000-henan.pdf"])
  }

  @Test func aManifestOfAnotherVersionOfTheToolIsNoReasonToLeaveAnythingOut() async throws {
    let jobs = try await remade { toy in
      var manifest = try Manifest(at: toy.output + "/manifest.json")
      for index in manifest.jobs.indices { manifest.jobs[index].fingerprint = "another" }
      try toy.write(manifest.json, to: "Output/toy/manifest.json")
    }
    #expect(jobs.count == 15)
  }

  @Test func aReportThatFailedIsTriedAgain() async throws {
    let toy = try ToyStudy()
    try toy.replace("河南省", with: "河南\u{E000}", in: "names.csv")
    let broken = try await toy.run().build()
    #expect(broken.failures.count == 1)
    let events = try await toy.events { $0.resumes = true }
    let again = Set(events.finished.filter { !$0.isUnchanged }.map(\.name))
    // It fails again, and the reports that are bound are the same.
    #expect(again == ["provinces/410000-henan.pdf"])
    try toy.replace("河南\u{E000}", with: "河南省", in: "names.csv")
    _ = try await toy.run { $0.resumes = true }.build()
    let mended = try toy.outputs()
    _ = try await toy.run().build()
    #expect(try toy.outputs() == mended)
  }
}
