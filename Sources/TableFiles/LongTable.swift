/// Rows under a header, each made when it is written: the cells of a long table never stand in memory together.
public struct LongTable: Sendable {
  /// The names of the columns.
  public let header: [String]
  /// How many rows there are.
  public let rowCount: Int
  private let makeRow: @Sendable (Int) -> [TableCell]

  /// Makes a table.
  ///
  /// - Parameters:
  ///   - header: the names of the columns.
  ///   - rowCount: how many rows there are.
  ///   - row: makes a row, counted from 0, with one cell a column; the same each time it is asked.
  public init(header: [String], rowCount: Int, row: @escaping @Sendable (Int) -> [TableCell]) {
    self.header = header
    self.rowCount = rowCount
    makeRow = row
  }

  /// Takes the rows of a table at hand.
  public init(_ table: TableModel) {
    let rows = table.rows
    self.init(header: table.header, rowCount: rows.count) { rows[$0] }
  }

  /// The cells of a row counted from 0.
  public subscript(row: Int) -> [TableCell] { makeRow(row) }
}
