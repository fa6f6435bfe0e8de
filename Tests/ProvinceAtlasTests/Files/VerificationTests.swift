import Foundation
import Testing

@testable import ProvinceAtlas

@Suite struct VerificationTests {
  private func written() throws -> ToyStudy {
    let toy = try ToyStudy()
    let folder = try OutputFolder(at: toy.output)
    let files = try ["a.txt", "b.txt", "c.txt"].map { try folder.write(Array($0.utf8), to: $0) }
    let record = JobRecord(job: .init(name: "all", fingerprint: ""), files: files)
    try folder.finish([record], keeping: { _ in false }) { records in
      Manifest(
        tool: "t", libraries: [:], fonts: [], study: "s", options: [:], inputs: [],
        outputs: records.flatMap(\.files), notices: [], failures: [], jobs: records.map(\.job))
    }
    return toy
  }

  @Test func filesAsTheyWereWrittenPass() throws {
    let (checked, faults) = try Manifest.verify(try written().output)
    #expect(checked == 3)
    #expect(faults.isEmpty)
  }

  @Test func aChangedByteAndAMissingFileAreNamed() throws {
    let toy = try written()
    try toy.edit("Output/toy/b.txt") { $0[0] ^= 1 }
    try FileManager.default.removeItem(atPath: toy.path("Output/toy/c.txt"))
    let (checked, faults) = try Manifest.verify(toy.output)
    #expect(checked == 3)
    #expect(faults == ["b.txt: 5 bytes, changed since the manifest was written (5 bytes)", "c.txt: missing"])
  }

  @Test func aFolderWithoutManifestIsRefused() throws {
    let toy = try ToyStudy()
    let error = #expect(throws: AtlasError.self) { try Manifest.verify(toy.folder) }
    #expect(error?.description.contains("manifest.json: there is no such manifest file") == true)
  }

  @Test func aManifestThatIsNoneIsRefused() throws {
    let toy = try written()
    try toy.write(Array("{}".utf8), to: "Output/toy/manifest.json")
    let error = #expect(throws: AtlasError.self) { try Manifest.verify(toy.output) }
    #expect(error?.description.contains("this is not a manifest") == true)
  }
}
