/// What does not fit in a table of regressions.
public enum RegressionTableFault: Error, Hashable, Sendable {
  /// No model.
  case noColumns
  /// Two columns of one name.
  case repeatedColumn(String)
  /// A head over no column.
  case emptySpan(headRow: Int, text: String)
  /// A row of the head whose spans do not add up to the columns.
  case unevenHead(headRow: Int, found: Int, expected: Int)
  /// A row with more or fewer cells than columns.
  case unevenRow(label: String, found: Int, expected: Int)
}

extension RegressionTableFault: CustomStringConvertible {
  /// What stands after `table '<title>': ` in a message: what was found and expected, and what to do.
  public var description: String {
    switch self {
    case .noColumns:
      "it has no columns, expected one a model: add a model."
    case .repeatedColumn(let column):
      "two columns are named '\(printable(column))', expected a name of its own for each: rename one."
    case .emptySpan(let row, let text):
      "row \(row) of the head: '\(printable(text))' covers no column, expected one or more: correct its span."
    case .unevenHead(let row, let found, let expected):
      "row \(row) of the head covers \(found) columns where the table has \(expected): correct the spans."
    case .unevenRow(let label, let found, let expected):
      "row '\(printable(label))' has \(found) cells where the table has \(expected) columns: "
        + "give one a model, a blank one where there is no value."
    }
  }
}
