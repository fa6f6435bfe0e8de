import CCairo
import Drawings

/// A face with the glyphs of one document alone.
///
/// Cairo copies the whole of an OpenType/CFF font (16 MB for Chinese) for each PDF, and leaves an entry for
/// each of its 28 000 subroutines in the file. HarfBuzz cuts the font to the document first
/// (`hb_subset_plan_execute_or_fail`, subroutines dissolved), which leaves a fifth of the bytes.
@safe final class CutFace {
  /// Owned.
  let cairoFace: OpaquePointer
  /// The numbers the glyphs have in the cut font, by their numbers in the whole one.
  let glyphs: [UInt32: UInt32]

  /// Cuts a font; `nil` when HarfBuzz or FreeType cannot.
  init?(_ font: UnsafeMutablePointer<PangoFont>, glyphs: Set<UInt32>) {
    guard let hbFont = unsafe pango_font_get_hb_font(font), let face = unsafe hb_font_get_face(hbFont),
      let input = unsafe hb_subset_input_create_or_fail()
    else { return nil }
    defer { unsafe hb_subset_input_destroy(input) }
    let wanted = unsafe hb_subset_input_glyph_set(input)
    for glyph in glyphs { unsafe hb_set_add(wanted, glyph) }
    // Glyphs are chosen already and no text is shaped with this face.
    let unwanted = unsafe hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for tag in ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG"] {
      unsafe hb_set_add(unwanted, tag.utf8.reduce(0) { $0 << 8 | UInt32($1) })
    }
    unsafe hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue)
    guard let plan = unsafe hb_subset_plan_create_or_fail(face, input) else { return nil }
    defer { unsafe hb_subset_plan_destroy(plan) }
    guard let subset = unsafe hb_subset_plan_execute_or_fail(plan) else { return nil }
    defer { unsafe hb_face_destroy(subset) }
    let mapping = unsafe hb_subset_plan_old_to_new_glyph_mapping(plan)
    self.glyphs = glyphs.reduce(into: [:]) { unsafe $0[$1] = hb_map_get(mapping, $1) }
    guard let blob = unsafe hb_face_reference_blob(subset),
      let cairoFace = unsafe atlas_cairo_face_in_memory(blob)
    else { return nil }
    unsafe self.cairoFace = unsafe cairoFace
  }

  deinit { unsafe cairo_font_face_destroy(cairoFace) }
}

extension CairoRenderer {
  /// The large faces of a document, cut to its glyphs. A face that cannot be cut is left to cairo.
  func cutFaces(for pages: [Drawing]) throws(RenderingError) -> [FaceKey: CutFace] {
    var glyphs: [FaceKey: Set<UInt32>] = [:]
    for (index, page) in pages.enumerated() {
      do throws(TextError) {
        try gather(page.elements, into: &glyphs)
      } catch {
        throw .text(error, page: index + 1)
      }
    }
    let engine = measurer.engines.borrow()
    defer { measurer.engines.giveBack(engine) }
    var cut: [FaceKey: CutFace] = [:]
    for (key, wanted) in glyphs {
      guard let face = engine.face(key), face.isIdeographic else { continue }
      cut[key] = face.cut(to: wanted)
    }
    return cut
  }

  private func gather(
    _ elements: [Element], into glyphs: inout [FaceKey: Set<UInt32>]
  ) throws(TextError) {
    for element in elements {
      switch element {
      case .group(let group): try gather(group.elements, into: &glyphs)
      case .text(let text):
        for span in text.spans {
          for run in try measurer.shaped(span.text, font: span.font).runs {
            glyphs[run.face, default: []].formUnion(run.glyphs.lazy.map(\.index))
          }
        }
      case .path, .link, .anchor: break
      }
    }
  }
}
