import Foundation
import Testing

@testable import ProvinceAtlas

@Suite struct ShardMergeTests {
  /// Builds all shares of a study and returns their folders.
  private func shares(_ count: Int, of toy: ToyStudy) async throws -> [String] {
    var folders: [String] = []
    for index in 1...count {
      let shard = try Shard("\(index)/\(count)")
      folders.append(try await toy.run { $0.shard = shard }.build().folder)
    }
    return folders
  }

  @Test(arguments: [1, 4, 11])
  func sharesJoinedAreWhatOneRunLeaves(_ count: Int) async throws {
    let toy = try ToyStudy()
    _ = try await toy.run().build()
    let whole = try toy.outputs()
    try FileManager.default.removeItem(atPath: toy.output)
    let folders = try await shares(count, of: toy)
    #expect(folders.last == toy.output + "-shard-\(count)-of-\(count)")
    let outcome = try ShardMerge(folders.reversed()).merge()
    #expect(outcome.folder == toy.output && outcome.failures.isEmpty)
    let merged = try toy.outputs()
    #expect(merged.keys.sorted() == whole.keys.sorted())
    for (name, bytes) in whole { #expect(merged[name] == bytes, "\(name)") }
    // The joined output can be gone on with.
    let events = try await toy.events { $0.resumes = true }
    #expect(!events.finished.contains { !$0.isUnchanged })
  }

  @Test func theFirstShareAloneMakesWhatIsNoProvincialReport() async throws {
    let toy = try ToyStudy()
    let folders = try await shares(3, of: toy)
    let files = try folders.map { try ToyStudy.files(in: $0).keys.sorted() }
    #expect(files[0].contains("report.pdf") && files[0].contains("tables/tables.xlsx"))
    #expect(!files.joined().contains("provinces.pdf"))
    for others in files.dropFirst() {
      #expect(others.allSatisfy { $0.hasPrefix("provinces/") || $0 == "manifest.json" }, "\(others)")
      #expect(others.count { $0.hasSuffix(".pdf") } == 3)
    }
  }

  @Test func aReportThatFailedInItsShareIsTold() async throws {
    let toy = try ToyStudy()
    try toy.replace("河南省", with: "河南\u{E000}", in: "names.csv")
    _ = try await toy.run().build()
    let whole = try toy.outputs()
    try FileManager.default.removeItem(atPath: toy.output)
    let outcome = try ShardMerge(try await shares(2, of: toy)).merge()
    #expect(outcome.failures.count == 1 && outcome.failures.first?.hasPrefix("Henan: ") == true)
    #expect(try toy.outputs() == whole)
  }

  @Test func sharesThatDoNotFitAreRefused() async throws {
    let toy = try ToyStudy()
    let folders = try await shares(3, of: toy)
    func expect(_ folders: [String], _ words: String) {
      let error = #expect(throws: AtlasError.self) { try ShardMerge(folders).merge() }
      #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    }
    expect([], "there is no share to merge")
    expect([folders[0], folders[2]], "share 2/3 is missing")
    expect(Array(folders.prefix(2)), "share 3/3 is missing")
    expect(folders + [folders[1]], "share 2/3 stands twice")
    expect([toy.folder], "there is no such manifest file")
    let whole = try await toy.run().build().folder
    expect([whole], "this is not a share of a batch")
    try FileManager.default.removeItem(atPath: toy.output)
    // A share of figures that were changed since.
    try toy.replace("Shaanxi,2020,", with: "Shaanxi,2020,9", in: "data.csv")
    let other = try Shard("2/3")
    _ = try await toy.run { $0.shard = other }.build()
    expect(folders, "another input")
    #expect(!InputFile.exists(toy.output))
  }

  @Test func aShareThatWasTamperedWithIsRefused() async throws {
    let toy = try ToyStudy()
    let folders = try await shares(2, of: toy)
    let name = try #require(try Manifest(at: folders[1] + "/manifest.json").outputs.first?.path)
    try toy.edit("Output/toy-shard-2-of-2/" + name) { $0[10] ^= 1 }
    let error = #expect(throws: AtlasError.self) { try ShardMerge(folders).merge() }
    #expect(error?.description.contains("was changed since the share was made") == true)
    #expect(!InputFile.exists(toy.output))
  }

  @Test func unitsAndSharesAreNotMixed() async throws {
    let shard = try Shard("1/2")
    try await expectRefusal(
      saying: ["--unit and --shard"],
      choosing: {
        $0.units = ["Henan"]
        $0.shard = shard
      }
    ) { _ in }
  }
}
