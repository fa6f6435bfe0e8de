import Drawings
import Testing

@testable import CairoRendering

/// The bytes of a small drawing as recorded once and looked at. Other versions of the libraries and of the fonts make
/// other bytes, so the test holds for the recorded ones and is shown as skipped elsewhere.
@Suite struct GoldenTests {
  /// Hashes of SVG, PNG and PDF by what made them: the libraries and fonts of Debian 12.
  private static let recorded = [
    debian12(liberation: "2.100"): ["94d19ad9ccfb829f", "7287408ce0856261", "de5247b032c633c2"]
  ]

  private static func debian12(liberation version: String) -> String {
    "1.16.0; 1.50.12; 6.0.0; 2.14.1; 1.6.39; 1.14; "
      + ["Sans Regular", "Serif Bold", "Serif Regular"].map { "Liberation \($0) \(version); " }.joined()
      + "Noto Sans CJK SC Regular 2.004; Noto Serif CJK SC Regular 2.001"
  }

  /// The versions of the libraries and of every font the sample uses.
  private static let setting: String = {
    let versions = LibraryVersions.current
    let renderer = CairoRenderer(measurer: TextMeasurer())
    _ = try? renderer.svg(SamplePage.drawing)
    let fonts = renderer.measurer.fontsUsed.map { "\($0.family) \($0.style) \($0.version)" }
    return
      ([
        versions.cairo, versions.pango, versions.harfbuzz, versions.fontconfig, versions.libpng,
        versions.libdeflate,
      ] + fonts)
      .joined(separator: "; ")
  }()

  /// The 64-bit FNV-1a hash.
  private func hash(_ bytes: [UInt8]) -> String {
    let value = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return String(value, radix: 16)
  }

  @Test(.enabled(if: recorded[setting] != nil, "recorded with other versions of libraries and fonts"))
  func theSampleIsAsRecorded() throws {
    let renderer = CairoRenderer(measurer: .shared)
    let page = SamplePage.drawing
    let metadata = DocumentMetadata(title: "Sample", language: "en", creationDate: 0)
    let hashes = [
      hash(try renderer.svg(page)), hash(try renderer.png(page, dpi: 100)),
      hash(try renderer.pdf(pages: [page], metadata: metadata)),
    ]
    #expect(hashes == Self.recorded[Self.setting])
  }
}
