import Synchronization

/// A document read from Markdown.
public struct Markdown: Hashable, Sendable {
  /// The blocks in order.
  public let blocks: [Block]
  /// Every fence with a kind, nested ones too, in order.
  public let fences: [Fence]

  /// Bytes a text may have.
  public static let maximumBytes = 4 << 20
  /// Cells the tables of a text may have.
  public static let maximumCells = 1_000_000
  /// Rows a table may have.
  public static let maximumRows = 20_000
  /// How deep lists and quotes may nest.
  public static let maximumDepth = 16

  /// Reads the Markdown of an expanded template: CommonMark with tables, strikethrough and footnotes of GitHub.
  ///
  /// - Throws: ``DocumentError/markdown(_:_:)`` for a fence left open, HTML, images, links to other schemes than
  ///   http, https and mailto, nesting deeper than ``maximumDepth``, text beyond ``maximumBytes``, and tables and paragraphs
  ///   that would take the parser minutes.
  public static func parse(_ template: ExpandedTemplate) throws(DocumentError) -> Markdown {
    let source = MarkdownSource(
      text: template.markdown, name: template.name, places: template.places, composed: template.source)
    return try parse(source)
  }

  /// Reads Markdown that is not from a template; `name` stands in messages.
  public static func parse(_ text: String, name: String) throws(DocumentError) -> Markdown {
    try parse(MarkdownSource(text: text, name: name, places: [], composed: text))
  }

  static func parse(_ source: MarkdownSource) throws(DocumentError) -> Markdown {
    let (text, name) = (source.text, source.name)
    let bytes = text.utf8.count
    guard bytes <= maximumBytes else {
      throw .markdown(SourcePlace(file: name, line: 1), .tooLarge(bytes: bytes, limit: maximumBytes))
    }
    try MarkdownLimits.check(text, at: SourcePlace(file: name, line: 1))
    return try parsing.withLock { _ throws(DocumentError) in
      var reader = MarkdownReader(source)
      let tree = try MarkdownTree(text, name: name)
      let blocks = try tree.blocks(by: &reader)
      return Markdown(blocks: blocks, fences: reader.fences)
    }
  }

  /// One parse at a time: while it parses, cmark-gfm enters the marks of its extensions (`~`) in a table that is
  /// one a process, and takes them out again.
  private static let parsing = Mutex(())
}
