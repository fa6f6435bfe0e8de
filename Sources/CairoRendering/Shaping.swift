import CCairo
import Drawings

/// One call of pango's shaper: text and faces in, glyphs out.
struct Shaping {
  private let utf8: [UInt8]
  private let faces: [Face]
  private let faceRuns: [FaceRun]
  private var runs: [GlyphRun] = []
  private var clusters: [GlyphCluster] = []
  /// Ems from the start of the text.
  private var pen = 0.0
  /// Whether the shaper met a character its face has no glyph for.
  private(set) var metUnknownGlyph = false

  /// Pango units in an em at the design size.
  private static let unit = Double(PANGO_SCALE) * Face.designSize

  init(utf8: [UInt8], faces: [Face], runs: [FaceRun]) {
    self.utf8 = utf8
    self.faces = faces
    faceRuns = runs
  }

  /// The result; its height is that of the faces used.
  func text(faces used: [Face]) -> ShapedText {
    ShapedText(
      utf8: utf8, runs: runs, clusters: clusters, width: pen,
      ascent: used.map(\.ascent).max() ?? 0, descent: used.map(\.descent).max() ?? 0)
  }

  /// Splits the text by face, script and direction (`pango_itemize`) and shapes each piece
  /// (`pango_shape_full`). Pango's own font fallback is off: the faces are chosen already.
  mutating func run(in context: OpaquePointer) {
    guard !utf8.isEmpty else { return }
    let attributes = unsafe makeAttributes()
    defer { unsafe pango_attr_list_unref(attributes) }
    let glyphs = unsafe pango_glyph_string_new()
    defer { unsafe pango_glyph_string_free(glyphs) }
    let terminated = utf8 + [0]
    unsafe terminated.withUnsafeBytes { bytes in
      guard let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      let logical = unsafe pango_itemize(context, start, 0, Int32(utf8.count), attributes, nil)
      let visual = unsafe pango_reorder_items(logical)
      unsafe g_list_free(logical)
      var node = unsafe visual
      while let current = unsafe node {
        if let item = unsafe current.pointee.data?.assumingMemoryBound(to: PangoItem.self),
          let glyphs = unsafe glyphs
        {
          unsafe shape(item, of: start, into: glyphs)
          unsafe pango_item_free(item)
        }
        unsafe node = unsafe current.pointee.next
      }
      unsafe g_list_free(visual)
    }
    clusters.sort { $0.byteOffset < $1.byteOffset }
    restoreClusterRanges()
  }

  private func makeAttributes() -> OpaquePointer? {
    let list = unsafe pango_attr_list_new()
    unsafe pango_attr_list_insert(list, pango_attr_fallback_new(0))
    for run in faceRuns {
      guard let attribute = unsafe pango_attr_font_desc_new(faces[run.face].description) else { continue }
      unsafe attribute.pointee.start_index = UInt32(run.bytes.lowerBound)
      unsafe attribute.pointee.end_index = UInt32(run.bytes.upperBound)
      unsafe pango_attr_list_insert(list, attribute)
    }
    return unsafe list
  }

  private mutating func shape(
    _ item: UnsafeMutablePointer<PangoItem>, of start: UnsafePointer<CChar>,
    into glyphs: UnsafeMutablePointer<PangoGlyphString>
  ) {
    let offset = unsafe Int(item.pointee.offset)
    let length = unsafe Int(item.pointee.length)
    unsafe pango_shape_full(
      start + offset, Int32(length), start, Int32(utf8.count), &item.pointee.analysis, glyphs)
    let place = faceRuns.firstPlace { $0.bytes.upperBound > offset }
    guard place < faceRuns.count else { return }
    let face = faces[faceRuns[place].face]
    var run = GlyphRun(
      face: face.key, glyphs: [], clusters: 0..<0, bytes: offset..<(offset + length),
      isBackward: unsafe item.pointee.analysis.level % 2 == 1)
    let count = unsafe Int(glyphs.pointee.num_glyphs)
    let infos = unsafe UnsafeBufferPointer(start: glyphs.pointee.glyphs, count: count)
    let logClusters = unsafe UnsafeBufferPointer(start: glyphs.pointee.log_clusters, count: count)
    var pieces: [(offset: Int, glyphCount: Int, advance: Double)] = []
    for index in 0..<count {
      let info = unsafe infos[index]
      let cluster = unsafe Int(logClusters[index]) + offset
      let advance = Double(info.geometry.width) / Self.unit
      if pieces.last?.offset != cluster { pieces.append((cluster, 0, 0)) }
      if info.glyph & 0x1000_0000 != 0 { metUnknownGlyph = true }
      if info.glyph != 0x0FFF_FFFF {
        run.glyphs.append(
          PlacedGlyph(
            index: info.glyph, x: pen + Double(info.geometry.x_offset) / Self.unit,
            y: Double(info.geometry.y_offset) / Self.unit))
        pieces[pieces.count - 1].glyphCount += 1
      }
      pieces[pieces.count - 1].advance += advance
      pen += advance
    }
    if run.isBackward { pieces.reverse() }
    append(pieces, end: offset + length, face: face)
    runs.append(run)
  }

  private mutating func append(
    _ pieces: [(offset: Int, glyphCount: Int, advance: Double)], end: Int, face: Face
  ) {
    for (index, piece) in pieces.enumerated() {
      let next = index + 1 < pieces.count ? pieces[index + 1].offset : end
      let scalar = utf8.scalar(at: piece.offset)
      let isSpace = scalar == " " || scalar == "\u{A0}"
      clusters.append(
        GlyphCluster(
          byteOffset: piece.offset, byteCount: next - piece.offset, glyphCount: piece.glyphCount,
          advance: piece.advance, isSpace: isSpace,
          isIdeographic: face.isIdeographic && !isSpace && scalar.value >= 0x2010))
    }
  }

  /// Items come in the order they are seen, clusters are kept in the order of the text.
  private mutating func restoreClusterRanges() {
    for index in runs.indices {
      let bytes = runs[index].bytes
      let first = clusters.firstPlace { $0.byteOffset >= bytes.lowerBound }
      let end = clusters.firstPlace { $0.byteOffset >= bytes.upperBound }
      runs[index].clusters = first..<end
    }
  }
}

extension [UInt8] {
  /// The character that starts at a byte of valid UTF-8.
  func scalar(at offset: Int) -> Unicode.Scalar {
    let first = UInt32(self[offset])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, offset + length <= count else { return Unicode.Scalar(UInt8(first & 0x7F)) }
    var value = first & (0xFF >> UInt32(length + 1))
    for byte in self[(offset + 1)..<(offset + length)] { value = value << 6 | UInt32(byte & 0x3F) }
    return Unicode.Scalar(value) ?? " "
  }
}

extension Array {
  /// The place of the first element that fulfils a condition every later element fulfils too; the end if none.
  func firstPlace(where condition: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
