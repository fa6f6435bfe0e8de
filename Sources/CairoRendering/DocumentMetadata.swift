import Foundation

/// What a PDF says about itself. All of it is given: nothing is taken from the clock or the machine.
public struct DocumentMetadata: Hashable, Sendable {
  /// The title shown by viewers.
  public var title: String
  /// Who wrote it; empty to leave it out.
  public var author: String
  /// What it is about; empty to leave it out.
  public var subject: String
  /// Words to find it by.
  public var keywords: [String]
  /// The language of the text as a tag such as `zh-CN`, which readers aloud need; empty to leave it out.
  public var language: String
  /// Seconds since 1970-01-01 00:00 UTC.
  public var creationDate: Int
  /// The contents shown beside the pages, in reading order.
  public var outline: [OutlineEntry]
  /// A label for each page from the first, such as `i`, `ii`, `1`; pages beyond keep their number.
  public var pageLabels: [String]

  /// Makes metadata.
  public init(
    title: String, author: String = "", subject: String = "", keywords: [String] = [],
    language: String = "", creationDate: Int, outline: [OutlineEntry] = [], pageLabels: [String] = []
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.language = language
    self.creationDate = creationDate
    self.outline = outline
    self.pageLabels = pageLabels
  }

  /// The creation date as `2024-03-01T12:00:00Z`.
  var creationText: String {
    Date(timeIntervalSince1970: TimeInterval(creationDate)).formatted(.iso8601)
  }
}

/// A line of a document's contents.
public struct OutlineEntry: Hashable, Sendable {
  /// What it reads.
  public var title: String
  /// The page it leads to, from 1.
  public var page: Int
  /// The anchor on that page that it leads to; `nil`, or an anchor that is not there, for the top of the page.
  public var anchor: String?
  /// 0 for a chapter, 1 for a part of the chapter before it, and so on.
  public var level: Int

  /// Makes an entry.
  public init(title: String, page: Int, level: Int = 0, anchor: String? = nil) {
    self.title = title
    self.page = page
    self.anchor = anchor
    self.level = level
  }
}
