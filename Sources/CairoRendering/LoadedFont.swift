import CCairo
import Drawings

/// A pango font with the description it was asked by; both are owned by whoever keeps the value.
@unsafe
struct LoadedFont {
  let font: UnsafeMutablePointer<PangoFont>
  let description: OpaquePointer
  let pattern: OpaquePointer
  let key: FaceKey

  /// Asks pango for a face; `nil` when there is no font at all.
  init?(_ key: FaceKey, fontMap: UnsafeMutablePointer<PangoFontMap>, context: OpaquePointer) {
    guard let description = unsafe pango_font_description_new() else { return nil }
    unsafe pango_font_description_set_family(description, key.family)
    unsafe pango_font_description_set_absolute_size(
      description, Face.designSize * Double(PANGO_SCALE))
    unsafe pango_font_description_set_weight(
      description, key.weight == .bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    unsafe pango_font_description_set_style(
      description, key.slant == .italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    guard let font = unsafe pango_font_map_load_font(fontMap, context, description) else {
      unsafe pango_font_description_free(description)
      return nil
    }
    guard let pattern = unsafe pango_fc_font_get_pattern(atlas_pango_fc_font(font)) else {
      unsafe g_object_unref(font)
      unsafe pango_font_description_free(description)
      return nil
    }
    unsafe self.font = unsafe font
    unsafe self.description = unsafe description
    unsafe self.pattern = unsafe pattern
    unsafe self.key = key
  }

  /// Gives the font back when the value is not kept.
  func free() {
    unsafe g_object_unref(font)
    unsafe pango_font_description_free(description)
  }

  /// The face to take in place of one fontconfig would slant or embolden by force; frees `self` when it
  /// returns another. `nil` when this face is real.
  func withoutSynthesis(
    fontMap: UnsafeMutablePointer<PangoFontMap>, context: OpaquePointer
  ) -> LoadedFont? {
    var plain = unsafe key
    var matrix: UnsafeMutablePointer<FcMatrix>?
    if unsafe key.slant == .italic,
      unsafe FcPatternGetMatrix(pattern, FC_MATRIX, 0, &matrix) == FcResultMatch
    {
      plain.slant = .upright
    }
    var embolden: FcBool = 0
    if unsafe key.weight == .bold,
      unsafe FcPatternGetBool(pattern, FC_EMBOLDEN, 0, &embolden) == FcResultMatch, embolden != 0
    {
      plain.weight = .regular
    }
    guard unsafe plain != key, let other = unsafe LoadedFont(plain, fontMap: fontMap, context: context)
    else { return nil }
    unsafe free()
    return unsafe other
  }

  /// Every name the matched family goes by.
  var families: [String] {
    var names: [String] = []
    while let name = unsafe string(FC_FAMILY, names.count) { names.append(name) }
    return names
  }

  /// The file's facts.
  var used: UsedFont {
    var version: Int32 = 0
    let hasVersion = unsafe FcPatternGetInteger(pattern, FC_FONTVERSION, 0, &version) == FcResultMatch
    let file = unsafe string(FC_FILE, 0) ?? ""
    return UsedFont(
      family: unsafe string(FC_FAMILY, 0) ?? "", style: unsafe string(FC_STYLE, 0) ?? "",
      fileName: file.split(separator: "/").last.map(String.init) ?? "",
      version: hasVersion ? unsafe Self.versionText(version) : "")
  }

  /// A 16.16 fixed number with three decimals, as font vendors write theirs.
  private static func versionText(_ fixed: Int32) -> String {
    let thousandths = (Int(fixed) * 1000 + 32768) >> 16
    let decimals = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - decimals.count) + decimals
  }

  private func string(_ object: String, _ index: Int) -> String? {
    var text: UnsafeMutablePointer<FcChar8>?
    guard unsafe FcPatternGetString(pattern, object, Int32(index), &text) == FcResultMatch,
      let text = unsafe text
    else { return nil }
    return unsafe String(cString: text)
  }
}
