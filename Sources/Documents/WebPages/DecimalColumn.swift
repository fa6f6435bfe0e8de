/// How the cells of a column stand on the decimal point. Style sheets know no such alignment: what stands before the
/// point, and what follows it, get one width each in the whole column.
struct DecimalColumn {
  /// The widths before the point and from it on, in half digits; `nil` where all cells have the same from the point on:
  /// they need no help but a common right edge.
  let widths: (before: Int, after: Int)?

  /// The greatest width: more is no number.
  static let widest = 40

  /// Measures the columns of a table whose rows cover them.
  static func columns(of content: TableContent) -> [DecimalColumn] {
    var widths = content.columns.map { _ in (before: Set<Int>(), after: Set<Int>()) }
    for row in content.rows {
      var start = 0
      for cell in row.cells {
        let alignment = cell.alignment ?? content.columns[start].alignment
        if cell.span <= 1, alignment == .decimal, let parts = parts(of: cell) {
          widths[start].before.insert(width(of: parts.before))
          widths[start].after.insert(width(of: parts.after))
        }
        start += max(1, cell.span)
      }
    }
    return widths.map { DecimalColumn(before: $0.before, after: $0.after) }
  }

  private init(before: Set<Int>, after: Set<Int>) {
    guard after.count > 1, let left = before.max(), let right = after.max() else {
      widths = nil
      return
    }
    widths = (min(left, Self.widest), min(right, Self.widest))
  }

  /// What stands before the point and from it on; `nil` for a cell without digits in its first run.
  static func parts(of cell: TableContent.Cell) -> (before: [Run], after: [Run])? {
    guard let first = cell.runs.first, let digit = first.text.lastIndex(where: \.isNumber) else { return nil }
    let cut = first.text.firstIndex(of: ".") ?? first.text.index(after: digit)
    var (before, after) = (first, first)
    before.text = String(first.text[..<cut])
    before.breaksLine = false
    after.text = String(first.text[cut...])
    return ([before], [after] + cell.runs.dropFirst())
  }

  /// A digit is as wide as another; points, stars and parentheses are about half of it, Chinese characters twice as wide.
  private static func width(of runs: [Run]) -> Int {
    runs.reduce(0) { sum, run in
      sum
        + run.text.unicodeScalars.reduce(0) {
          $0 + ($1.value >= 0x2E80 ? 4 : ("0"..."9").contains($1) ? 2 : 1)
        }
    }
  }
}
