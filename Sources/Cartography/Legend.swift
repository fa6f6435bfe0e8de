import Drawings

/// The classes with their colours and counts, drawn from the very classification that coloured the map.
struct Legend {
  /// An entry.
  struct Entry {
    var fill: Fill
    var text: String
    var count: Int?
  }

  /// The words and entries of a legend.
  struct Content {
    /// What is measured, in which unit.
    var title: String
    /// From low to high, then no data.
    var entries: [Entry]
    /// Heads the counts.
    var countTitle: String
    /// Under the entries: which end of a class is closed.
    var note: String
  }

  /// The box's extent in points.
  let size: Size
  /// What it shows, with the left top corner at the origin.
  let elements: [Element]

  /// A column of entries in a box.
  init(column content: Content, style: MapStyle, measuring: some TextMeasuring) throws(TextError) {
    let setter = LegendSetter(content: content, style: style, measuring: measuring)
    (size, elements) = try setter.column()
  }

  /// Entries one after the other in lines of a width, for a place under the map.
  init(
    lines content: Content, width: Double, style: MapStyle, measuring: some TextMeasuring
  ) throws(TextError) {
    let setter = LegendSetter(content: content, style: style, measuring: measuring)
    (size, elements) = try setter.lines(width: width)
  }

  /// The legend on white paper with a thin frame, its left top corner at `corner`.
  func framed(at corner: Point, style: MapStyle) -> [Element] {
    let box = Rect(x: corner.x, y: corner.y, width: size.width, height: size.height)
    var frame = style.frame
    frame.width *= 0.6
    return [.path(Path(box), fill: .solid(.white), stroke: frame)]
      + elements.map { $0.moved(by: corner) }
  }
}

/// Sets the lines of a legend.
private struct LegendSetter<Measurer: TextMeasuring> {
  let content: Legend.Content
  let style: MapStyle
  let measuring: Measurer

  private var font: Font { style.legend }
  private var swatch: Size { Size(width: font.size * 2, height: font.size * 1.15) }

  private func width(_ text: String, _ font: Font) throws(TextError) -> Double {
    text.isEmpty ? 0 : try measuring.extent(of: text, font: font).width
  }

  private func box(_ fill: Fill, x: Double, y: Double) -> Element {
    let rect = Rect(x: x, y: y, width: swatch.width, height: swatch.height)
    let outline = Stroke(color: style.border.color, width: 0.3, join: .miter)
    return .path(Path(rect), fill: fill, stroke: outline)
  }

  private func text(
    _ text: String, _ font: Font, _ color: Color, x: Double, baseline: Double,
    anchor: Element.Text.Anchor = .start
  ) -> Element {
    .text(
      Element.Text(text, font: font, color: color, at: Point(x: x, y: baseline), anchor: anchor))
  }

  /// The widths of the entries' words and of the counts with the gap before them.
  private func widths() throws(TextError) -> (texts: Double, counts: Double) {
    var (texts, counts) = (0.0, 0.0)
    for entry in content.entries {
      texts = max(texts, try width(entry.text, font))
      if let count = entry.count { counts = max(counts, try width("\(count)", style.small)) }
    }
    guard counts > 0 else { return (texts, 0) }
    return (texts, max(counts, try width(content.countTitle, style.small)) + 8)
  }

  /// Title and counts' head, entries one under the other, the note.
  func column() throws(TextError) -> (Size, [Element]) {
    let (pad, gap) = (4.0, 4.0)
    let bold = font.weighted(.bold)
    let (texts, counts) = try widths()
    let title = try width(content.title, bold)
    let inner = max(
      swatch.width + gap + texts + counts, min(title + counts, 100),
      try width(content.note, style.small))
    let right = pad + inner
    // The head of the counts stands on the title's line.
    let heading = try TextBlock(
      [[TextSpan(content.title, font: bold, color: style.ink)]], width: inner - counts,
      measuring: measuring)
    let line = try measuring.extent(of: "0", font: font)
    var elements = heading.elements(at: Point(x: pad, y: pad))
    var y = pad + max(heading.height, counts > 0 ? line.height : 0) + 2
    if counts > 0 {
      let baseline = y - 2 - line.descent
      elements.append(
        text(
          content.countTitle, style.small, style.muted, x: right, baseline: baseline, anchor: .end))
    }
    for entry in content.entries {
      elements += row(entry, line: line, x: pad, y: y, gap: gap, right: right)
      y += rowHeight(line)
    }
    if !content.note.isEmpty {
      let note = try measuring.extent(of: content.note, font: style.small)
      elements.append(
        text(content.note, style.small, style.muted, x: pad, baseline: y + 1 + note.ascent))
      y += note.height + 1
    }
    return (Size(width: inner + 2 * pad, height: y + pad), elements)
  }

  private func rowHeight(_ line: TextExtent) -> Double { max(line.height, swatch.height + 2.5) }

  /// Swatch, range and count of an entry.
  private func row(
    _ entry: Legend.Entry, line: TextExtent, x: Double, y: Double, gap: Double, right: Double
  ) -> [Element] {
    let height = rowHeight(line)
    let baseline = y + height / 2 + (line.ascent - line.descent) / 2
    let words = [
      box(entry.fill, x: x, y: y + (height - swatch.height) / 2),
      text(entry.text, font, style.ink, x: x + swatch.width + gap, baseline: baseline),
    ]
    guard let count = entry.count else { return words }
    return words + [
      text("\(count)", style.small, style.muted, x: right, baseline: baseline, anchor: .end)
    ]
  }

  /// Title, then entries in lines with counts in brackets, then the note.
  func lines(width: Double) throws(TextError) -> (Size, [Element]) {
    let heading = try TextBlock(
      [[TextSpan(content.title, font: font.weighted(.bold), color: style.ink)]], width: width,
      measuring: measuring)
    var elements = heading.elements
    let line = try measuring.extent(of: "0", font: font)
    let row = rowHeight(line)
    var (x, y) = (0.0, heading.height + 1)
    for entry in content.entries {
      let words = entry.count.map { "\(entry.text) (\($0))" } ?? entry.text
      let needed = swatch.width + 3 + (try self.width(words, font))
      if x > 0, x + needed > width {
        x = 0
        y += row
      }
      elements.append(box(entry.fill, x: x, y: y + (row - swatch.height) / 2))
      let baseline = y + row / 2 + (line.ascent - line.descent) / 2
      elements.append(text(words, font, style.ink, x: x + swatch.width + 3, baseline: baseline))
      x += needed + 9
    }
    let note = try self.width(content.note, style.small)
    if x > 0, x + note > width {
      x = 0
      y += row
    }
    let baseline = y + row / 2 + (line.ascent - line.descent) / 2
    if note > 0 {
      elements.append(text(content.note, style.small, style.muted, x: x, baseline: baseline))
    }
    return (Size(width: width, height: y + row), elements)
  }
}
