extension RegressionTable {
  /// Whether a file holds the table alone or a whole document around it.
  public enum Form: Hashable, Sendable {
    /// The table, to be included in a document.
    case fragment
    /// A document that can be opened, or compiled, as it is.
    case document
  }

  /// The table in LaTeX: a float with three rules of the package booktabs, numbers on their decimal points by dcolumn,
  /// notes as wide as the table by threeparttable; turned ones need rotating. All of them come
  /// with TeX Live. The type is as large as lets the table fit an A4 page, footnote size at least; what is wider still is
  /// for ``Layout/maximumColumns`` or ``Layout/isTurned``.
  ///
  /// A fragment begins with a comment that names what its document must load. A document in Chinese, or with Chinese
  /// labels, is set with ctex, to be compiled by xelatex; any other by any engine.
  /// The text of labels, titles and notes is escaped; none of it can be a command.
  public func latex(_ layout: Layout = Layout(), form: Form = .fragment) -> String {
    let panels = panels(maximumColumns: layout.maximumColumns)
    let tables = panels.enumerated().map { index, panel in
      panel.latexFloat(isTurned: layout.isTurned, continues: index > 0)
    }
    let packages = ["booktabs", "dcolumn", "threeparttable"] + (layout.isTurned ? ["rotating"] : [])
    switch form {
    case .fragment:
      let needs = packages.map { "\\usepackage{\($0)}" }.joined()
      return "% In the preamble: \(needs)\n" + tables.joined(separator: "\n")
    case .document:
      let isChinese =
        style.language == .chinese || tables.contains { $0.unicodeScalars.contains(where: isWide) }
      let head = [
        isChinese ? "% Compile with xelatex." : "% Compile with pdflatex, lualatex or xelatex.",
        isChinese ? "\\documentclass{ctexart}" : "\\documentclass{article}",
        "\\usepackage[T1]{fontenc}", "\\usepackage[a4paper,margin=2.5cm]{geometry}",
        "\\usepackage{\(packages.joined(separator: ","))}",
        "\\begin{document}",
      ].filter { !isChinese || !$0.contains("fontenc") }
      return head.joined(separator: "\n") + "\n" + tables.joined(separator: "\n") + "\\end{document}\n"
    }
  }

  private func latexFloat(isTurned: Bool, continues: Bool) -> String {
    let environment = isTurned ? "sidewaystable" : "table"
    var lines = ["\\begin{\(environment)}[htbp]", "\\centering"]
    if let command = latexType(isTurned: isTurned).command { lines.append(command) }
    // A further panel keeps the number of the first.
    if continues, !title.isEmpty { lines.append("\\addtocounter{table}{-1}") }
    lines.append("\\begin{threeparttable}")
    if !title.isEmpty { lines.append("\\caption{\(latexText(title))}") }
    lines += latexTabular
    let notes = printedNotes
    if !notes.isEmpty {
      lines.append("\\begin{tablenotes}[flushleft]\\footnotesize")
      lines += notes.map { "\\item \(latexText($0))" }
      lines.append("\\end{tablenotes}")
    }
    lines += ["\\end{threeparttable}", "\\end{\(environment)}"]
    return lines.joined(separator: "\n") + "\n"
  }

  private func latexType(isTurned: Bool) -> LaTeXType {
    let body = lines
    var widths = decimalColumns(body).map(\.width)
    for head in heads {
      var column = 0
      for cell in head {
        if cell.span == 1 { widths[column] = max(widths[column], displayWidth(cell.text)) }
        column += cell.span
      }
    }
    let label = body.filter { $0.kind != .heading }.map { displayWidth($0.label) }.max() ?? 0
    return LaTeXType(label: label, columns: widths, isTurned: isTurned)
  }

  private var latexTabular: [String] {
    let body = lines
    let measures = decimalColumns(body)
    let face = style.language == .english ? "textit" : "textbf"
    let columns = measures.map { measure in
      // Digits before and after the point; a column without numbers has only cells that stand in the middle.
      measure.whole == 0 ? "c" : "D{.}{.}{\(measure.whole).\(max(0, measure.rest - 1))}"
    }
    var lines = ["\\begin{tabular}{l\(columns.joined())}", "\\toprule"]
    for head in heads { lines += latexHead(head) }
    lines.append("\\midrule")
    for line in body {
      if line.hasRuleAbove { lines.append("\\midrule") }
      if line.kind == .heading {
        lines.append("\\multicolumn{\(self.columns.count + 1)}{l}{\\\(face){\(latexText(line.label))}} \\\\")
        continue
      }
      lines.append(([latexText(line.label)] + line.cells.map(latexCell)).joined(separator: " & ") + " \\\\")
    }
    return lines + ["\\bottomrule", "\\end{tabular}"]
  }

  /// A row of the head with the rules under its spans.
  private func latexHead(_ head: [Head]) -> [String] {
    var cells = [""]
    var rules: [String] = []
    var column = 2
    for cell in head {
      cells.append("\\multicolumn{\(cell.span)}{c}{\(latexText(cell.text))}")
      if cell.span > 1, !cell.text.isEmpty {
        rules.append("\\cmidrule(lr){\(column)-\(column + cell.span - 1)}")
      }
      column += cell.span
    }
    return [cells.joined(separator: " & ") + " \\\\"] + (rules.isEmpty ? [] : [rules.joined(separator: " ")])
  }

  private func latexCell(_ cell: Cell) -> String {
    if case .blank = cell { return "" }
    guard let parts = cell.decimalParts else { return "\\multicolumn{1}{c}{\(latexText(cell.text))}" }
    // A column of dcolumn is in mathematics, where a hyphen is a minus sign.
    let number = (parts.whole + parts.rest).replacing("\u{2212}", with: "-")
    guard case .estimate(_, _, let stars) = cell, !stars.isEmpty else { return number }
    return number.dropLast(stars.count) + "^{\(latexMathStars(stars))}"
  }

  /// Stars as they stand in mathematics; other marks as text.
  private func latexMathStars(_ stars: String) -> String {
    stars.allSatisfy { $0 == "*" } ? stars : "\\textrm{\(latexText(stars))}"
  }
}
