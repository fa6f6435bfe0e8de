/// The place of a cell as spreadsheets write it: `B3` is row 3, column 1.
struct CellReference: Hashable {
  /// The last row and the last column a sheet can have (Excel 2007 and later).
  static let lastRow = 1_048_576
  static let lastColumn = 16_383

  /// Counted from 1.
  let row: Int
  /// Counted from 0.
  let column: Int

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `B3` or `$B$3`; `nil` when it is no cell of a sheet.
  init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0: column = column * 26 + Int(byte - 64)
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0: column = column * 26 + Int(byte - 96)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte - 48)
      default: return nil
      }
      guard column <= Self.lastColumn + 1, row <= Self.lastRow else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row, column: column - 1)
  }

  /// `B3`.
  var text: String { Self.letters(ofColumn: column) + String(row) }

  /// `A` for 0, `AA` for 26.
  static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column
    while rest >= 0 {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    }
    return letters
  }
}

extension Sheet.Merge {
  /// Reads `A1:C2`; `nil` when it is no block of cells.
  init?(reference: String) {
    let corners = reference.split(separator: ":", omittingEmptySubsequences: false).map { CellReference($0) }
    guard let first = corners.first ?? nil, let last = corners.last ?? nil, corners.count <= 2,
      first.row <= last.row, first.column <= last.column
    else { return nil }
    self.init(rows: first.row...last.row, columns: first.column...last.column)
  }
}
