/// Where something stands in a table file.
public struct TablePlace: Hashable, Sendable {
  /// What messages call the file.
  public let file: String
  /// The sheet of a workbook; `nil` for text files.
  public let sheet: String?
  /// The row of a sheet or the line of a text file, counted from 1; `nil` for the whole table.
  public let row: Int?
  /// The column, counted from 0; `nil` for the whole row.
  public let column: Int?
  /// What the header calls the column; `nil` when it has no name.
  public let header: String?

  /// Names a place.
  public init(file: String, sheet: String? = nil, row: Int? = nil, column: Int? = nil, header: String? = nil)
  {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
    self.header = header
  }

  /// The letters a spreadsheet shows above a column counted from 0: A to Z, then AA.
  public static func letters(ofColumn column: Int) -> String {
    var rest = max(0, column)
    var letters = ""
    while true {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
      if rest < 0 { return letters }
    }
  }
}

extension TablePlace: CustomStringConvertible {
  /// `data.csv, line 7, column 'gdp'` or `book.xlsx, sheet 'GDP', row 7, column C '2019年'`.
  public var description: String {
    var text = file
    if let sheet { text += ", sheet '\(printable(sheet))'" }
    if let row { text += sheet == nil ? ", line \(row)" : ", row \(row)" }
    guard column != nil || header != nil else { return text }
    text += ", column"
    if let column, sheet != nil || header == nil { text += " " + Self.letters(ofColumn: column) }
    if let header, !header.isEmpty { text += " '\(printable(header))'" }
    return text
  }
}

/// Text from a file, made fit for one line of a message.
func printable(_ text: String) -> String {
  let plain = text.unicodeScalars.prefix(200).map { scalar in
    scalar.properties.generalCategory == .control ? " " : String(Character(scalar))
  }.joined()
  return plain.count > 60 ? plain.prefix(60) + "…" : plain
}

/// Names in quotation marks for a message, at most twelve of them.
func listed(_ names: [String]) -> String {
  let shown = names.prefix(12).map { "'\(printable($0))'" }.joined(separator: ", ")
  return names.count > 12 ? shown + " and \(names.count - 12) more" : shown
}
