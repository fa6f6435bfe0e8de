public import Drawings

/// A drawing could not be rendered.
public enum RenderingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text cannot be set; `page` counts from 1.
  case text(TextError, page: Int)
  /// A document needs at least one page.
  case noPages
  /// A page is empty, not finite or larger than a PDF page may be (14 400 points).
  case pageSize(width: Double, height: Double, page: Int)
  /// A number of the drawing is not finite or outside what can be drawn: which, its value, what is allowed.
  case invalidNumber(what: String, value: Double, allowed: String, page: Int)
  /// A link leads to an anchor no page has.
  case missingAnchor(String, page: Int)
  /// Two anchors have one name.
  case duplicateAnchor(String, page: Int)
  /// An outline entry leads to a page the document does not have, or is deeper than the entry before it allows.
  case outline(title: String, page: Int, level: Int, pages: Int)
  /// A picture has too many pixels.
  case tooManyPixels(width: Double, height: Double, limit: Int)
  /// A resolution is outside 10...2400 dots an inch.
  case resolution(Double)
  /// Cairo or pango refused: what it was doing and what it said.
  case cairo(doing: String, message: String)
  /// libpng refused: what it said.
  case png(message: String)
  /// libtiff refused: what it said.
  case tiff(message: String)
  /// A document's language is not a language tag.
  case language(String)
  /// What cairo wrote has not the form expected of it.
  case unexpectedOutput(format: String, message: String)

  /// What happened and what to do, in a sentence.
  public var description: String {
    switch self {
    case .text(let error, let page): return "page \(page): \(error)"
    case .noPages: return "a document needs at least one page; none was given"
    case .pageSize(let width, let height, let page):
      return "page \(page) measures \(width) x \(height) points; both sides must be from 1 to 14400 points"
    case .invalidNumber(let what, let value, let allowed, let page):
      return "page \(page): \(what) is \(value), but must be \(allowed); "
        + "check the figures it was computed from"
    case .missingAnchor(let name, let page):
      return "page \(page) has a link to #\(name), but no page has an anchor of that name; "
        + "add the anchor or drop the link"
    case .duplicateAnchor(let name, let page):
      return "page \(page) has a second anchor #\(name); give each anchor a name of its own"
    case .outline(let title, let page, let level, let pages):
      return "the outline entry “\(title)” leads to page \(page) at level \(level); "
        + "pages run from 1 to \(pages), levels from 0 to one more than the entry before"
    case .tooManyPixels(let width, let height, let limit):
      return "the picture would have \(width) x \(height) pixels; at most 30000 a side and \(limit) in all "
        + "can be drawn, so lower the resolution or the size"
    case .resolution(let dpi): return "the resolution is \(dpi) dots an inch; it must be from 10 to 2400"
    case .cairo(let doing, let message):
      return "cairo failed while \(doing): \(message); this is a fault of the program or of the installation"
    case .png(let message):
      return "libpng failed: \(message); this is a fault of the program or of the installation"
    case .tiff(let message):
      return "libtiff failed: \(message); this is a fault of the program or of the installation"
    case .language(let language):
      return "the document's language is “\(language)”; it must be a language tag such as en or zh-CN"
    case .unexpectedOutput(let format, let message):
      return "the \(format) cairo wrote is not as expected: \(message); "
        + "this version of cairo is not supported yet"
    }
  }
}
