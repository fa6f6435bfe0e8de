import Drawings
import Testing

@testable import CairoRendering

@Suite struct FaceOutlinesTests {
  /// The outline of the only glyph of a text, and its face's units in an em.
  private func outline(_ text: String, _ font: Font) throws -> (data: String, unitsPerEm: Double) {
    let run = try #require(TextMeasurer.shared.shaped(text, font: font).runs.first)
    let engine = TextEngine()
    let outlines = try #require(engine.face(run.face)?.outlines)
    let glyph = try #require(run.glyphs.first)
    return (String(decoding: outlines.outline(of: glyph.index), as: UTF8.self), outlines.unitsPerEm)
  }

  @Test func outlinesAreInWholeFontUnits() throws {
    // The bar of Liberation Sans, as its glyf table has it.
    let bar = try outline("|", .sans(10))
    #expect(bar.unitsPerEm == 2048)
    #expect(bar.data == "M183 434v-1918h166v1918h-166z")
    #expect(!bar.data.contains("."))
    let character = try outline("省", .sans(10))
    #expect(character.unitsPerEm == 1000)
    #expect(character.data.hasPrefix("M") && !character.data.contains("."))
  }

  @Test func aBlankHasNoOutline() throws {
    #expect(try outline(" ", .sans(10)).data.isEmpty)
  }

  @Test func theCacheReadsAGlyphOnce() {
    let cache = OutlineCache()
    let face = FaceKey(family: "F", weight: .regular, slant: .upright)
    #expect(cache.outline(of: 1, in: face) { [1] } == [1])
    #expect(cache.outline(of: 1, in: face) { [2] } == [1])
    #expect(cache.outline(of: 2, in: face) { [2] } == [2])
  }
}
