import Drawings
import Testing

@testable import CairoRendering

/// The bytes of a small drawing as recorded once and looked at. Other versions of the libraries write other
/// bytes, so the test holds for the recorded ones and is shown as skipped elsewhere.
@Suite struct GoldenTests {
  private static let versions = "1.16.0 1.50.12 6.0.0 2.14.1 1.6.39"

  private static var current: String {
    let versions = LibraryVersions.current
    return [versions.cairo, versions.pango, versions.harfbuzz, versions.fontconfig, versions.libpng]
      .joined(separator: " ")
  }

  /// The 64-bit FNV-1a hash.
  private func hash(_ bytes: [UInt8]) -> String {
    let value = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return String(value, radix: 16)
  }

  @Test(.enabled(if: current == versions, "recorded with other library versions"))
  func theSampleIsAsRecorded() throws {
    let renderer = CairoRenderer(measurer: .shared)
    let page = SamplePage.drawing
    let metadata = DocumentMetadata(title: "Sample", language: "en", creationDate: 0)
    let hashes = [
      hash(try renderer.svg(page)), hash(try renderer.png(page, dpi: 100)),
      hash(try renderer.pdf(pages: [page], metadata: metadata)),
    ]
    #expect(hashes == ["94d19ad9ccfb829f", "cc88103fd39c706", "cd211f028aa3815"])
  }
}
