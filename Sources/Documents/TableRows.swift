import Drawings

/// Measures the cells of a table and sets its rows; `x` counts from the left end of the rules.
struct TableRows {
  let content: TableContent
  let style: PageStyle
  let text: TextSetter
  var columns: TableColumns
  private var headCells: [[MeasuredCell]] = []
  private var bodyCells: [[MeasuredCell]] = []

  private var leading: Double { style.table.size * 1.3 }
  private static let padding = 2.1

  /// Measures every cell once.
  init(
    _ content: TableContent, name: String, style: PageStyle, text: TextSetter
  ) throws(DocumentError) {
    self.content = content
    self.style = style
    self.text = text
    columns = TableColumns(content.columns)
    for (index, cells) in content.headers.enumerated() {
      headCells.append(
        try measured(cells, font: style.table.weighted(.bold), isHead: true, row: index + 1, name: name))
    }
    for (index, row) in content.rows.enumerated() {
      var font = style.table
      if row.emphasis == .highlighted || row.emphasis == .strong { font.weight = .bold }
      if row.emphasis == .group { font.slant = style.language == .chinese ? .upright : .italic }
      let number = content.headers.count + index + 1
      bodyCells.append(try measured(row.cells, font: font, isHead: false, row: number, name: name))
    }
    // Cells over several columns last: they only add what the columns lack.
    for cell in (headCells + bodyCells).joined() where cell.range.count > 1 {
      columns.add(cell, over: cell.range)
    }
  }

  private mutating func measured(
    _ cells: [TableContent.Cell], font: Font, isHead: Bool, row: Int, name: String
  ) throws(DocumentError) -> [MeasuredCell] {
    var measured: [MeasuredCell] = []
    var start = 0
    for cell in cells {
      let end = start + max(1, cell.span)
      guard end <= columns.columns.count else { break }
      let alignment = cell.alignment ?? content.columns[start].alignment
      let result = try measure(
        cell, font: font, isDecimal: !isHead && cell.span <= 1 && alignment == .decimal,
        mayWrap: isHead || alignment == .leading || alignment == .center, alignment: alignment,
        range: start..<end)
      if result.range.count == 1 { columns.add(result, to: start, alignment: alignment) }
      measured.append(result)
      start = end
    }
    let found = cells.reduce(0) { $0 + min(max(1, $1.span), 10_000) }
    guard found == columns.columns.count else {
      throw .layout(.raggedTable(name: name, row: row, found: found, expected: columns.columns.count))
    }
    return measured
  }

  private func measure(
    _ cell: TableContent.Cell, font: Font, isDecimal: Bool, mayWrap: Bool, alignment: TableContent.Alignment,
    range: Range<Int>
  ) throws(DocumentError) -> MeasuredCell {
    let look = TextSetter.Look(font: font, leading: leading, color: style.ink)
    let spans = try text.segments(of: cell.runs, in: look).flatMap { $0 }
    var width = 0.0
    var minimum = 0.0
    for span in spans {
      let natural = try text.extent(of: span.text, font: span.font).width
      width += natural
      if mayWrap { minimum = max(minimum, try widestWord(of: span, natural: natural)) }
    }
    var decimal: Double?
    if isDecimal, let first = spans.first, first.text.contains(where: \.isNumber) {
      decimal = try widthBeforePoint(of: first)
    }
    return MeasuredCell(
      spans: spans, width: width, minimum: mayWrap ? minimum : width, decimal: decimal, alignment: alignment,
      range: range)
  }

  /// A word cannot be narrower; Chinese breaks between any two characters, so three of them are enough.
  private func widestWord(of span: TextSpan, natural: Double) throws(DocumentError) -> Double {
    if span.text.unicodeScalars.contains(where: { $0.value >= 0x2E80 && $0.value < 0xFFF0 }) {
      return min(natural, span.font.size * 4)
    }
    let words = span.text.split(separator: " ")
    guard words.count > 1 else { return natural }
    var widest = 0.0
    for word in words { widest = max(widest, try text.extent(of: String(word), font: span.font).width) }
    return widest
  }

  /// Up to the point, or up to the end of the digits when there is none.
  private func widthBeforePoint(of span: TextSpan) throws(DocumentError) -> Double {
    let characters = span.text
    var end = characters.firstIndex(of: ".") ?? characters.endIndex
    if end == characters.endIndex, let last = characters.lastIndex(where: { $0.isNumber }) {
      end = characters.index(after: last)
    }
    if end == characters.startIndex { return 0 }
    return try text.extent(of: String(characters[..<end]), font: span.font).width
  }

