/// A cell of a sheet as its file gives it.
public enum SheetCell: Hashable, Sendable {
  /// Nothing.
  case blank
  /// Words, or a number stored as text.
  case text(String)
  /// A number.
  case number(Double)
  /// A truth value.
  case boolean(Bool)
  /// An error such as `#DIV/0!`, or a formula whose value the file does not hold.
  case error(String)
}

/// A grid of cells: a sheet of a workbook, or a text file cut into cells. Rows without any cell are left out, so a sheet
/// that declares a million rows and fills a hundred is small.
public struct Sheet: Hashable, Sendable {
  /// A row that holds something.
  public struct Row: Hashable, Sendable {
    /// Where it stands in its file, counted from 1: the row of a sheet, the line of a text file.
    public let number: Int
    /// Its cells from the first column on; rows may differ in length.
    public var cells: [SheetCell]

    /// Makes a row.
    public init(number: Int, cells: [SheetCell]) {
      self.number = number
      self.cells = cells
    }

    /// The cell of a column counted from 0, blank beyond the end.
    public subscript(column: Int) -> SheetCell { cells.indices.contains(column) ? cells[column] : .blank }
  }

  /// A block of cells of which only the first holds a value. Rows count from 1, columns from 0.
  public struct Merge: Hashable, Sendable {
    /// The rows it covers.
    public let rows: ClosedRange<Int>
    /// The columns it covers.
    public let columns: ClosedRange<Int>

    /// Names a block.
    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      self.rows = rows
      self.columns = columns
    }
  }

  /// What messages call the file.
  public let file: String
  /// The sheet's name; `nil` for files without sheets.
  public let name: String?
  /// The rows that hold something, from the top.
  public var rows: [Row]
  /// Merged blocks.
  public var merges: [Merge]

  /// Makes a sheet.
  public init(file: String, name: String? = nil, rows: [Row], merges: [Merge] = []) {
    self.file = file
    self.name = name
    self.rows = rows
    self.merges = merges
  }
}
