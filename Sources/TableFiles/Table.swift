import Panels

/// Rows of text under a header, as a file gives them: nothing is trimmed, converted or dropped but blank lines.
///
/// Cells are stored as one run of UTF-8 bytes and decoded when asked for, so that a million rows stay small.
public struct Table: Hashable, Sendable {
  /// What messages call the file.
  public let name: String
  /// The names of the columns.
  public let header: [String]
  /// Cell bytes one after the other, row by row, without the header.
  let bytes: [UInt8]
  /// Where each cell's bytes end.
  let ends: [UInt32]
  /// The line of the file in which each row begins, counted from 1.
  let lines: [Int]

  /// The number of rows below the header.
  public var rowCount: Int { lines.count }

  /// The line of the file in which a row begins, counted from 1.
  public func line(ofRow row: Int) -> Int { lines[row] }

  /// The text of a cell.
  public subscript(row: Int, column: Int) -> String {
    String(decoding: cell(row, column), as: UTF8.self)
  }

  /// All cells of a row.
  public func row(_ row: Int) -> [String] { header.indices.map { self[row, $0] } }

  /// The bytes of a cell.
  func cell(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    let index = row * header.count + column
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return bytes[start..<Int(ends[index])]
  }

  /// The position of a column.
  ///
  /// - Throws: `TableFileError.missingColumn` with the nearest header, or `repeatedColumn` when two columns share the
  ///   name and the choice would be a guess.
  public func columnIndex(_ name: String) throws(TableFileError) -> Int {
    guard let index = header.firstIndex(of: name) else {
      throw .missingColumn(
        file: self.name, expected: name, nearest: nearestWord(to: name, among: header), header: header)
    }
    if header.lastIndex(of: name) != index { throw .repeatedColumn(file: self.name, column: name) }
    return index
  }
}
