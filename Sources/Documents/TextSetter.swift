import Drawings

/// Sets runs of text in lines.
struct TextSetter {
  var style: PageStyle
  let measuring: any TextMeasuring
  let references: [String: Numbered?]
  let footnotes: [FootnoteKey: Int]
  /// Lines that stick out.
  private(set) var notices: [LayoutNotice] = []

  init(style: PageStyle, measuring: any TextMeasuring, numbering: Numbering) {
    self.style = style
    self.measuring = measuring
    references = numbering.byName
    footnotes = numbering.footnotes
  }

  /// How lines reach the margins of their column.
  enum Alignment { case leading, center, justified }

  /// The look of a paragraph.
  struct Look {
    var font: Font
    var leading: Double
    var color: Color
    var alignment = Alignment.leading
    /// Ideographic blanks before the first line.
    var indent = 0
    /// Whether the lines are about equally long, so that no title ends in a single word.
    var isBalanced = false
  }

  /// Stands for a link on spans that are struck through.
  private static let strikeMark = "\u{1}strike"

  /// Lines of running text, one piece each, `x` points from the left edge of the text block.
  mutating func lines(
    of runs: [Run], in look: Look, x: Double, width: Double
  ) throws(DocumentError) -> [FlowBox] {
    var boxes: [FlowBox] = []
    for (index, spans) in try segments(of: runs, in: look).enumerated() {
      var spans = spans
      if index == 0, look.indent > 0, !spans.isEmpty {
        spans[0].text = String(repeating: "\u{3000}", count: look.indent) + spans[0].text
      }
      for line in try look.isBalanced ? balanced(spans, width: width) : broken(spans, width: width) {
        boxes.append(box(line, in: look, x: x, width: width))
      }
    }
    return boxes
  }

  /// The extent of one line in one font.
  func extent(of text: String, font: Font) throws(DocumentError) -> TextExtent {
    do { return try measuring.extent(of: text, font: font) } catch { throw .text(error) }
  }

  /// The width of spans on one line.
  func width(of spans: [TextSpan]) throws(DocumentError) -> Double {
    var width = 0.0
    for span in spans { width += try extent(of: span.text, font: span.font).width }
    return width
  }

  /// The lines of a paragraph.
  func broken(_ spans: [TextSpan], width: Double) throws(DocumentError) -> [TextLine] {
    do { return try measuring.lines(of: spans, width: width) } catch { throw .text(error) }
  }

  /// As many lines as ``broken(_:width:)`` makes, in the narrowest column that needs no more of them.
  private func balanced(_ spans: [TextSpan], width: Double) throws(DocumentError) -> [TextLine] {
    var best = try broken(spans, width: width)
    guard (2...3).contains(best.count) else { return best }
    var (low, high) = (width / 2, width)
    for _ in 0..<6 {
      let middle = (low + high) / 2
      let lines = try broken(spans, width: middle)
      if lines.count == best.count, lines.allSatisfy({ $0.extent.width <= middle + 0.01 }) {
        (best, high) = (lines, middle)
      } else {
        low = middle
      }
    }
    return best
  }

  /// The spans of runs, cut where the author asked for a new line.
  func segments(of runs: [Run], in look: Look) throws(DocumentError) -> [[TextSpan]] {
    var segments: [[TextSpan]] = [[]]
    for run in runs {
      let span = try span(of: run, in: look)
      if !span.text.isEmpty { segments[segments.count - 1].append(span) }
      if run.breaksLine { segments.append([]) }
    }
    return segments.filter { !$0.isEmpty }
  }

