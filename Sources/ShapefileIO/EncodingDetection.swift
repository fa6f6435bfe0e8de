/// Finds the encoding of a table's texts: what is asked, then the .cpg, then the language driver byte, then a trial
/// of UTF-8 and GB18030 on all texts at once. A claim that does not fit the bytes is reported and passed over.
struct EncodingDetection {
  /// A text with bytes above 127.
  struct Sample {
    var bytes: [UInt8]
    /// Whether it is as long as its field, so that its last character may be cut.
    var fillsField: Bool
  }

  private let samples: [Sample]
  private let knownNames: Set<String>

  init(samples: [Sample], knownNames: Set<String>) {
    self.samples = samples.filter { $0.bytes.contains { $0 >= 0x80 } }
    self.knownNames = knownNames
  }

  /// The encoding and the reason; what was claimed and does not hold is added to `notices`.
  func choose(
    asked: TextEncoding?, codePageLabel: String?, languageDriver: UInt8, notices: inout [ShapefileNotice]
  ) -> EncodingChoice {
    if let asked { return EncodingChoice(encoding: asked, evidence: .asked) }
    if let label = codePageLabel {
      if let claimed = TextEncoding(label: label) {
        if fits(claimed) { return EncodingChoice(encoding: claimed, evidence: .codePageFile(label: label)) }
        notices.append(.contradictedEncoding(claimed: claimed))
      } else {
        notices.append(.unknownCodePage(label: label))
      }
    }
    if let claimed = TextEncoding(languageDriver: languageDriver) {
      if fits(claimed) {
        return EncodingChoice(encoding: claimed, evidence: .languageDriver(languageDriver))
      }
      notices.append(.contradictedEncoding(claimed: claimed))
    }
    if samples.isEmpty { return EncodingChoice(encoding: .utf8, evidence: .plainASCII) }
    return trial(languageDriver: languageDriver)
  }

  /// The candidate that yields most known names; without any, UTF-8 before GB18030 before a Western code page.
  private func trial(languageDriver: UInt8) -> EncodingChoice {
    let candidates: [TextEncoding] = [.utf8, .gb18030]
    let scored = candidates.filter { fits($0) }.map { ($0, known(in: $0)) }
    // `max(by:)` keeps the first of equals only when compared strictly.
    var best: (TextEncoding, Int)?
    for candidate in scored where candidate.1 > best?.1 ?? 0 { best = candidate }
    if let best { return EncodingChoice(encoding: best.0, evidence: .trial(knownNames: best.1)) }
    if scored.first?.0 == .utf8 { return EncodingChoice(encoding: .utf8, evidence: .trial(knownNames: 0)) }
    if scored.first?.0 == .gb18030, looksLikeGB2312 {
      return EncodingChoice(encoding: .gb18030, evidence: .trial(knownNames: 0))
    }
    if [0x03, 0x57].contains(languageDriver), fits(.windows1252) {
      return EncodingChoice(encoding: .windows1252, evidence: .languageDriver(languageDriver))
    }
    return EncodingChoice(encoding: .latin1, evidence: .lastResort)
  }

  /// Whether every text is valid in the encoding, a character cut by the field's width aside.
  private func fits(_ encoding: TextEncoding) -> Bool {
    guard let decoder = TextDecoder(encoding) else { return false }
    for sample in samples where decoder.decodeCut(sample.bytes[...], mayBeCut: sample.fillsField) == nil {
      return false
    }
    return true
  }

  private func known(in encoding: TextEncoding) -> Int {
    guard let decoder = TextDecoder(encoding) else { return 0 }
    var count = 0
    for sample in samples {
      if let text = decoder.decode(sample.bytes[...]), knownNames.contains(text) { count += 1 }
    }
    return count
  }

  /// GB18030 accepts much Western text (`é` and a letter make a rare ideograph). Names in Chinese are pairs of
  /// high bytes, the letters between them and a rare character apart: nine texts of ten have to be.
  private var looksLikeGB2312: Bool {
    let fitting = samples.count { Self.isPairs($0) }
    return fitting * 10 >= samples.count * 9
  }

  private static func isPairs(_ sample: Sample) -> Bool {
    var run = 0
    for byte in sample.bytes {
      if byte >= 0xA1, byte <= 0xFE {
        run += 1
      } else if byte >= 0x80 || run % 2 == 1 {
        return false
      } else {
        run = 0
      }
    }
    return run % 2 == 0 || sample.fillsField
  }
}
