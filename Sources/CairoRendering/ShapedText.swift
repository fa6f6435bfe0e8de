import Drawings

/// A font without its size: type is shaped once at a design size without hinting, so every size is a multiple.
struct FontStack: Hashable, Sendable {
  var families: [String]
  var weight: Font.Weight
  var slant: Font.Slant

  init(_ font: Font) {
    families = font.families
    weight = font.weight
    slant = font.slant
  }
}

/// One face of one family as asked for.
struct FaceKey: Hashable, Sendable {
  var family: String
  var weight: Font.Weight
  var slant: Font.Slant
}

/// A glyph at its place, in ems from the start of the text on the baseline, y down.
struct PlacedGlyph: Hashable, Sendable {
  var index: UInt32
  var x: Double
  var y: Double
}

/// The smallest piece of text with glyphs of its own, in the order of the text.
struct GlyphCluster: Hashable, Sendable {
  /// Where it starts in the UTF-8 text.
  var byteOffset: Int
  /// How many bytes of the text it takes.
  var byteCount: Int
  /// How many glyphs show it; 0 for what is invisible.
  var glyphCount: Int
  /// Its advance in ems.
  var advance: Double
  /// A blank a line may be stretched at.
  var isSpace: Bool
  /// A Chinese character or full-width sign, next to which a line may be stretched.
  var isIdeographic: Bool
}

/// Glyphs of one face and one direction.
struct GlyphRun: Hashable, Sendable {
  var face: FaceKey
  /// In the order they are seen.
  var glyphs: [PlacedGlyph]
  /// Which of the text's clusters they show.
  var clusters: Range<Int>
  /// Where the run's text lies in the UTF-8 text.
  var bytes: Range<Int>
  /// Whether the script runs from right to left.
  var isBackward: Bool
}

/// Text with its glyphs chosen and placed: measured from, broken by and drawn from.
struct ShapedText: Hashable, Sendable {
  /// The UTF-8 text without control characters.
  var utf8: [UInt8]
  var runs: [GlyphRun]
  /// In the order of the text.
  var clusters: [GlyphCluster]
  /// Advance in ems.
  var width: Double
  /// From the baseline to the top in ems.
  var ascent: Double
  /// From the baseline to the bottom in ems.
  var descent: Double

  /// The extent at a size.
  func extent(size: Double) -> TextExtent {
    TextExtent(width: width * size, ascent: ascent * size, descent: descent * size)
  }
}
