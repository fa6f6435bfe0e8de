/// A file that is no text table, by its first bytes.
enum FileKind: String {
  case zip = "a ZIP archive or .xlsx workbook"
  case compoundFile = "an .xls workbook"
  case pdf = "a PDF"
  case webPage = "a web page"

  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .zip
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compoundFile
    } else if bytes.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else {
      let start = String(decoding: bytes.prefix(400), as: UTF8.self).lowercased()
      let text = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      guard
        ["<!doctype", "<html", "<table", "<?xml", "<head", "<meta"].contains(where: { text.hasPrefix($0) })
      else { return nil }
      self = .webPage
    }
  }
}