  // MARK: Setting

  /// The head with the rules around it.
  func head(width: Double) throws(DocumentError) -> FlowBox {
    var boxes = [FlowBox([rule(width, y: 0.5, weight: 1)], height: 1)]
    for cells in headCells {
      var box = try set(cells, isHead: true)
      box.enclose(in: StructureRole(.tableRow, number: boxes.count))
      box.notes = text.notes(in: content.headers[boxes.count - 1].flatMap(\.runs))
      for cell in cells where cell.range.count > 1 && cell.range.count < columns.columns.count {
        let edges = columns.edges(cell.range)
        box.add([.rule(from: edges.left, to: edges.right, y: box.height, width: 0.4, color: style.ruleInk)])
      }
      boxes.append(box)
    }
    if !headCells.isEmpty { boxes.append(FlowBox([rule(width, y: 0.25, weight: 0.5)], height: 0.5)) }
    return FlowBox.merged(boxes)
  }

  /// A row of the body, with the ground and rule its emphasis asks for.
  func row(_ index: Int, width: Double) throws(DocumentError) -> FlowBox {
    let row = content.rows[index]
    var box = try set(bodyCells[index], isHead: false)
    box.enclose(in: StructureRole(.tableRow, number: content.headers.count + index + 1))
    if row.emphasis == .highlighted {
      let ground = Rect(x: 0, y: 0, width: width, height: box.height)
      box.parts.insert(.init([.path(Path(ground), fill: .solid(style.tint), stroke: nil)]), at: 0)
    }
    if row.hasRuleAbove { box.add([rule(width, y: 0, weight: 0.4)]) }
    return box
  }

  /// The rule at the end, its middle at y = 0.
  func closingRule(width: Double) -> Element { rule(width, y: 0, weight: 1) }

  private func rule(_ width: Double, y: Double, weight: Double) -> Element {
    .rule(from: 0, to: width, y: y, width: weight, color: style.ruleInk)
  }

  /// A row of cells; those of the head stand on its foot, those of the body hang from its top.
  private func set(_ cells: [MeasuredCell], isHead: Bool) throws(DocumentError) -> FlowBox {
    var lines: [[TextLine]] = []
    for cell in cells {
      let edges = columns.edges(cell.range)
      if cell.width <= edges.right - edges.left + 0.01 {
        let extent = TextExtent(width: cell.width, ascent: 0, descent: 0)
        lines.append(
          [TextLine(spans: cell.spans, offsets: [], extent: extent, endsParagraph: true)])
      } else {
        lines.append(try text.broken(cell.spans, width: edges.right - edges.left))
      }
    }
    let count = lines.map(\.count).max() ?? 1
    var box = FlowBox([], height: Double(count) * leading + 2 * Self.padding)
    for (cell, cellLines) in zip(cells, lines) {
      var part = FlowBox.Part([])
      part.roles = [StructureRole(isHead ? .tableHeader : .tableCell, number: cell.range.lowerBound)]
      let skipped = isHead ? count - cellLines.count : 0
      for (index, line) in cellLines.enumerated() where !line.spans.isEmpty {
        let top = Self.padding + Double(index + skipped) * leading
        part.elements.append(
          .text(place(line, of: cell, baseline: top + leading / 2 + style.table.size * 0.34)))
      }
      box.parts.append(part)
    }
    return box
  }

  private func place(_ line: TextLine, of cell: MeasuredCell, baseline: Double) -> Element.Text {
    let edges = columns.edges(cell.range)
    let alignment = cell.alignment
    let center = (edges.left + edges.right) / 2
    var x = edges.left
    var anchor = Element.Text.Anchor.start
    if let decimal = cell.decimal, let column = cell.range.first.map({ columns.columns[$0] }) {
      x = center - (column.left + column.right) / 2 + column.left - decimal
    } else if cell.range.count > 1 && alignment != .leading {
      (x, anchor) = (center, .middle)
    } else if alignment == .trailing {
      (x, anchor) = (edges.right, .end)
    } else if alignment == .center || alignment == .decimal {
      (x, anchor) = (center, .middle)
    }
    return Element.Text(
      spans: TextSetter.drawn(line.spans), at: Point(x: x, y: baseline), anchor: anchor)
  }
}
