extension RegressionTable {
  /// The table in GitHub’s Markdown: the title in bold, a pipe table for each panel, the notes below.
  ///
  /// A pipe table has one head: heads over each other stand in one cell on lines of their own, a head over several
  /// columns is repeated over each. In the source numbers stand on their decimal points; on the page they are centred.
  /// Rules inside the body have no form in Markdown and are left out.
  public func markdown(_ layout: Layout = Layout()) -> String {
    panels(maximumColumns: layout.maximumColumns).map(\.markdownPanel).joined(separator: "\n")
  }

  private var markdownPanel: String {
    let lines = lines
    let labels = lines.map { line in
      let mark = line.kind != .heading ? "" : style.language == .english ? "*" : "**"
      return mark + markdownText(line.label) + mark
    }
    let headTexts = columns.indices.map { headText($0) }
    var measures = decimalColumns(lines, text: markdownText)
    for (column, text) in headTexts.enumerated() {
      measures[column].centered = max(measures[column].centered, displayWidth(text), 3)
    }
    let labelWidth = max(3, labels.map { displayWidth($0) }.max() ?? 0)
    func label(_ text: String) -> String {
      text + String(repeating: " ", count: labelWidth - displayWidth(text))
    }
    var rows = [[label("")] + zip(measures, headTexts).map { $0.padded($1, nil) }]
    rows.append(
      [":" + String(repeating: "-", count: labelWidth - 1)]
        + measures.map { ":" + String(repeating: "-", count: $0.width - 2) + ":" })
    for (line, text) in zip(lines, labels) {
      let cells = columns.indices.map { column -> String in
        let cell = column < line.cells.count ? line.cells[column] : .blank
        let parts = cell.decimalParts.map { (markdownText($0.whole), markdownText($0.rest)) }
        return measures[column].padded(markdownText(cell.text), parts)
      }
      rows.append([label(text)] + cells)
    }
    let table = rows.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    let heading = title.isEmpty ? "" : "**\(markdownText(title))**\n\n"
    return heading + table + printedNotes.map { "\n\(markdownText($0))\n" }.joined()
  }

  /// The heads over a column from the top, each on a line of its own.
  private func headText(_ column: Int) -> String {
    heads.compactMap { head -> String? in
      var start = 0
      for cell in head {
        start += cell.span
        if column < start { return cell.text.isEmpty ? nil : markdownText(cell.text) }
      }
      return nil
    }.joined(separator: "<br>")
  }
}

/// Plain text that Markdown takes for nothing else: marks with a meaning get a backslash, line ends and control
/// characters become blanks, and what would begin a list, a heading or a link does not.
func markdownText(_ text: String) -> String {
  var result = ""
  let scalars = Array(text.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "$", "&", "#", "!", "@":
      result += "\\" + String(scalar)
    // Addresses, which GitHub would make links of.
    case ":" where scalars[(index + 1)...].starts(with: ["/", "/"]): result += "\\:"
    case "." where result.lowercased().hasSuffix("www"): result += "\\."
    // The beginning of a list or the line under a heading.
    case "-" where index == 0, "+" where index == 0, "=" where index == 0: result += "\\" + String(scalar)
    case "." where isListMark(scalars, index), ")" where isListMark(scalars, index):
      result += "\\" + String(scalar)
    default: result += isUnprintable(scalar) ? " " : String(scalar)
    }
  }
  return result
}

/// Whether a point or bracket makes an item of a list: digits alone stand before it, a blank or nothing after.
private func isListMark(_ scalars: [UnicodeScalar], _ index: Int) -> Bool {
  guard index > 0, scalars[..<index].allSatisfy({ ("0"..."9").contains($0) }) else { return false }
  return index + 1 == scalars.count || scalars[index + 1] == " "
}

/// Whether a character is a control character or ends a line: none belongs into a cell.
func isUnprintable(_ scalar: UnicodeScalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .lineSeparator, .paragraphSeparator: true
  default: false
  }
}
