import CairoRendering
import Testing

@testable import ProvinceAtlas

@Suite struct JobFingerprintTests {
  private let input = Manifest.File(path: "data.csv", bytes: 1, sha256: "aa")

  private func fingerprint(
    options: [String: String] = ["language": "en"], inputs: [Manifest.File]? = nil, fonts: [String] = ["F 1"],
    job: String = "tables", parts: [String] = []
  ) -> String {
    JobFingerprint(options: options, inputs: inputs ?? [input], fonts: fonts).of(job, parts)
  }

  @Test func whateverAJobDependsOnChangesItsFingerprint() {
    var changed = input
    changed.sha256 = "ab"
    var renamed = input
    renamed.path = "data2.csv"
    let all = [
      fingerprint(), fingerprint(options: ["language": "zh"]), fingerprint(inputs: [changed]),
      fingerprint(inputs: [renamed]), fingerprint(inputs: [input, renamed]), fingerprint(fonts: ["F 2"]),
      fingerprint(job: "maps/a"), fingerprint(parts: ["template"]), fingerprint(parts: ["temp", "late"]),
    ]
    #expect(Set(all).count == all.count)
    #expect(all.allSatisfy { $0.count == 64 })
  }

  @Test func theOrderOfInputsDoesNotMatter() {
    let other = Manifest.File(path: "a.csv", bytes: 1, sha256: "cc")
    #expect(fingerprint(inputs: [input, other]) == fingerprint(inputs: [other, input]))
  }

  @Test func fontsAreNamedWithTheirVersions() throws {
    let fonts = try JobFingerprint.fonts(CairoRenderer().measurer)
    #expect(fonts.contains { $0.contains("Liberation Sans") } && fonts.contains { $0.contains("CJK") })
  }
}
