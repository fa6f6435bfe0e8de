import Drawings

/// Measures text without fonts: half the size a character, the whole size for Chinese. Lines break at blanks and
/// after Chinese characters.
struct FixedMeasurer: TextMeasuring {
  static func width(_ character: Character, _ font: Font) -> Double {
    let isWide = character.unicodeScalars.contains { $0.value >= 0x2E80 }
    return font.size * (isWide ? 1 : 0.5)
  }

  func extent(of text: String, font: Font) throws(TextError) -> TextExtent {
    TextExtent(
      width: text.reduce(0) { $0 + Self.width($1, font) }, ascent: font.size * 0.8, descent: font.size * 0.2)
  }

  func lines(of spans: [TextSpan], width: Double) throws(TextError) -> [TextLine] {
    var lines: [TextLine] = []
    var line: [(character: Character, span: Int)] = []
    var used = 0.0
    func flush(last: Bool) {
      var characters = line
      while !last, characters.last?.character == " " { characters.removeLast() }
      lines.append(Self.line(characters, spans, endsParagraph: last))
      line = []
      used = 0
    }
    for (index, span) in spans.enumerated() {
      for character in span.text {
        let advance = Self.width(character, span.font)
        if used + advance > width, !line.isEmpty, character != " " {
          let cut = line.lastIndex {
            $0.character == " " || $0.character.unicodeScalars.contains { $0.value >= 0x2E80 }
          }
          let rest = cut.map { Array(line[($0 + 1)...]) } ?? []
          if let cut { line = Array(line[...cut]) }
          flush(last: false)
          line = rest
          used = line.reduce(0) { $0 + Self.width($1.character, spans[$1.span].font) }
        }
        line.append((character, index))
        used += advance
      }
    }
    if !line.isEmpty { flush(last: true) }
    return lines
  }

  private static func line(
    _ characters: [(character: Character, span: Int)], _ spans: [TextSpan], endsParagraph: Bool
  ) -> TextLine {
    var result: [TextSpan] = []
    var offsets: [Double] = []
    var x = 0.0
    var current: Int?
    for (character, index) in characters {
      if index != current {
        var span = spans[index]
        span.text = ""
        result.append(span)
        offsets.append(x)
        current = index
      }
      result[result.count - 1].text.append(character)
      x += width(character, spans[index].font)
    }
    let size = spans.map(\.font.size).max() ?? 0
    return TextLine(
      spans: result, offsets: offsets,
      extent: TextExtent(width: x, ascent: size * 0.8, descent: size * 0.2), endsParagraph: endsParagraph)
  }
}

extension Drawing {
  /// The lines of text of a page in the order they were set.
  var texts: [Element.Text] {
    elements.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  /// The words of the page's lines.
  var words: [String] { texts.map { $0.spans.map(\.text).joined() } }
}
