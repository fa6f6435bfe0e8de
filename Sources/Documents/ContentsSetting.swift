import Drawings

extension BlockSetter {
  /// Headings with the pages they stand on, joined by dots.
  mutating func contents(levels: Int, in column: Column) throws(DocumentError) -> [Flow] {
    let size = style.headingSize(2)
    let heading = TextSetter.Look(
      font: style.heading.sized(size), leading: size * 1.6, color: style.headingInk)
    var boxes = try text.lines(of: [Run(words.contents)], in: heading, x: column.x, width: column.width)
    boxes.enclose(in: role(.paragraph))
    let whole = role(.contents)
    let entries = numbering.headings.enumerated().filter { $0.element.level <= levels }
    let top = entries.map(\.element.level).min() ?? 1
    for (index, entry) in entries {
      let indent = Double(entry.level - top) * style.body.size * 1.4
      var inner = column.indented(by: indent)
      inner.depth += 1
      var box = try contentsLine(
        [Run(entry.title, isBold: entry.level == top && levels > top)], page: found.heading(index),
        anchor: "section-\(index + 1)", in: inner)
      box.enclose(in: whole)
      boxes.append(box)
    }
    return Self.listed(boxes, style)
  }

  /// The captions of all figures or tables, each with its number and page.
  mutating func captions(of kind: CaptionList, in column: Column) throws(DocumentError) -> [Flow] {
    let wanted: Numbered.Kind = kind == .figures ? .figure : .table
    let size = style.headingSize(2)
    let heading = TextSetter.Look(
      font: style.heading.sized(size), leading: size * 1.6, color: style.accent)
    let title = kind == .figures ? words.listOfFigures : words.listOfTables
    var boxes = try text.lines(of: [Run(title)], in: heading, x: column.x, width: column.width)
    boxes.enclose(in: role(.paragraph))
    let whole = role(.contents)
    var inner = column
    inner.depth += 1
    for entry in numbering.captions where entry.of.kind == wanted {
      let label = words.label(wanted, entry.of.number) + words.afterLabel
      var box = try contentsLine(
        [Run(label, isBold: true), Run(entry.words)], page: found.item(entry.of), anchor: entry.of.anchor,
        in: inner)
      box.enclose(in: whole)
      boxes.append(box)
    }
    return Self.listed(boxes, style)
  }

  /// The lines of a list with its title, which never stands alone.
  private static func listed(_ boxes: [FlowBox], _ style: PageStyle) -> [Flow] {
    var boxes = boxes
    if boxes.count > 1 { boxes[1].mayBreakBefore = false }
    if !boxes.isEmpty {
      boxes[0].spaceBefore = style.leading * 0.6
      boxes[boxes.count - 1].spaceAfter = style.leading * 0.8
    }
    return [Flow(boxes: boxes)]
  }

  private mutating func contentsLine(
    _ title: [Run], page number: String, anchor: String, in column: Column
  ) throws(DocumentError) -> FlowBox {
    var look = bodyLook(column)
    look.alignment = .leading
    let room = style.body.size * 3
    let lines = try text.lines(of: title, in: look, x: column.x, width: column.width - room)
    var box = FlowBox.merged(lines)
    let right = column.x + column.width
    let baseline = box.height - look.leading + TextSetter.baseline(look)
    let place = Point(x: right, y: baseline)
    box.add([.text(.init(number, font: style.body, color: look.color, at: place, anchor: .end))])
    if let last = lines.last, case .text(let words)? = last.parts.first?.elements.first {
      let used = try text.width(of: words.spans)
      let left = column.x + used + style.body.size * 0.6
      let end = right - (try text.extent(of: number, font: style.body).width) - style.body.size * 0.5
      if end > left { box.add([leader(from: left, to: end, right: right, y: baseline)]) }
    }
    let frame = Rect(x: column.x, y: 0, width: column.width, height: box.height)
    box.add([.link(frame, to: "#\(anchor)")])
    box.enclose(in: role(.contentsItem))
    return box
  }

  /// Dots that line up from entry to entry, counted from the right margin.
  private func leader(from left: Double, to end: Double, right edge: Double, y: Double) -> Element {
    let step = style.body.size * 0.5
    let start = edge - (edge - left - (edge - left).truncatingRemainder(dividingBy: step))
    return .path(
      Path([Point(x: start, y: y - 0.4), Point(x: end, y: y - 0.4)], closed: false), fill: nil,
      stroke: Stroke(color: style.mutedInk, width: 0.7, dash: [0.7, step - 0.7]))
  }
}
