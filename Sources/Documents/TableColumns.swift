import Drawings

/// The widths of a table's columns, from the widths of its cells.
struct TableColumns {
  /// A column once measured.
  struct Measured {
    /// Left of the decimal point, and from the point on, at their widest.
    var left = 0.0
    var right = 0.0
    /// The widest cell on one line.
    var natural = 0.0
    /// The widest word.
    var minimum = 0.0
    /// Final width.
    var width = 0.0
    /// Left edge.
    var x = 0.0
  }

  /// Least distance between columns.
  static let gap = 11.0
  /// Distance of the outer columns from the ends of the rules.
  static let edge = 3.0

  private(set) var columns: [Measured]

  /// Columns without any cell.
  init(_ columns: [TableContent.Column]) {
    self.columns = columns.map { column in
      let width = max(0, column.width ?? 0)
      return Measured(natural: width, minimum: width)
    }
  }

  /// Takes a cell of one column into account.
  mutating func add(_ cell: MeasuredCell, to column: Int, alignment: TableContent.Alignment) {
    columns[column].minimum = max(columns[column].minimum, cell.minimum)
    if alignment == .decimal, let split = cell.decimal {
      columns[column].left = max(columns[column].left, split)
      columns[column].right = max(columns[column].right, cell.width - split)
      let both = columns[column].left + columns[column].right
      columns[column].natural = max(columns[column].natural, both)
      columns[column].minimum = max(columns[column].minimum, both)
    } else {
      columns[column].natural = max(columns[column].natural, cell.width)
    }
  }

  /// Takes a cell over several columns into account: what it lacks is shared among them.
  mutating func add(_ cell: MeasuredCell, over range: Range<Int>) {
    let gaps = Self.gap * Double(range.count - 1)
    let natural = cell.width - gaps - range.reduce(0) { $0 + columns[$1].natural }
    let minimum = cell.minimum - gaps - range.reduce(0) { $0 + columns[$1].minimum }
    for column in range {
      columns[column].natural += max(0, natural) / Double(range.count)
      columns[column].minimum += max(0, minimum) / Double(range.count)
    }
  }

  /// Whether the cells can be set in a width.
  func fit(_ width: Double) -> Bool {
    let least = columns.reduce(Self.gap * Double(max(0, columns.count - 1)) + 2 * Self.edge) { sum, column in
      sum + max(column.minimum, 0)
    }
    return least <= width + 0.01
  }

  /// Shares the width of the rules out: what is left over goes to all columns alike; when the cells do not fit on
  /// one line, columns give way in proportion to what they can wrap.
  mutating func resolve(width: Double, name: String) throws(DocumentError) {
    guard !columns.isEmpty else { return }
    for index in columns.indices {
      columns[index].natural = max(columns[index].natural, columns[index].minimum)
    }
    let fixed = Self.gap * Double(columns.count - 1) + 2 * Self.edge
    let natural = columns.reduce(0) { $0 + $1.natural }
    let minimum = columns.reduce(0) { $0 + $1.minimum }
    let available = width - fixed
    guard minimum <= available + 0.01 else {
      throw .layout(.tableTooWide(name: name, width: minimum + fixed, available: width))
    }
    let share = natural > minimum ? max(0, min(1, (available - minimum) / (natural - minimum))) : 1
    let extra = max(0, available - natural) / Double(columns.count)
    var x = Self.edge
    for index in columns.indices {
      let column = columns[index]
      columns[index].width = column.minimum + (column.natural - column.minimum) * share + extra
      columns[index].x = x
      x += columns[index].width + Self.gap
    }
  }

  /// The left and right edge of columns.
  func edges(_ range: Range<Int>) -> (left: Double, right: Double) {
    guard let first = range.first, let last = range.last else { return (0, 0) }
    return (columns[first].x, columns[last].x + columns[last].width)
  }
}

/// A cell with its measures.
struct MeasuredCell {
  /// What stands in it.
  var spans: [TextSpan]
  /// On one line.
  var width: Double
  /// Its widest word.
  var minimum: Double
  /// The width left of the decimal point, for a cell with digits in a decimal column.
  var decimal: Double?
  /// How it stands in its columns.
  var alignment: TableContent.Alignment
  /// The columns it covers.
  var range: Range<Int>
}
