import Testing

@testable import TableFiles

@Suite struct ZipArchiveTests {
  private func content(_ archive: inout ZipArchive, _ path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try unsafe archive.read(path) { block throws(TableFileError) in unsafe bytes.append(contentsOf: block) }
    return bytes
  }

  @Test func manyThreadsMayAskForTheVersion() async {
    await withTaskGroup(of: String.self) { group in
      for _ in 0..<200 { group.addTask { Workbook.libraryVersions["libarchive"] ?? "none" } }
      for await version in group { #expect(version.contains("zlib/") && version.first?.isNumber == true) }
    }
  }

  @Test func partsComeBackWhateverTheCaseAndTheSlashes() throws {
    let zip = try ZipWriter()
    let long = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 * $0 >> 3) }
    try zip.add("xl\\Sheets/One.xml", long)
    try zip.add("empty", [])
    var archive = try ZipArchive(zip.finish(), file: "x.xlsx")
    #expect(archive.contains("XL/sheets/one.xml") && !archive.contains("one.xml"))
    #expect(try content(&archive, "xl/sheets/ONE.xml") == long)
    #expect(try content(&archive, "empty").isEmpty)
    #expect(throws: TableFileError.workbook(file: "x.xlsx", .missingPart("other"))) {
      try content(&archive, "other")
    }
  }

  @Test func damageIsNeverReadAsContent() throws {
    let text = Array("the same text again and again and again".utf8)
    let zip = try ZipWriter()
    try zip.add("part", text)
    var bytes = try zip.finish()
    let name = try #require(bytes.firstRange(of: Array("part".utf8)))
    var refusals = 0
    for place in name.upperBound..<bytes.count - 60 {
      bytes[place] ^= 0x10
      defer { bytes[place] ^= 0x10 }
      do throws(TableFileError) {
        var archive = try ZipArchive(bytes, file: "x")
        var read: [UInt8] = []
        try unsafe archive.read("part") { block throws(TableFileError) in
          unsafe read.append(contentsOf: block)
        }
        #expect(read == text, "byte \(place)")
      } catch {
        refusals += 1
      }
    }
    #expect(refusals > 20)
  }
}
