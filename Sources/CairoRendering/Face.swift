import CCairo
import Drawings

/// A font file that letters were taken from, for the record of a run.
public struct UsedFont: Hashable, Sendable, Comparable {
  /// The family as the font file names it first.
  public let family: String
  /// The style as the font file names it, such as `Bold`.
  public let style: String
  /// The file's name without its folder.
  public let fileName: String
  /// The font's own version number.
  public let version: String

  /// Ordered by family, style, file.
  public static func < (first: UsedFont, second: UsedFont) -> Bool {
    (first.family, first.style, first.fileName, first.version)
      < (second.family, second.style, second.fileName, second.version)
  }
}

/// A face pango loaded, at the design size, with what is asked of it again and again.
@safe final class Face {
  /// The size type is shaped at, in points; see ``FontStack``.
  static let designSize = 64.0

  let key: FaceKey
  let used: UsedFont
  /// Ems above and below the baseline.
  let ascent: Double
  let descent: Double
  /// Whether the face has Chinese characters, and so full-width punctuation.
  let isIdeographic: Bool
  /// Owned.
  private let font: UnsafeMutablePointer<PangoFont>
  /// Owned.
  let description: OpaquePointer
  /// Owned.
  let cairoFace: OpaquePointer
  /// Reads glyph outlines; made when first asked for.
  private(set) lazy var outlines = unsafe FaceOutlines(font)

  /// Loads the face of an installed family; `nil` when fontconfig would put another family in its place.
  /// A slope or weight the family lacks is not faked: the nearest real face is taken.
  init?(_ key: FaceKey, fontMap: UnsafeMutablePointer<PangoFontMap>, context: OpaquePointer) {
    guard var loaded = unsafe LoadedFont(key, fontMap: fontMap, context: context) else { return nil }
    if let plain = unsafe loaded.withoutSynthesis(fontMap: fontMap, context: context) {
      unsafe loaded = unsafe plain
    }
    guard unsafe loaded.families.contains(where: { $0.lowercased() == key.family.lowercased() }),
      let scaled = unsafe pango_cairo_font_get_scaled_font(atlas_pango_cairo_font(loaded.font)),
      let face = unsafe cairo_scaled_font_get_font_face(scaled)
    else {
      unsafe loaded.free()
      return nil
    }
    self.key = key
    unsafe font = unsafe loaded.font
    unsafe description = unsafe loaded.description
    unsafe cairoFace = unsafe cairo_font_face_reference(face)
    unsafe used = loaded.used
    isIdeographic = unsafe pango_font_has_char(loaded.font, 0x4E00) != 0
    let metrics = unsafe LineMetrics(loaded.font, isIdeographic: isIdeographic)
    ascent = metrics.ascent
    descent = metrics.descent
  }

  deinit {
    unsafe cairo_font_face_destroy(cairoFace)
    unsafe g_object_unref(font)
    unsafe pango_font_description_free(description)
  }

  /// The same face with nothing but some glyphs, for a document; `nil` when the font cannot be cut.
  func cut(to glyphs: Set<UInt32>) -> CutFace? {
    unsafe CutFace(font, glyphs: glyphs)
  }

  /// Whether the face has a glyph of its own for a character.
  func covers(_ scalar: Unicode.Scalar) -> Bool {
    unsafe pango_font_has_char(font, scalar.value) != 0
  }
}
