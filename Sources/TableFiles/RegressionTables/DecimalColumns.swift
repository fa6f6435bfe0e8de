/// How wide the parts of a column's numbers are, so that they can stand on their decimal points.
struct DecimalColumn {
  /// The widest part before the point, in digits.
  var whole = 0
  /// The widest part from the point on.
  var rest = 0
  /// The same without stars, which hang over: heads stand over the middle of the digits.
  var bare = 0
  /// The widest cell that stands in the middle.
  var centered = 0

  /// The widest cell.
  var width: Int { max(whole + rest, centered) }

  /// Text filled up with blanks so that its point stands where the column's others do, and other text in the middle.
  func padded(_ text: String, _ parts: (whole: String, rest: String)?) -> String {
    func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
    let room = width - displayWidth(text)
    guard let parts else { return blanks(room / 2) + text + blanks(room - room / 2) }
    let left = (width - whole - rest) / 2 + whole - displayWidth(parts.whole)
    return blanks(left) + text + blanks(room - left)
  }
}

extension RegressionTable {
  /// The measures of every column, with the texts a writer makes of cells and heads.
  func decimalColumns(
    _ lines: [Line], text: (String) -> String = { $0 }
  ) -> [DecimalColumn] {
    var measures = columns.map { _ in DecimalColumn() }
    for line in lines {
      for (column, cell) in line.cells.enumerated() {
        if let parts = cell.decimalParts {
          measures[column].whole = max(measures[column].whole, displayWidth(text(parts.whole)))
          measures[column].rest = max(measures[column].rest, displayWidth(text(parts.rest)))
          measures[column].bare = max(measures[column].bare, displayWidth(text(cell.unstarredRest)))
        } else {
          measures[column].centered = max(measures[column].centered, displayWidth(text(cell.text)))
        }
      }
    }
    return measures
  }
}
