import CairoRendering
import Testing

@Suite struct LibraryVersionsTests {
  @Test func everyLibraryHasAVersion() {
    let versions = LibraryVersions.current
    for version in [
      versions.cairo, versions.pango, versions.harfbuzz, versions.fontconfig, versions.libpng,
      "\(versions.libdeflate).0",
    ] {
      let parts = version.split(separator: ".").compactMap { Int($0) }
      #expect(parts.count == 3, "\(version)")
      #expect(parts.contains { $0 > 0 })
    }
  }
}
