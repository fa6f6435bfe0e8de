import Drawings

/// Sets the parts of a legend under or after one another.
struct LegendSetter<Measurer: TextMeasuring> {
  let content: Legend.Content
  let style: MapStyle
  let measuring: Measurer

  var font: Font { style.legend }
  var swatch: Size { Size(width: font.size * 2, height: font.size * 1.15) }
  /// The outline of swatches.
  var outline: Stroke { Stroke(color: style.border.color, width: 0.3, join: .miter) }

  func width(_ text: String, _ font: Font) throws(TextError) -> Double {
    text.isEmpty ? 0 : try measuring.extent(of: text, font: font).width
  }

  func box(_ fill: Fill, x: Double, y: Double) -> Element {
    .path(
      Path(Rect(x: x, y: y, width: swatch.width, height: swatch.height)), fill: fill, stroke: outline)
  }

  func text(
    _ text: String, _ font: Font, _ color: Color, x: Double, baseline: Double,
    anchor: Element.Text.Anchor = .start
  ) -> Element {
    .text(Element.Text(text, font: font, color: color, at: Point(x: x, y: baseline), anchor: anchor))
  }

  func heading(_ words: String, width: Double) throws(TextError) -> TextBlock {
    try TextBlock(
      [[TextSpan(words, font: font.weighted(.bold), color: style.ink)]], width: width, measuring: measuring)
  }

  func rowHeight(_ line: TextExtent) -> Double { max(line.height, swatch.height + 2.5) }

  private func block(_ part: Legend.Part, isUpright: Bool) throws(TextError) -> LegendBlock? {
    switch part {
    case .entries: nil
    case .ramp(let ramp): try isUpright ? upright(ramp) : lying(ramp)
    case .matrix(let matrix): try block(matrix)
    }
  }

  // MARK: - A column

  /// The entries with their counts apart; of a single entry, which needs no column, in brackets.
  private func columnEntries(_ entries: [Legend.Entry]) -> [Legend.Entry] {
    content.entries.count > 1
      ? entries : entries.map { Legend.Entry(fill: $0.fill, text: words(of: $0), count: nil) }
  }

  /// An entry's words with its count in brackets.
  private func words(of entry: Legend.Entry) -> String {
    entry.count.map { "\(entry.text) (\($0))" } ?? entry.text
  }

  /// The widths of the entries' words and of the counts with the gap before them.
  private func widths() throws(TextError) -> (texts: Double, counts: Double) {
    var (texts, counts) = (0.0, 0.0)
    for entry in columnEntries(content.entries) {
      texts = max(texts, try width(entry.text, font))
      if let count = entry.count { counts = max(counts, try width("\(count)", style.small)) }
    }
    guard counts > 0 else { return (texts, 0) }
    return (texts, max(counts, try width(content.countTitle, style.small)) + 8)
  }

  /// Title and counts' head, parts one under the other, the notes.
  func column() throws(TextError) -> (Size, [Element]) {
    let (pad, gap) = (4.0, 4.0)
    let (texts, counts) = try widths()
    let title = try width(content.title, font.weighted(.bold))
    var inner = max(texts > 0 ? swatch.width + gap + texts + counts : 0, min(title + counts, 100))
    var blocks: [LegendBlock?] = []
    for part in content.parts {
      let block = try block(part, isUpright: true)
      inner = max(inner, block?.size.width ?? 0)
      blocks.append(block)
    }
    for note in content.notes { inner = max(inner, try width(note, style.small)) }
    let circles = try content.circles.map { circles throws(TextError) in try block(circles, width: 80) }
    inner = max(inner, circles?.size.width ?? 0)
    let line = try measuring.extent(of: "0", font: font)
    var (elements, y) = try columnHead(width: inner, counts: counts, line: line, pad: pad)
    for (part, block) in zip(content.parts, blocks) {
      if let block {
        elements += block.elements.map { $0.moved(by: Point(x: pad, y: y + 1)) }
        y += block.size.height + 3
      }
      guard case .entries(let entries) = part else { continue }
      for entry in columnEntries(entries) {
        elements += row(entry, line: line, x: pad, y: y, gap: gap, right: pad + inner)
        y += rowHeight(line)
      }
    }
    for note in content.notes where !note.isEmpty {
      let extent = try measuring.extent(of: note, font: style.small)
      elements.append(text(note, style.small, style.muted, x: pad, baseline: y + 1 + extent.ascent))
      y += extent.height + 1
    }
    if let circles {
      elements += circles.elements.map { $0.moved(by: Point(x: pad, y: y + 4)) }
      y += circles.size.height + 5
    }
    return (Size(width: inner + 2 * pad, height: y + pad), elements)
  }

  /// The title with the head of the counts on its line, and where the parts begin.
  private func columnHead(
    width: Double, counts: Double, line: TextExtent, pad: Double
  ) throws(TextError) -> ([Element], Double) {
    let heading = try heading(content.title, width: width - counts)
    var elements = heading.elements(at: Point(x: pad, y: pad))
    let height = max(heading.height, counts > 0 ? line.height : 0)
    if counts > 0 {
      let baseline = pad + height - line.descent
      elements.append(
        text(
          content.countTitle, style.small, style.muted, x: pad + width, baseline: baseline, anchor: .end))
    }
    return (elements, pad + height + (height > 0 ? 2 : 0))
  }

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

  // MARK: - Lines

  /// Title, then blocks and entries in lines with counts in brackets, then the notes.
  func lines(width: Double) throws(TextError) -> (Size, [Element]) {
    let heading = try heading(content.title, width: width)
    var elements = heading.elements
    let line = try measuring.extent(of: "0", font: font)
    let row = rowHeight(line)
    var y = heading.height + 1
    let (blocks, height) = try blockLines(width: width)
    elements += blocks.map { $0.moved(by: Point(x: 0, y: y)) }
    y += height
    var x = 0.0
    for entry in content.entries {
      let words = words(of: entry)
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
    for note in content.notes where !note.isEmpty {
      let needed = try self.width(note, style.small)
      if x > 0, x + needed > width {
        x = 0
        y += row
      }
      let baseline = y + row / 2 + (line.ascent - line.descent) / 2
      elements.append(text(note, style.small, style.muted, x: x, baseline: baseline))
      x += needed + 9
    }
    y += x > 0 ? row : 0
    if let circles = content.circles {
      let block = try block(circles, width: 200)
      elements += block.elements.map { $0.moved(by: Point(x: 0, y: y + 3)) }
      y += block.size.height + 4
    }
    return (Size(width: width, height: y), elements)
  }

  /// The blocks side by side in as few lines as they need, and how high these are.
  private func blockLines(width: Double) throws(TextError) -> ([Element], Double) {
    var elements: [Element] = []
    var (x, y, row) = (0.0, 0.0, 0.0)
    for part in content.parts {
      guard let block = try block(part, isUpright: false) else { continue }
      if x > 0, x + block.size.width > width { (x, y, row) = (0, y + row + 3, 0) }
      elements += block.elements.map { $0.moved(by: Point(x: x, y: y)) }
      x += block.size.width + 12
      row = max(row, block.size.height)
    }
    return (elements, row > 0 ? y + row + 3 : 0)
  }
}
