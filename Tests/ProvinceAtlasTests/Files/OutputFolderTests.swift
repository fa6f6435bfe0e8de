import Foundation
import Testing

@testable import ProvinceAtlas

@Suite struct OutputFolderTests {
  private func manifest(_ records: [JobRecord]) -> Manifest {
    Manifest(
      tool: "t", libraries: [:], fonts: [], study: "s", options: [:], inputs: [],
      outputs: records.flatMap(\.files).sorted { $0.path < $1.path }, notices: [], failures: [],
      jobs: records.map(\.job))
  }

  /// Writes the files of a job, whose names are their bytes too unless told otherwise.
  private func job(
    _ name: String, _ files: [String], bytes: [UInt8]? = nil, to folder: OutputFolder
  ) throws -> JobRecord {
    let written = try files.map { try folder.write(bytes ?? Array($0.utf8), to: $0) }
    return JobRecord(job: .init(name: name, fingerprint: "f-\(name)"), files: written)
  }

  @Test func aFolderThatCannotBeMadeIsNamed() async throws {
    // A file in the place of the folder stops every user, root too.
    let toy = try ToyStudy()
    try toy.write([1, 2, 3], to: "Output")
    let error = await #expect(throws: AtlasError.self) { _ = try await toy.run().build() }
    #expect(error?.description.contains("/Output/toy: the output folder cannot be made") == true)
    #expect(error?.description.hasSuffix("Choose another with --output.") == true)
    #expect(try Data(contentsOf: URL(fileURLWithPath: toy.path("Output"))) == Data([1, 2, 3]))
  }

  @Test(.disabled(if: geteuid() == 0, "root may write everywhere"))
  func aFolderThatMayNotBeWrittenIsNamed() async throws {
    let toy = try ToyStudy()
    try FileManager.default.createDirectory(
      atPath: toy.path("Output"), withIntermediateDirectories: false, attributes: [.posixPermissions: 0o555])
    let error = await #expect(throws: AtlasError.self) { _ = try await toy.run().build() }
    #expect(error?.description.contains("cannot be made") == true)
  }

  @Test func nothingShowsBeforeTheEnd() throws {
    let toy = try ToyStudy()
    try toy.write([1], to: "Output/toy/a")
    let folder = try OutputFolder(at: toy.output)
    try folder.write([2], to: "a")
    #expect(try toy.outputs()["a"] == [1])
    folder.discard()
    #expect(try toy.outputs() == ["a": [1]])
  }

  @Test func whatTheEarlierManifestListsAndNoOneKeepsGoes() throws {
    let toy = try ToyStudy()
    let first = try OutputFolder(at: toy.output)
    let jobs = try [
      job("a", ["a"], to: first), job("b", ["sub/b"], to: first), job("c", ["sub/c"], to: first),
    ]
    try first.finish(jobs, keeping: { _ in false }, manifest: manifest)
    let second = try OutputFolder(at: toy.output)
    let again = try job("a", ["a"], bytes: [9], to: second)
    try second.finish([again], keeping: { $0 == "c" }, manifest: manifest)
    let files = try toy.outputs()
    #expect(files.keys.sorted() == ["a", "manifest.json", "sub/c"])
    #expect(files["a"] == [9])
    #expect(try Manifest(at: toy.output + "/manifest.json").outputs.map(\.path) == ["a", "sub/c"])
  }

  @Test(arguments: ["../victim", "sub/../../victim", "/victim"])
  func aManifestCannotLeadOutOfTheFolder(_ path: String) throws {
    let toy = try ToyStudy()
    try toy.write([1], to: "Output/victim")
    let outside = path == "/victim" ? toy.path("Output/victim") : path
    let file = Manifest.File(path: outside, bytes: 1, sha256: "")
    let hostile = manifest([JobRecord(job: .init(name: "a", fingerprint: ""), files: [file])])
    try toy.write(hostile.json, to: "Output/toy/manifest.json")
    let folder = try OutputFolder(at: toy.output)
    try folder.finish([try job("a", ["a"], to: folder)], keeping: { _ in true }, manifest: manifest)
    #expect(InputFile.exists(toy.path("Output/victim")))
  }

