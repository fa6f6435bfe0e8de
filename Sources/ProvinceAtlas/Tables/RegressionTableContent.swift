import Documents
import TableFiles

extension TableContent {
  /// A table of regressions as reports set it: heads over several columns with a rule, numbers on their decimal points,
  /// what stands in brackets on the page of its coefficient. The title is left to the caption.
  init(_ table: RegressionTable) {
    self.init(
      columns: [Column(alignment: .leading)] + table.columns.map { _ in Column(alignment: .decimal) },
      headers: table.heads.map { head in
        [Cell("")] + head.map { Cell($0.text, span: $0.span, alignment: .center) }
      },
      rows: table.lines.map { line in
        let isHeading = line.kind == .heading
        let label = Cell(line.label, span: isHeading ? table.columns.count + 1 : 1)
        // Counts stand in the middle, not left of the others’ points.
        let cells = line.cells.map { Cell($0.text, alignment: $0.decimalParts == nil ? .center : nil) }
        return Row(
          [label] + cells, emphasis: isHeading ? .group : .none, hasRuleAbove: line.hasRuleAbove,
          staysWithRowAbove: line.staysWithLineAbove)
      }, notes: table.printedNotes)
  }
}
