/// The rows, and if wanted the columns, that hold the names of the columns of a sheet.
public struct HeaderRange: Hashable, Sendable {
  /// The rows, counted from 1.
  public let rows: ClosedRange<Int>
  /// The columns, counted from 0; `nil` for all.
  public let columns: ClosedRange<Int>?

  /// Names rows and columns.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>? = nil) {
    self.rows = rows
    self.columns = columns
  }

  /// Reads `3`, `1:3`, `1-3` (rows) or `A1:F3` (rows and columns); `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.uppercased().filter { !$0.isWhitespace && $0 != "$" }
      .split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "-" }
    guard (1...2).contains(parts.count), let first = Self.cell(parts[0]),
      let last = Self.cell(parts[parts.count - 1]), first.row <= last.row,
      (first.column == nil) == (last.column == nil)
    else { return nil }
    if let left = first.column, let right = last.column {
      guard left <= right else { return nil }
      self.init(rows: first.row...last.row, columns: left...right)
    } else {
      self.init(rows: first.row...last.row)
    }
  }

  private static func cell(_ text: Substring) -> (column: Int?, row: Int)? {
    let letters = text.prefix { $0.isASCII && $0.isLetter }
    let digits = text.dropFirst(letters.count)
    guard letters.count <= 3, (1...7).contains(digits.count),
      digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      let row = Int(digits), row >= 1
    else { return nil }
    let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
    return (letters.isEmpty ? nil : column - 1, row)
  }
}

/// The names of the columns of a grid.
struct Header: Hashable, Sendable {
  /// The most columns a table may have, those of a spreadsheet.
  static let columnLimit = 16_384

  /// A name a column, empty where the header is blank or the column is left out.
  let names: [String]
  /// The rows of the grid it stands in.
  let rows: Range<Int>

  /// The columns with a name.
  var named: [Int] { names.indices.filter { !names[$0].isEmpty } }

  /// Takes the header of a strict table, which is its first row.
  init(_ names: [String]) {
    self.names = names
    rows = 0..<1
  }

  /// Takes one row of a grid.
  init(_ grid: CellGrid, row: Int) throws(TableFileError) {
    let filled = grid.filledColumns(row)
    guard filled.count <= Self.columnLimit, (filled.last ?? 0) < 4 * Self.columnLimit else {
      throw .tooManyColumns(grid.place(row: row), found: filled.count, limit: Self.columnLimit)
    }
    var names = [String](repeating: "", count: (filled.last ?? -1) + 1)
    for column in filled { names[column] = cleanedName(grid.text(row, column)) }
    self.names = names
    rows = row..<row + 1
  }

  /// Joins the levels of several rows with ` / `. A merged block names all its columns; where a file keeps no merges,
  /// a blank cell of an upper level takes the name to its left.
  init(_ grid: CellGrid, range: HeaderRange) throws(TableFileError) {
    let rows = (0..<grid.rowCount).filter { range.rows.contains(grid.number(ofRow: $0)) }
    guard let first = rows.first, let last = rows.last else {
      throw .badHeaderRange(
        grid.place(), found: "\(range.rows.lowerBound):\(range.rows.upperBound)")
    }
    let width = rows.map { grid.filledColumns($0).last ?? -1 }.max().map { $0 + 1 } ?? 0
    guard width <= Self.columnLimit, rows.count <= 20 else {
      throw .tooManyColumns(grid.place(row: first), found: width, limit: Self.columnLimit)
    }
    var names = [String](repeating: "", count: width)
    for row in rows {
      let level = Self.level(grid, row: row, width: width, spreads: row != last)
      for (column, text) in level.enumerated() where !text.isEmpty {
        if names[column] != text, !names[column].hasSuffix(" / \(text)") {
          names[column] += (names[column].isEmpty ? "" : " / ") + text
        }
      }
    }
    if let columns = range.columns {
      for column in names.indices where !columns.contains(column) { names[column] = "" }
    }
    self.names = names
    self.rows = first..<last + 1
  }

  /// One level of a header, with merged blocks spread.
  private static func level(_ grid: CellGrid, row: Int, width: Int, spreads: Bool) -> [String] {
    var texts = (0..<width).map { cleanedName(grid.text(row, $0)) }
    let number = grid.number(ofRow: row)
    for merge in grid.merges where merge.rows.contains(number) && merge.columns.lowerBound < width {
      guard merge.columns.lowerBound >= 0, merge.rows.lowerBound == number else { continue }
      let text = texts[merge.columns.lowerBound]
      for column in merge.columns.clamped(to: 0...max(0, width - 1)) where texts[column].isEmpty {
        texts[column] = text
      }
    }
    if grid.merges.isEmpty, spreads {
      for column in 1..<max(1, width) where texts[column].isEmpty { texts[column] = texts[column - 1] }
    }
    return texts
  }
}
