extension RegressionTable {
  /// The table in HTML: caption, heads with `scope`, a head for each row (over two lines for a coefficient and what
  /// stands under it), notes in the foot. Every printed number carries its full precision in `data value`.
  ///
  /// Numbers stand on their decimal points by widths in digits that the table’s own style sets out. A fragment comes
  /// without ``htmlStyle``, which belongs into the page once; a document has it. Panels follow each other as tables.
  /// All text is escaped; none of it can be markup.
  public func html(_ layout: Layout = Layout(), form: Form = .fragment) -> String {
    let panels = panels(maximumColumns: layout.maximumColumns)
    let tables = panels.map { $0.htmlLines.map { $0 + "\n" }.joined() }.joined()
    guard form == .document else { return tables }
    return """
      <!DOCTYPE html>
      <html lang="\(htmlLanguage)">
      <head>
      <meta charset="utf-8">
      <title>\(htmlText(title))</title>
      <style>
      \(Self.htmlStyle)</style>
      </head>
      <body>
      \(tables)</body>
      </html>

      """
  }

  /// The style of all tables of a page: three rules, digits of one width, nothing from elsewhere.
  public static let htmlStyle = """
    .regression-table { border-collapse: collapse; margin: 1em 0; font-variant-numeric: tabular-nums; }
    .regression-table caption { text-align: left; font-weight: bold; padding: 0 0 .4em; }
    .regression-table th, .regression-table td { padding: .1em .6em; font-weight: normal; text-align: center; }
    .regression-table tbody th { text-align: left; vertical-align: top; }
    .regression-table thead tr:first-child > * { border-top: 1.5px solid; }
    .regression-table tbody tr:first-child > *, .regression-table tr.rule > * { border-top: 1px solid; }
    .regression-table tfoot tr:first-child > * { border-top: 1.5px solid; padding-top: .4em; }
    .regression-table thead th.span > span { display: block; border-bottom: 1px solid; }
    .regression-table tr.heading > th { font-style: italic; padding-top: .4em; }
    .regression-table:lang(zh) tr.heading > th { font-style: normal; font-weight: bold; }
    .regression-table tfoot td { text-align: left; font-size: .85em; }
    .regression-table .whole, .regression-table .rest { display: inline-block; }
    .regression-table .whole { min-width: calc(var(--whole) * 1ch); text-align: right; }
    .regression-table .rest { min-width: calc(var(--rest) * 1ch); text-align: left; }

    """

  private var htmlLanguage: String { style.language == .english ? "en" : "zh-CN" }

  private var htmlLines: [String] {
    let body = lines
    let measures = decimalColumns(body)
    let rest = measures.map(\.rest).max() ?? 0
    // As much room at the left as stars take at the right: digits stand under the middle of their heads.
    let whole = (measures.map(\.whole).max() ?? 0) + rest - (measures.map(\.bare).max() ?? 0)
    var html = [
      "<table class=\"regression-table\" lang=\"\(htmlLanguage)\" style=\"--whole: \(whole); --rest: \(rest)\">"
    ]
    if !title.isEmpty { html.append("<caption>\(htmlText(title))</caption>") }
    html.append("<thead>")
    html += heads.map(htmlHead)
    html += ["</thead>", "<tbody>"]
    for (index, line) in body.enumerated() {
      let isOverBrackets = index + 1 < body.count && body[index + 1].kind == .bracket
      html.append(htmlRow(line, isOverBrackets: isOverBrackets))
    }
    html.append("</tbody>")
    let notes = printedNotes
    if !notes.isEmpty {
      html.append("<tfoot>")
      html += notes.map { "<tr><td colspan=\"\(columns.count + 1)\">\(htmlText($0))</td></tr>" }
      html.append("</tfoot>")
    }
    return html + ["</table>"]
  }

  private func htmlHead(_ head: [Head]) -> String {
    let cells = head.map { cell in
      guard !cell.text.isEmpty else { return "<td\(htmlSpan(cell.span))></td>" }
      guard cell.span > 1 else { return "<th scope=\"col\">\(htmlText(cell.text))</th>" }
      return
        "<th scope=\"colgroup\"\(htmlSpan(cell.span)) class=\"span\"><span>\(htmlText(cell.text))</span></th>"
    }
    return "<tr><td></td>\(cells.joined())</tr>"
  }

  private func htmlSpan(_ span: Int) -> String { span > 1 ? " colspan=\"\(span)\"" : "" }

  private func htmlRow(_ line: Line, isOverBrackets: Bool) -> String {
    let classes = (line.hasRuleAbove ? ["rule"] : []) + (line.kind == .heading ? ["heading"] : [])
    let opening = classes.isEmpty ? "<tr>" : "<tr class=\"\(classes.joined(separator: " "))\">"
    switch line.kind {
    case .heading:
      return
        "\(opening)<th scope=\"rowgroup\" colspan=\"\(columns.count + 1)\">\(htmlText(line.label))</th></tr>"
    // The label of the coefficients reaches over this line.
    case .bracket: return opening + line.cells.map(htmlCell).joined() + "</tr>"
    case .estimate, .figures:
      let span = isOverBrackets ? " rowspan=\"2\"" : ""
      let label = "<th scope=\"row\"\(span)>\(htmlText(line.label))</th>"
      return opening + label + line.cells.map(htmlCell).joined() + "</tr>"
    }
  }

  private func htmlCell(_ cell: Cell) -> String {
    var inner = htmlText(cell.text)
    if let parts = cell.decimalParts {
      inner =
        "<span class=\"whole\">\(htmlText(parts.whole))</span><span class=\"rest\">\(htmlText(parts.rest))</span>"
    }
    switch cell.value {
    case .number(let value): return "<td><data value=\"\(exactDigits(value))\">\(inner)</data></td>"
    case .integer(let value): return "<td><data value=\"\(value)\">\(inner)</data></td>"
    case .text, .missing: return "<td>\(inner)</td>"
    }
  }
}

/// Plain text in HTML, also inside quotation marks: markup escaped, line ends and control characters as blanks.
func htmlText(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result += isUnprintable(scalar) ? " " : String(scalar)
    }
  }
  return result
}
