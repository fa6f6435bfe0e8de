import CCairo

/// How far a face reaches above and below the baseline, in ems.
///
/// A Latin face is asked for its ascent and descent (`hhea`). A Chinese face pads those by half an em, which
/// would push lines and labels apart; its ideographic box (`sTypoAscender`, `sTypoDescender` of `OS/2`) is what
/// its characters fill.
struct LineMetrics {
  var ascent: Double
  var descent: Double

  init(_ font: UnsafeMutablePointer<PangoFont>, isIdeographic: Bool) {
    if isIdeographic, let box = unsafe Self.typographicBox(font) {
      self = box
      return
    }
    let unit = Double(PANGO_SCALE) * Face.designSize
    guard let metrics = unsafe pango_font_get_metrics(font, nil) else {
      self.init(ascent: 0.9, descent: 0.25)
      return
    }
    defer { unsafe pango_font_metrics_unref(metrics) }
    self.init(
      ascent: Double(unsafe pango_font_metrics_get_ascent(metrics)) / unit,
      descent: Double(unsafe pango_font_metrics_get_descent(metrics)) / unit)
  }

  private init(ascent: Double, descent: Double) {
    self.ascent = ascent
    self.descent = descent
  }

  /// `sTypoAscender` and `sTypoDescender` stand at bytes 68 and 70 of the `OS/2` table.
  private static func typographicBox(_ font: UnsafeMutablePointer<PangoFont>) -> LineMetrics? {
    guard let hbFont = unsafe pango_font_get_hb_font(font), let face = unsafe hb_font_get_face(hbFont),
      let blob = unsafe hb_face_reference_table(face, 0x4F53_2F32)
    else { return nil }
    defer { unsafe hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = unsafe hb_blob_get_data(blob, &length), length >= 72 else { return nil }
    let upem = Double(unsafe hb_face_get_upem(face))
    let bytes = unsafe UnsafeRawBufferPointer(start: data, count: Int(length))
    let ascender = unsafe Int16(bigEndian: bytes.loadUnaligned(fromByteOffset: 68, as: Int16.self))
    let descender = unsafe Int16(bigEndian: bytes.loadUnaligned(fromByteOffset: 70, as: Int16.self))
    guard upem > 0, ascender > 0, descender <= 0 else { return nil }
    return LineMetrics(ascent: Double(ascender) / upem, descent: -Double(descender) / upem)
  }
}
