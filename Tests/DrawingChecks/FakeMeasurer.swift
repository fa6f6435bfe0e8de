public import Drawings

/// Type of fixed proportions: half a size a letter, a whole size a Chinese character; no font is needed.
public struct FakeMeasurer: TextMeasuring {
  /// Makes a measurer.
  public init() {}

  /// Half a size a letter, a whole size a character from U+2E80 on.
  public func extent(of text: String, font: Font) throws(TextError) -> TextExtent {
    let ems = text.unicodeScalars.reduce(0.0) { $0 + ($1.value >= 0x2E80 ? 1 : 0.5) }
    return TextExtent(
      width: ems * font.size, ascent: font.size * 0.9, descent: font.size * 0.25)
  }

  /// The first span broken at blanks.
  public func lines(of spans: [TextSpan], width: Double) throws(TextError) -> [TextLine] {
    guard let first = spans.first else { return [] }
    var lines: [TextLine] = []
    var words = first.text.split(separator: " ")[...]
    while !words.isEmpty {
      var count = 1
      while count < words.count,
        try extent(of: words.prefix(count + 1).joined(separator: " "), font: first.font).width <= width
      { count += 1 }
      var span = first
      span.text = words.prefix(count).joined(separator: " ")
      words = words.dropFirst(count)
      lines.append(
        TextLine(
          spans: [span], offsets: [0], extent: try extent(of: span.text, font: first.font),
          endsParagraph: words.isEmpty))
    }
    return lines
  }
}
