extension WebPageWriter {
  /// A table in a box of its own, which scrolls where the screen is too narrow for it.
  mutating func table(_ table: NamedTable) throws(DocumentError) {
    let isNumbered = !table.caption.isEmpty
    if isNumbered { tableCount += 1 }
    let label = isNumbered ? words.label(.table, tableCount) : words.table
    let id = self.id(table.name, isNumbered ? .init(kind: .table, number: tableCount) : nil)
    let captionID = isNumbered ? names.unique("table-\(tableCount)-caption") : nil
    html.open("figure", ["class": "table", "id": id])
    // Who moves by the keyboard must be able to reach what scrolls.
    html.open(
      "div",
      [
        "class": "scroll", "role": "region", "tabindex": "0", "aria-labelledby": captionID,
        "aria-label": isNumbered ? nil : label,
      ])
    html.open("table")
    html.endLine()
    if isNumbered {
      // The words stay in sight and no wider than the box where the table scrolls.
      html.open("caption", ["id": captionID])
      try element("span", [Run(label + words.afterLabel, isBold: true)] + table.caption)
      html.close("caption")
      html.endLine()
    }
    try WebPageTable(table.content, name: table.name ?? label).write(by: &self)
    html.close("table")
    html.close("div")
    for note in table.content.notes { html.element("p", ["class": "note"], note) }
    html.close("figure")
  }

  /// The `id` of a figure or table: that of its name, or one made of its number.
  func id(_ name: String?, _ number: Numbered?) -> String? {
    name.flatMap { names.target($0) } ?? number.flatMap { names.target($0) }
  }
}

/// The rows of a table, with what all of its columns share.
private struct WebPageTable {
  let content: TableContent
  let columns: [DecimalColumn]

  /// Fails for a row whose cells do not cover the columns.
  init(_ content: TableContent, name: String) throws(DocumentError) {
    self.content = content
    let rows = content.headers + content.rows.map(\.cells)
    for (index, cells) in rows.enumerated() {
      let found = cells.reduce(0) { $0 + min(max(1, $1.span), 10_000) }
      guard found == content.columns.count else {
        throw .layout(
          .raggedTable(name: name, row: index + 1, found: found, expected: content.columns.count))
      }
    }
    columns = DecimalColumn.columns(of: content)
  }

  func write(by writer: inout WebPageWriter) throws(DocumentError) {
    if !content.headers.isEmpty {
      writer.html.open("thead")
      for cells in content.headers { try writeHead(cells, by: &writer) }
      writer.html.close("thead")
      writer.html.endLine()
    }
    guard !content.rows.isEmpty else { return }
    writer.html.open("tbody")
    for (index, row) in content.rows.enumerated() {
      // The name of a group heads a body of its own.
      if row.emphasis == .group, index > 0 {
        writer.html.close("tbody")
        writer.html.open("tbody")
      }
      try write(row, by: &writer)
    }
    writer.html.close("tbody")
    writer.html.endLine()
  }

  private func writeHead(
    _ cells: [TableContent.Cell], by writer: inout WebPageWriter
  ) throws(DocumentError) {
    writer.html.open("tr")
    var column = 0
    for cell in cells {
      let span = max(1, cell.span)
      let alignment =
        span > 1 ? cell.alignment ?? .center : cell.alignment ?? content.columns[column].alignment
      let isEmpty = cell.runs.isEmpty
      writer.html.open(
        isEmpty ? "td" : "th",
        [
          "scope": isEmpty ? nil : span > 1 ? "colgroup" : "col", "colspan": span > 1 ? "\(span)" : nil,
          "class": span > 1 ? Self.word(alignment) : word(alignment, at: column),
        ])
      try writer.write(cell.runs)
      writer.html.close(isEmpty ? "td" : "th")
      column += span
    }
    writer.html.close("tr")
  }

  private func write(_ row: TableContent.Row, by writer: inout WebPageWriter) throws(DocumentError) {
    let emphasis: String? =
      switch row.emphasis {
      case .none: nil
      case .highlighted: "marked"
      case .strong: "strong"
      case .group: "group"
      }
    let kinds = [emphasis, row.hasRuleAbove ? "ruled" : nil].compactMap(\.self)
    writer.html.open("tr", ["class": kinds.isEmpty ? nil : kinds.joined(separator: " ")])
    var column = 0
    for cell in row.cells {
      let span = max(1, cell.span)
      try write(cell, span: span, at: column, of: row, by: &writer)
      column += span
    }
    writer.html.close("tr")
    writer.html.endLine()
  }

  private func write(
    _ cell: TableContent.Cell, span: Int, at column: Int, of row: TableContent.Row,
    by writer: inout WebPageWriter
  ) throws(DocumentError) {
    let alignment = cell.alignment ?? content.columns[column].alignment
    let isGroup = row.emphasis == .group
    // The first cell says what its row is about, where words stand in it.
    let names =
      column == 0 && !cell.runs.isEmpty && content.columns.count > 1
      && (isGroup || (span == 1 && alignment == .leading))
    let decimal = span == 1 && alignment == .decimal ? DecimalColumn.parts(of: cell) : nil
    let widths = columns[column].widths
    writer.html.open(
      names ? "th" : "td",
      [
        "scope": names ? (isGroup ? "rowgroup" : "row") : nil, "colspan": span > 1 ? "\(span)" : nil,
        "class": span > 1 && alignment != .leading ? "center" : word(alignment, at: column),
      ])
    if let decimal, let widths {
      writer.html.open("span", ["class": "x\(widths.before)"])
      try writer.write(decimal.before)
      writer.html.close("span")
      writer.html.open("span", ["class": "y\(widths.after)"])
      try writer.write(decimal.after)
      writer.html.close("span")
    } else {
      try writer.write(cell.runs)
    }
    writer.html.close(names ? "th" : "td")
  }

  /// The class of a cell: numbers whose column gets widths stand in its middle with their head, others at its end.
  private func word(_ alignment: TableContent.Alignment, at column: Int) -> String? {
    alignment == .decimal && columns[column].widths != nil ? "center" : Self.word(alignment)
  }

  /// The class of an alignment; none for the left edge.
  private static func word(_ alignment: TableContent.Alignment) -> String? {
    switch alignment {
    case .leading: nil
    case .center: "center"
    case .trailing, .decimal: "end"
    }
  }
}
