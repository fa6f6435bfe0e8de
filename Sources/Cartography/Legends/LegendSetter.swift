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

  func box(_ entry: Legend.Entry, x: Double, y: Double) -> Element {
    let area = Rect(x: x, y: y, width: swatch.width, height: swatch.height)
    return .swatch(
      .path(Path(area), fill: entry.fill, stroke: outline), class: entry.className, count: entry.count)
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
    guard content.entries.count <= 1 else { return entries }
    return entries.map { entry in
      var entry = entry
      entry.text = words(of: entry)
      entry.count = nil
      return entry
    }
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
    // A title a little too long widens the box: a unit alone on a second line looks like a slip.
    let head = title + counts <= 120 ? title + counts : 100
    var inner = max(texts > 0 ? swatch.width + gap + texts + counts : 0, head)
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
      box(entry, x: x, y: y + (height - swatch.height) / 2),
      text(entry.text, font, style.ink, x: x + swatch.width + gap, baseline: baseline),
    ]
    guard let count = entry.count else { return words }
    return words + [
      text("\(count)", style.small, style.muted, x: right, baseline: baseline, anchor: .end)
    ]
  }

  // MARK: - Lines

  /// Title, then blocks with the entries beside them, counts in brackets, the notes, and the circles to the right of
  /// all where there is room.
  func lines(width: Double) throws(TextError) -> (Size, [Element]) {
    let gap = 14.0
    let circles = try content.circles.map { circles throws(TextError) in try block(circles, width: 130) }
    let rest = width - (circles?.size.width ?? 0) - gap
    let isBeside = circles == nil || rest >= width / 2
    let (height, fills) = try fillLines(width: circles != nil && isBeside ? rest : width)
    guard let circles else { return (Size(width: width, height: height), fills) }
    let place = isBeside ? Point(x: rest + gap, y: 0) : Point(x: 0, y: height + 4)
    return (
      Size(width: width, height: max(height, place.y + circles.size.height)),
      fills + circles.elements.map { $0.moved(by: place) }
    )
  }

  /// What explains the fills, and how high it is.
  private func fillLines(width: Double) throws(TextError) -> (Double, [Element]) {
    let heading = try heading(content.title, width: width)
    let top = heading.height + 1
    let blocks = try blockLines(width: width)
    let least = 90.0
    let isBeside = blocks.size.width > 0 && width - blocks.size.width - 12 >= least
    let x = isBeside ? blocks.size.width + 12 : 0
    let entries = try entryLines(width: width - x)
    let place = Point(x: x, y: isBeside ? top : top + blocks.size.height)
    let height = max(top + blocks.size.height, place.y + entries.size.height)
    return (
      height,
      heading.elements + blocks.elements.map { $0.moved(by: Point(x: 0, y: top)) }
        + entries.elements.map { $0.moved(by: place) }
    )
  }

  /// Entries and notes one after the other.
  private func entryLines(width: Double) throws(TextError) -> LegendBlock {
    let line = try measuring.extent(of: "0", font: font)
    let row = rowHeight(line)
    var elements: [Element] = []
    var (x, y) = (0.0, 0.0)
    func startsAt(_ needed: Double) -> Double {
      if x > 0, x + needed > width { (x, y) = (0, y + row) }
      defer { x += needed + 9 }
      return x
    }
    for entry in content.entries {
      let words = words(of: entry)
      let start = startsAt(swatch.width + 3 + (try self.width(words, font)))
      elements.append(box(entry, x: start, y: y + (row - swatch.height) / 2))
      let baseline = y + row / 2 + (line.ascent - line.descent) / 2
      elements.append(text(words, font, style.ink, x: start + swatch.width + 3, baseline: baseline))
    }
    for note in content.notes where !note.isEmpty {
      let start = startsAt(try self.width(note, style.small))
      let baseline = y + row / 2 + (line.ascent - line.descent) / 2
      elements.append(text(note, style.small, style.muted, x: start, baseline: baseline))
    }
    return LegendBlock(size: Size(width: width, height: y + (x > 0 ? row : 0)), elements: elements)
  }

  /// The blocks side by side in as few lines as they need.
  private func blockLines(width: Double) throws(TextError) -> LegendBlock {
    var elements: [Element] = []
    var (x, y, row, widest) = (0.0, 0.0, 0.0, 0.0)
    for part in content.parts {
      guard let block = try block(part, isUpright: false) else { continue }
      if x > 0, x + block.size.width > width { (x, y, row) = (0, y + row + 3, 0) }
      elements += block.elements.map { $0.moved(by: Point(x: x, y: y)) }
      widest = max(widest, x + block.size.width)
      x += block.size.width + 12
      row = max(row, block.size.height)
    }
    return LegendBlock(size: Size(width: widest, height: row > 0 ? y + row + 3 : 0), elements: elements)
  }
}