  @Test func whatAKilledRunLeftIsRemovedAndARunAtWorkIsNot() throws {
    let toy = try ToyStudy()
    // Linux hands out process numbers up to 2^22; this one never was. Our parent is alive.
    try toy.write([1], to: "Output/toy/.partial-2000000000/a")
    try toy.write([1], to: "Output/toy/.partial-\(getppid())/a")
    // A run that lives holds the lock of its folder, whatever the number of its process.
    try toy.write([], to: "Output/toy/.partial-2000000001/.lock")
    let lock = FileLock(at: toy.output + "/.partial-2000000001/.lock", isNew: false)
    let isLocked = lock != nil
    #expect(isLocked)
    let folder = try OutputFolder(at: toy.output)
    #expect(!InputFile.exists(toy.output + "/.partial-2000000000"))
    #expect(InputFile.exists(toy.output + "/.partial-\(getppid())/a"))
    #expect(InputFile.exists(toy.output + "/.partial-2000000001/.lock"))
    _ = consume lock
    folder.discard()
  }

  @Test func twoRunsOfOneProcessDoNotShareAStagingFolder() throws {
    let toy = try ToyStudy()
    let (first, second) = (try OutputFolder(at: toy.output), try OutputFolder(at: toy.output))
    let jobs = (try job("a", ["a"], to: first), try job("b", ["b"], to: second))
    try first.finish([jobs.0], keeping: { _ in true }, manifest: manifest)
    try second.finish([jobs.1], keeping: { _ in true }, manifest: manifest)
    #expect(try toy.outputs().keys.sorted() == ["a", "b", "manifest.json"])
  }

  @Test func aJobIsDoneWhenFingerprintAndFilesAreTheSame() throws {
    let toy = try ToyStudy()
    let first = try OutputFolder(at: toy.output)
    let jobs = try [
      job("a", ["a"], to: first), job("b", ["b1", "b2"], to: first), job("c", ["c"], to: first),
    ]
    try first.finish(jobs, keeping: { _ in false }, manifest: manifest)
    try toy.write([1], to: "Output/toy/b2")
    try FileManager.default.removeItem(atPath: toy.output + "/c")
    let second = try OutputFolder(at: toy.output, resuming: true)
    #expect(second.done("a", fingerprint: "f-a")?.files.map(\.path) == ["a"])
    #expect(second.done("a", fingerprint: "other") == nil)
    #expect(second.done("b", fingerprint: "f-b") == nil, "a file was changed")
    #expect(second.done("c", fingerprint: "f-c") == nil, "a file is gone")
    #expect(second.done("d", fingerprint: "") == nil)
  }

  @Test func whatAKilledRunFinishedIsTakenOver() throws {
    let toy = try ToyStudy()
    let staging = "Output/toy/.partial-2000000000/"
    var journal: [UInt8] = []
    for (name, text) in [("a", "a"), ("b", "b"), ("c", "c")] {
      let bytes = Array(text.utf8)
      let file = Manifest.File(path: name, bytes: bytes.count, sha256: Checksum.sha256(bytes))
      journal += JobRecord(job: .init(name: name, fingerprint: "f-\(name)"), files: [file]).line
      // The file of the second was cut off, and that of the third is in place already.
      try toy.write(name == "b" ? [] : bytes, to: name == "c" ? "Output/toy/c" : staging + name)
    }
    try toy.write(journal + Array(#"{"job":{"name":"d""#.utf8), to: staging + ".journal")
    let folder = try OutputFolder(at: toy.output, resuming: true)
    let (a, c) = (folder.done("a", fingerprint: "f-a"), folder.done("c", fingerprint: "f-c"))
    #expect(folder.done("b", fingerprint: "f-b") == nil)
    #expect(folder.done("d", fingerprint: "f-d") == nil)
    try folder.finish([try #require(a), try #require(c)], keeping: { _ in false }, manifest: manifest)
    let files = try toy.outputs()
    #expect(files.keys.sorted() == ["a", "c", "manifest.json"])
    #expect(files["a"] == Array("a".utf8))
    #expect(try Manifest.verify(toy.output).faults.isEmpty)
  }
}
