import Foundation
import Testing

@testable import ProvinceAtlas

@Suite struct OutputFolderTests {
  private func manifest(_ files: [Manifest.File]) -> Manifest {
    Manifest(
      tool: "t", libraries: [:], fonts: [], study: "s", options: [:], inputs: [], outputs: files, notices: [],
      failures: [])
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
    for name in ["a", "sub/b", "sub/c"] { try first.write(Array(name.utf8), to: name) }
    try first.finish(keeping: { _ in false }, manifest: manifest)
    let second = try OutputFolder(at: toy.output)
    try second.write([9], to: "a")
    try second.finish(keeping: { $0 == "sub/c" }, manifest: manifest)
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
    let hostile = manifest([Manifest.File(path: outside, bytes: 1, sha256: "")])
    try toy.write(hostile.json, to: "Output/toy/manifest.json")
    let folder = try OutputFolder(at: toy.output)
    try folder.write([2], to: "a")
    try folder.finish(keeping: { _ in false }, manifest: manifest)
    #expect(InputFile.exists(toy.path("Output/victim")))
  }

  @Test func whatAKilledRunLeftIsRemovedAndARunAtWorkIsNot() throws {
    let toy = try ToyStudy()
    // Linux hands out process numbers up to 2^22; this one never was. Our parent is alive.
    try toy.write([1], to: "Output/toy/.partial-2000000000/a")
    try toy.write([1], to: "Output/toy/.partial-\(getppid())/a")
    let folder = try OutputFolder(at: toy.output)
    #expect(!InputFile.exists(toy.output + "/.partial-2000000000"))
    #expect(InputFile.exists(toy.output + "/.partial-\(getppid())/a"))
    folder.discard()
  }
}
