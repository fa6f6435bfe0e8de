import Foundation

extension TableModel {
  /// The table in LaTeX with the three lines of the booktabs package: text to the left, numbers to the right.
  ///
  /// - Parameters:
  ///   - decimals: digits after the point of every number that is not an integer.
  ///   - caption: plain text above the table; `nil` for a bare `tabular`.
  ///   - note: plain text below it.
  public func latex(decimals: Int, caption: String? = nil, note: String? = nil) -> String {
    var lines = ["\\begin{tabular}{\(alignment)}", "\\toprule"]
    lines.append(header.map { latexText($0) }.joined(separator: " & ") + " \\\\")
    lines.append("\\midrule")
    for row in rows {
      lines.append(row.map { latexCell($0, decimals: decimals) }.joined(separator: " & ") + " \\\\")
    }
    lines += ["\\bottomrule", "\\end{tabular}"]
    if let caption {
      lines = ["\\begin{table}", "\\centering", "\\caption{\(latexText(caption))}"] + lines
      if let note { lines.append("\\par\\smallskip\\footnotesize \(latexText(note))") }
      lines.append("\\end{table}")
    } else if let note {
      lines.append("\\par\\smallskip\\footnotesize \(latexText(note))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `l` for a column with any words, `r` for one of numbers.
  private var alignment: String {
    header.indices.map { column in
      let hasText = rows.contains { row in
        if column < row.count, case .text = row[column] { true } else { false }
      }
      return hasText ? "l" : "r"
    }.joined()
  }

  private func latexCell(_ cell: TableCell, decimals: Int) -> String {
    switch cell {
    case .text(let text): return latexText(text)
    case .integer(let value): return value < 0 ? "$-$\(value.magnitude)" : String(value)
    case .missing: return "--"
    case .number(let value):
      guard value.isFinite else { return "--" }
      let digits = String(format: "%.\(max(0, decimals))f", abs(value))
      let isZero = !digits.contains { $0 != "0" && $0 != "." }
      return value < 0 && !isZero ? "$-$" + digits : digits
    }
  }
}
