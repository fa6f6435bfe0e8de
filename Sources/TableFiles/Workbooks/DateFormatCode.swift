/// Tells whether a number format of a spreadsheet shows dates or times.
enum DateFormatCode {
  /// Formats that every workbook has without writing them down (ECMA-376 part 1, 18.8.30): dates and times, those of
  /// the Chinese, Japanese, Korean and Thai editions included.
  static func isDate(builtIn id: Int) -> Bool {
    switch id {
    case 14...22, 27...36, 45...47, 50...58, 71...81: true
    default: false
    }
  }

  /// Whether a format code such as `yyyy"年"m"月"` has a letter that stands for a part of a date. Only its first section
  /// is asked; quoted and escaped characters, colours and languages in brackets do not count, elapsed hours `[h]` do.
  static func isDate(_ code: String) -> Bool {
    var characters = code.unicodeScalars.makeIterator()
    while let character = characters.next() {
      switch character {
      case ";": return false
      case "\"": while let next = characters.next(), next != "\"" {}
      case "\\", "_", "*": _ = characters.next()
      case "[":
        var inside = ""
        while let next = characters.next(), next != "]" { inside.unicodeScalars.append(next) }
        let letters = Set(inside.lowercased())
        if letters.count == 1, letters.isSubset(of: ["h", "m", "s"]) { return true }
      case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S": return true
      default: continue
      }
    }
    return false
  }
}
