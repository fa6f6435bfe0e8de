/// A file that is neither a text table nor a workbook, by its first bytes.
enum FileKind: String {
  case pdf = "a PDF"
  case webPage = "a web page"

  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: Array("%PDF-".utf8)) {
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
