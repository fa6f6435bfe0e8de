import Panels

/// Rows of text under a header, as a file gives them: nothing is trimmed, converted or dropped but blank lines.
public struct Table: Hashable, Sendable {
  /// The names of the columns.
  public let header: [String]
  /// The header and the rows, all of one length.
  let grid: CellGrid

  /// Takes a grid whose first row is the header and whose rows are as long.
  init(grid: CellGrid) {
    self.grid = grid
    header = (0..<grid.width(ofRow: 0)).map { String(decoding: grid.cell(0, $0), as: UTF8.self) }
  }

  /// What messages call the file.
  public var name: String { grid.file }

  /// The number of rows below the header.
  public var rowCount: Int { grid.rowCount - 1 }

  /// The line of the file in which a row begins, counted from 1.
  public func line(ofRow row: Int) -> Int { grid.number(ofRow: row + 1) }

  /// The text of a cell.
  public subscript(row: Int, column: Int) -> String {
    String(decoding: grid.cell(row + 1, column), as: UTF8.self)
  }

  /// All cells of a row.
  public func row(_ row: Int) -> [String] { header.indices.map { self[row, $0] } }

  /// The position of a column.
  ///
  /// - Throws: `TableFileError.missingColumn` with the nearest header, or `repeatedColumn` when two columns share the
  ///   name and the choice would be a guess.
  public func columnIndex(_ name: String) throws(TableFileError) -> Int {
    try position(of: name, in: header, file: self.name)
  }
}

/// The position of a column in a header.
///
/// - Throws: `TableFileError.missingColumn` with the nearest header, or `repeatedColumn` when two columns share the
///   name and the choice would be a guess.
func position(of name: String, in header: [String], file: String) throws(TableFileError) -> Int {
  guard let index = header.firstIndex(of: name) else {
    throw .missingColumn(
      file: file, expected: name, nearest: nearestWord(to: name, among: header), header: header)
  }
  if header.lastIndex(of: name) != index { throw .repeatedColumn(file: file, column: name) }
  return index
}
