import Foundation
import Testing

@testable import ProvinceAtlas

@Suite struct ManifestTests {
  @Test func aManifestComesBackAsItWasWritten() throws {
    let manifest = Manifest(
      tool: "t 1", libraries: ["proj": "9", "cairo": "1"], fonts: ["F"], study: "s",
      options: ["b": "2", "a": "1"], inputs: [.init(path: "x/y.csv", bytes: 3, sha256: "00")], outputs: [],
      notices: ["n"], failures: ["f"],
      jobs: [
        .init(
          name: "j", fingerprint: "1", unit: "410000", files: ["p"], fonts: ["F"],
          notices: [Notice(.report, "m")], failure: "f")
      ])
    let toy = try ToyStudy()
    try toy.write(manifest.json, to: "manifest.json")
    #expect(try Manifest(at: toy.path("manifest.json")) == manifest)
    // Keys stand in order and paths plain, so that two runs can be compared line by line.
    let text = String(decoding: manifest.json, as: UTF8.self)
    let (a, b) = (try #require(text.range(of: "\"a\"")), try #require(text.range(of: "\"b\"")))
    #expect(a.lowerBound < b.lowerBound)
    #expect(text.contains("x/y.csv"))
    #expect(text.hasSuffix("}\n"))
  }

  @Test func aRunListsWhatItReadAndMade() async throws {
    let toy = try ToyStudy()
    _ = try await toy.run { $0.units = ["Henan"] }.build()
    let manifest = try Manifest(at: toy.output + "/manifest.json")
    #expect(
      manifest.inputs.map(\.path) == [
        "data.csv", "names.csv", "national.en.md", "province.en.md", "shapes/toy.cpg", "shapes/toy.dbf",
        "shapes/toy.prj", "shapes/toy.shp", "shapes/toy.shx", "study.yaml",
      ])
    for input in manifest.inputs {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: toy.path(input.path))))
      #expect(input.bytes == bytes.count && input.sha256 == Checksum.sha256(bytes), "\(input.path)")
    }
    #expect(manifest.tool == "province-atlas \(ToolVersion.text)")
    #expect(manifest.libraries.keys.sorted().contains("shapelib"))
    #expect(!manifest.fonts.isEmpty)
    #expect(manifest.study == "toy")
  }
}
