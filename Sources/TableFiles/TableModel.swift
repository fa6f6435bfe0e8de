/// A cell of a table to be written.
public enum TableCell: Hashable, Sendable {
  /// Words.
  case text(String)
  /// A number in full precision.
  case number(Double)
  /// A count, a rank or a year.
  case integer(Int)
  /// No value.
  case missing
}

/// Rows under a header, ready to be written.
public struct TableModel: Hashable, Sendable {
  /// The names of the columns.
  public var header: [String]
  /// Rows with one cell a column.
  public var rows: [[TableCell]]

  /// Makes a table.
  public init(header: [String], rows: [[TableCell]]) {
    self.header = header
    self.rows = rows
  }
}
