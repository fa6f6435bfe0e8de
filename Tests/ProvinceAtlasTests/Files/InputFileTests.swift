import Testing

@testable import ProvinceAtlas

@Suite struct InputFileTests {
  @Test(arguments: [
    ("a.csv", ".", "a.csv"), ("a.csv", "x/y", "x/y/a.csv"), ("/a.csv", "x", "/a.csv"),
    ("../a.csv", "x", "x/../a.csv"),
  ])
  func pathsAreRelativeToTheStudy(_ path: String, _ folder: String, _ expected: String) {
    #expect(InputFile.path(path, in: folder) == expected)
  }

  @Test func aByteOrderMarkIsDropped() throws {
    let toy = try ToyStudy()
    try toy.write([0xEF, 0xBB, 0xBF] + Array("text".utf8), to: "bom.txt")
    #expect(try InputFile.text(at: toy.path("bom.txt"), purpose: "test") == "text")
  }

  @Test func aFolderIsNoFile() throws {
    let toy = try ToyStudy()
    let error = #expect(throws: AtlasError.self) {
      try InputFile.bytes(at: toy.path("shapes"), purpose: "layer")
    }
    #expect(error?.description.hasSuffix("/shapes: this is a folder; expected a layer file.") == true)
  }

  @Test func aStudyMayStartWithAByteOrderMark() throws {
    let toy = try ToyStudy()
    try toy.edit("study.yaml") { $0 = [0xEF, 0xBB, 0xBF] + $0 }
    #expect(try Study(at: toy.folder).name == "toy")
  }
}