  private func span(of run: Run, in look: Look) throws(DocumentError) -> TextSpan {
    if let note = run.footnote, let number = footnotes[FootnoteKey(note)] {
      return call(number, in: look)
    }
    var span = TextSpan(run.text, font: look.font, color: look.color, link: run.link)
    if run.isCode {
      span.font = style.code.sized(look.font.size * style.code.size / style.body.size)
    }
    if run.isBold { span.font.weight = .bold }
    if run.isItalic { emphasise(&span) }
    if run.isRaised {
      span.font.size *= 0.68
      span.rise = look.font.size * 0.34
    }
    if run.isStruck { span.link = Self.strikeMark }
    if let reference = run.reference {
      let words = LayoutWords(language: style.language)
      if let label = try Numbering.label(of: reference, among: references, words: words) { span.text = label }
      span.link = "#\(reference.name)"
    }
    if span.link != nil, span.link != Self.strikeMark { span.color = style.accent }
    return span
  }

  /// The raised number of a footnote.
  private func call(_ number: Int, in look: Look) -> TextSpan {
    var span = TextSpan(
      "\(number)", font: look.font, color: look.color, link: "#\(FootnoteNames.note(number))")
    span.font.size *= 0.68
    span.font.slant = .upright
    span.rise = look.font.size * 0.34
    return span
  }

  /// The numbers of the footnotes that runs call.
  func notes(in runs: [Run]) -> [Int] {
    runs.compactMap { $0.footnote.flatMap { footnotes[FootnoteKey($0)] } }
  }

  /// Italic; in Chinese, whose letters do not slant, the face of headings.
  private func emphasise(_ span: inout TextSpan) {
    if style.language == .chinese {
      span.font.families = style.heading.families
    } else {
      span.font.slant = .italic
    }
  }

  /// The baseline of a line whose top is at 0: the same for every line of a look, whatever its characters.
  static func baseline(_ look: Look) -> Double { look.leading / 2 + look.font.size * 0.34 }

  private mutating func box(_ line: TextLine, in look: Look, x: Double, width: Double) -> FlowBox {
    let natural = line.extent.width
    if natural > width + 0.5 {
      let text = line.spans.map(\.text).joined()
      notices.append(.overfull(text: text, width: natural, available: width))
    }
    // A short line is not torn apart, and a line that is too long is not pressed together.
    let isJustified =
      look.alignment == .justified && !line.endsParagraph && natural > width * 0.7 && natural <= width
    let start = look.alignment == .center ? x + (width - natural) / 2 : x
    let baseline = Self.baseline(look)
    let text = Element.Text(
      spans: Self.drawn(line.spans), at: Point(x: start, y: baseline),
      justifiedWidth: isJustified ? width : nil)
    let stretch = isJustified && natural > 0 ? width / natural : 1
    let marks = Self.strokes(of: line, start: start, baseline: baseline, stretch: stretch)
    var box = FlowBox([.text(text)] + marks, height: look.leading)
    if !footnotes.isEmpty { box.notes = line.spans.compactMap { FootnoteNames.number(of: $0.link) } }
    return box
  }

  /// The spans as a renderer gets them, without our own marks.
  static func drawn(_ spans: [TextSpan]) -> [TextSpan] {
    spans.map { span in
      var span = span
      if span.link == strikeMark { span.link = nil }
      return span
    }
  }

  /// The strokes through what is struck out.
  private static func strokes(
    of line: TextLine, start: Double, baseline: Double, stretch: Double
  ) -> [Element] {
    var strokes: [Element] = []
    for (index, span) in line.spans.enumerated() where span.link == strikeMark {
      let left = start + line.offsets[index] * stretch
      let end = index + 1 < line.offsets.count ? line.offsets[index + 1] : line.extent.width
      let y = baseline - span.font.size * 0.28
      strokes.append(
        .rule(
          from: left, to: start + end * stretch, y: y, width: span.font.size * 0.06, color: span.color))
    }
    return strokes
  }
}

extension Element {
  /// A horizontal rule whose middle is at `y`.
  static func rule(from left: Double, to right: Double, y: Double, width: Double, color: Color) -> Element {
    .path(
      Path([Point(x: left, y: y), Point(x: right, y: y)], closed: false), fill: nil,
      stroke: Stroke(color: color, width: width))
  }
}
