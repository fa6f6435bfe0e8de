extension RegressionTable {
  /// The table for programs: every digit of everything that is known, whether or not it is printed.
  ///
  /// The first column says which row, the second which figure of it: `head`, `estimate`, `standard error`, `statistic`,
  /// `p`, `lower`, `upper`, `value`, or `heading`; then one column a model. A row of cells that belongs to the one above
  /// has that row's name, and its own as the figure. Title, rules and notes are left out.
  public var model: TableModel {
    var rows = heads.map { head in
      [.text(""), .text("head")] + head.flatMap { Array(repeating: TableCell.text($0.text), count: $0.span) }
    }
    var above = ""
    for row in self.rows {
      defer { above = row.belongsAbove ? above : row.label }
      switch row {
      case .rule: continue
      case .heading(let label):
        rows.append([.text(label), .text("heading")] + columns.map { _ in .missing })
      case .cells(let label, let cells, let belongsAbove):
        let names = belongsAbove && !label.isEmpty ? [above, label] : [label, "value"]
        rows.append(names.map { .text($0) } + cells.map(\.value))
      case .estimates(let label, let estimates, _):
        for (figure, part) in Estimate.figures {
          let cells = estimates.map { estimate -> TableCell in
            guard let number = estimate.flatMap(part), number.isFinite else { return .missing }
            return .number(number)
          }
          if cells.contains(where: { $0 != .missing }) { rows.append([.text(label), .text(figure)] + cells) }
        }
      }
    }
    return TableModel(header: ["row", "figure"] + columns, rows: rows)
  }

  /// ``model`` as CSV: numbers read back to the same value; texts as they are, whatever they begin with.
  public var csv: String { model.csv }
}

extension RegressionTable.Estimate {
  /// Everything there is to know of an estimate, by its name in files.
  static var figures: [(name: String, part: (Self) -> Double?)] {
    [
      ("estimate", { $0.value }), ("standard error", { $0.standardError }), ("statistic", { $0.statistic }),
      ("p", { $0.p }), ("lower", { $0.lower }), ("upper", { $0.upper }),
    ]
  }
}
