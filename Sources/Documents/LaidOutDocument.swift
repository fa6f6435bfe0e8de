public import Drawings

/// A document with everything at its final place.
public struct LaidOutDocument: Hashable, Sendable {
  /// The pages in order.
  public let pages: [Drawing]
  /// The number printed on each page.
  public let pageLabels: [String]
  /// The headings in order, for bookmarks.
  public let outline: [HeadingPlace]
  /// What a reader of the build's report should know.
  public private(set) var notices: [LayoutNotice]

  /// The same document with one notice more.
  public func noting(_ notice: LayoutNotice) -> LaidOutDocument {
    var copy = self
    copy.notices.append(notice)
    return copy
  }
}

/// A heading and where it stands.
public struct HeadingPlace: Hashable, Sendable {
  /// The heading's words.
  public let title: String
  /// 1...6.
  public let level: Int
  /// The page, from 1.
  public let page: Int
  /// The name of the anchor at the heading.
  public let anchor: String
}

/// Something layout had to do against its own rules.
public enum LayoutNotice: Hashable, Sendable, CustomStringConvertible {
  /// Lines that belong together are taller than a page and were parted.
  case parted(page: Int)
  /// A line sticks out because a word does not fit its column.
  case overfull(text: String, width: Double, available: Double)
  /// The document has more pages than it was asked to keep to, even with lower figures.
  case manyPages(Int, wanted: Int)

  /// What happened, in a sentence.
  public var description: String {
    switch self {
    case .parted(let page):
      "lines that belong together do not fit on one page and were parted after page \(page)"
    case .overfull(let text, let width, let available):
      "“\(text.prefix(40))” is \(NumberText(decimals: 1).string(width)) pt wide in a column of "
        + "\(NumberText(decimals: 1).string(available)) pt and sticks out"
    case .manyPages(let count, let wanted):
      "the document has \(count) pages and should keep to \(wanted), which lower figures do not reach; shorten it"
    }
  }
}
