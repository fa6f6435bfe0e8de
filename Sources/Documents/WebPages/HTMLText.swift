/// The markup of a page as it grows. Names of elements and attributes are ours; everything else is escaped on its way
/// in, so nothing that comes from a template or from data can be read as markup. What comes out is XML too: every
/// element is closed, and there are no entities but XML's own.
struct HTMLText {
  /// What was written so far.
  private(set) var text = ""

  /// Opens an element. Attributes without a value are left out.
  mutating func open(_ element: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    begin(element, attributes)
    text += ">"
  }

  /// Closes an element.
  mutating func close(_ element: String) {
    text += "</"
    text += element
    text += ">"
  }

  /// An element that HTML never closes, such as `meta`.
  mutating func void(_ element: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    begin(element, attributes)
    text += "/>"
  }

  /// An element of words; nothing where there are none.
  mutating func element(
    _ element: String, _ attributes: KeyValuePairs<String, String?>, _ words: String
  ) {
    guard !words.isEmpty else { return }
    open(element, attributes)
    add(words)
    close(element)
  }

  /// An element of words without attributes; nothing where there are none.
  mutating func element(_ element: String, _ words: String) { self.element(element, [:], words) }

  /// Adds words.
  mutating func add(_ words: String) { Self.append(words, to: &text, isAttribute: false) }

  /// Ends the line, between elements where blanks mean nothing.
  mutating func endLine() { text += "\n" }

  /// The style sheet. It must not hold `<` or `&`, which HTML and XML read differently there; see
  /// ``WebPageStyle/quoted(_:)``.
  mutating func style(_ sheet: String) {
    open("style")
    text += sheet
    close("style")
  }

  /// The line that makes browsers follow the standards.
  mutating func doctype() { text += "<!DOCTYPE html>\n" }

  /// Gives what was written, and goes on with nothing.
  mutating func take() -> String {
    defer { text = "" }
    return text
  }

  private mutating func begin(_ element: String, _ attributes: KeyValuePairs<String, String?>) {
    text += "<"
    text += element
    for (name, value) in attributes {
      guard let value else { continue }
      text += " "
      text += name
      text += "=\""
      Self.append(value, to: &text, isAttribute: true)
      text += "\""
    }
  }

  /// Escapes markup and drops control characters and marks that turn the direction of a line, which could make text read
  /// as what it is not.
  private static func append(_ words: String, to text: inout String, isAttribute: Bool) {
    if words.utf8.allSatisfy(isPlain) {
      text += words
      return
    }
    for scalar in DataText.withoutControls(words).unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      // A parser makes blanks of them in an attribute.
      case "\n" where isAttribute: text += "&#10;"
      case "\t" where isAttribute: text += "&#9;"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Printable ASCII without a meaning in markup.
  private static func isPlain(_ byte: UInt8) -> Bool {
    guard byte >= 0x20, byte < 0x7F else { return false }
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): return false
    default: return true
    }
  }
}
