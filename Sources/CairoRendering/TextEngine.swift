import CCairo
import Drawings

/// Pango with a font map of its own. One thread uses an engine at a time; ``TextMeasurer`` lends them out.
@safe final class TextEngine {
  /// Made when the first face is asked for, for fontconfig has to know the selection of fonts before.
  private var map: FontMap?
  private let language: OpaquePointer?
  /// A missing family is remembered as `nil`.
  private var faces: [FaceKey: Face?] = [:]

  /// Makes an engine without fonts.
  init() {
    // A fixed language: pango would take the one of the environment.
    unsafe language = unsafe pango_language_from_string("zh-cn")
  }

  deinit { faces = [:] }

  /// How letters are drawn everywhere: grey edges, no hinting, widths not rounded. Owned by the caller.
  static func makeFontOptions() -> OpaquePointer? {
    let options = unsafe cairo_font_options_create()
    unsafe cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    return unsafe options
  }

  /// The face of a family, or `nil` when the family is not installed.
  func face(_ key: FaceKey) -> Face? {
    if let known = faces[key] { return known }
    let map = fontMap(with: [key.family])
    let face = unsafe Face(key, fontMap: map.pointer, context: map.context)
    faces[key] = .some(face)
    return face
  }

  /// The font map, which knows the faces of some families.
  private func fontMap(with families: [String]) -> FontMap {
    let generation = FontSelection.include(families)
    if let map {
      map.follow(generation)
      return map
    }
    let map = unsafe FontMap(generation: generation, language: language)
    self.map = map
    return map
  }

  /// Text with its glyphs, and the fonts they are from.
  func shape(_ text: String, _ stack: FontStack) throws(TextError) -> (ShapedText, [UsedFont]) {
    let map = fontMap(with: stack.families)
    let available = AvailableFaces(of: stack, in: self)
    guard let first = available[0] else { throw .missingFont(families: stack.families) }
    let clean = text.withoutControls
    let resolved = FaceRuns(
      clean, faceCount: stack.families.count, isIdeographic: { available[$0]?.isIdeographic ?? false },
      covers: { available[$0]?.covers($1) ?? false })
    guard resolved.missing.isEmpty else {
      throw .missingGlyphs(resolved.missing, in: text, families: stack.families)
    }
    let used = resolved.runs.isEmpty ? [first] : resolved.runs.compactMap { available[$0.face] }
    var shaping = Shaping(utf8: Array(clean.utf8), faces: available.loaded, runs: resolved.runs)
    unsafe shaping.run(in: map.context)
    guard !shaping.metUnknownGlyph else {
      throw .missingGlyphs(Array(clean.unicodeScalars), in: text, families: stack.families)
    }
    return (shaping.text(faces: used), used.map(\.used))
  }

  /// Where lines may end and where characters start, for every character (Unicode scalar) and the end.
  func breaks(in utf8: [UInt8], characterCount: Int) -> [PangoLogAttr] {
    var attributes = [PangoLogAttr](repeating: PangoLogAttr(), count: characterCount + 1)
    let text = utf8 + [0]
    unsafe text.withUnsafeBytes { bytes in
      unsafe attributes.withUnsafeMutableBufferPointer { buffer in
        unsafe pango_get_log_attrs(
          bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(utf8.count), -1, language,
          buffer.baseAddress, Int32(characterCount + 1))
      }
    }
    return attributes
  }
}

/// The installed faces of a stack in their order, each loaded when it is asked for: most text needs the first alone, and
/// Chinese faces are slow to load.
private final class AvailableFaces {
  private(set) var loaded: [Face] = []
  private var keys: ArraySlice<FaceKey>
  private let engine: TextEngine

  init(of stack: FontStack, in engine: TextEngine) {
    self.engine = engine
    keys = stack.families.map { FaceKey(family: $0, weight: stack.weight, slant: stack.slant) }[...]
  }

  /// The face at a place among those installed; `nil` past the last.
  subscript(place: Int) -> Face? {
    while loaded.count <= place, let key = keys.popFirst() {
      if let face = engine.face(key) { loaded.append(face) }
    }
    return place < loaded.count ? loaded[place] : nil
  }
}

extension String {
  /// The text with every control character and line separator as a blank: a line of text has no place for them.
  var withoutControls: String {
    func isControl(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028
        || scalar.value == 0x2029
    }
    guard unicodeScalars.contains(where: isControl) else { return self }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: unicodeScalars.lazy.map { isControl($0) ? " " : $0 })
    return String(result)
  }
}
