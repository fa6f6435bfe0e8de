import Drawings

extension BlockSetter {
  /// A three-line table: caption above, a rule above and below the head, a rule at the end, notes under it.
  mutating func table(_ table: NamedTable, in column: Column) throws(DocumentError) -> Flow {
    if !table.caption.isEmpty { tableCount += 1 }
    let label = table.caption.isEmpty ? "table" : words.label(.table, tableCount)
    let name = table.name ?? label
    var rows = try TableRows(table.content, name: name, style: style, text: text)
    let spans = table.spansColumns || (column.full != nil && !rows.columns.fit(column.width))
    let column = spans ? wide(column) : column
    try rows.columns.resolve(width: column.width, name: name)
    let centered = style.language == .chinese ? 2 : 0
    let offset = Point(x: column.x, y: 0)

    var boxes = try caption(table.caption, label: label, centersUpTo: centered, in: column)
    if !boxes.isEmpty { boxes[boxes.count - 1].spaceAfter = 3.5 }
    boxes.enclose(in: StructureRole(.caption))
    let head = try rows.head(width: column.width).moved(by: offset)
    boxes.append(head)
    var opening = [head]
    if !table.caption.isEmpty {
      var again = try caption(
        [Run(words.continued)], label: words.label(.table, tableCount), centersUpTo: centered, in: column,
        separated: false)
      if !again.isEmpty { again[again.count - 1].spaceAfter = 3.5 }
      again.enclose(in: StructureRole(.caption))
      opening = again + opening
    }
    let whole = role(.table)
    opening.enclose(in: whole)
    let closing = [rows.closingRule(width: column.width).moved(by: offset)]
    boxes += try body(
      of: table.content, rows, Continuation(closing: closing, opening: opening), in: column)
    for index in boxes.indices.prefix(boxes.count - table.content.rows.count) {
      boxes[index].mayBreakBefore = false
    }
    if table.content.rows.isEmpty {
      boxes.append(FlowBox([rows.closingRule(width: column.width)], height: 0).moved(by: offset))
      boxes[boxes.count - 1].mayBreakBefore = false
    }
    boxes.enclose(in: whole)
    boxes += try notes(table.content.notes, in: column)
    boxes[0].mayBreakBefore = true
    boxes[0].spaceBefore = style.leading * 0.6
    boxes[boxes.count - 1].spaceAfter = style.leading * 0.9
    if let name = table.name { boxes[0].addBelow(anchor(name, at: column.x)) }
    if !table.caption.isEmpty { list(.init(kind: .table, number: tableCount), on: &boxes[0], at: column.x) }
    return Flow(
      boxes: boxes, manner: .table, floats: table.floats, spansColumns: spans && column.full != nil,
      name: name)
  }

  /// The rows, at least two of them under the head and four at the end of the table.
  private func body(
    of content: TableContent, _ rows: TableRows, _ continuation: Continuation, in column: Column
  ) throws(DocumentError) -> [FlowBox] {
    var boxes: [FlowBox] = []
    let last = content.rows.count - 1
    for index in content.rows.indices {
      var box = try rows.row(index, width: column.width).moved(by: Point(x: column.x, y: 0))
      let followsGroup = index > 0 && content.rows[index - 1].emphasis == .group
      box.mayBreakBefore =
        index > 1 && index < max(last - 2, 2) && !followsGroup && !content.rows[index].staysWithRowAbove
      box.continuation = continuation
      if index == last {
        let rule = rows.closingRule(width: column.width)
        box.add([rule], at: Point(x: column.x, y: box.height))
      }
      box.notes = text.notes(in: content.rows[index].cells.flatMap(\.runs))
      boxes.append(box)
    }
    return boxes
  }

  private mutating func notes(_ notes: [String], in column: Column) throws(DocumentError) -> [FlowBox] {
    let font = style.caption.sized(style.caption.size * 0.88)
    let look = TextSetter.Look(font: font, leading: font.size * 1.35, color: style.mutedInk)
    var boxes: [FlowBox] = []
    for note in notes {
      boxes += try text.lines(of: [Run(note)], in: look, x: column.x, width: column.width)
    }
    for index in boxes.indices { boxes[index].mayBreakBefore = false }
    boxes.enclose(in: role(.paragraph))
    if !boxes.isEmpty { boxes[0].spaceBefore = 4 }
    return boxes
  }
}
