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
  ///   http, https and mailto, nesting deeper than ``maximumDepth`` and text beyond ``maximumBytes``.
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
    try checkTables(in: text, at: SourcePlace(file: name, line: 1))
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

  /// Refuses what would make cmark slow or large: it fills short rows up to the columns of the rule under a
  /// head, so that megabytes could become billions of cells, and looks for a head in every line with a pipe.
  private static func checkTables(in text: String, at place: SourcePlace) throws(DocumentError) {
    var lines = 1
    var columns = 0
    var rows = 0
    var pipes = 0
    var isRule = true
    func endLine() throws(DocumentError) {
      if isRule { columns = max(columns, pipes + 1) }
      rows = pipes > 0 ? rows + 1 : 0
      guard rows <= maximumRows else { throw .markdown(place, .tableTooLong(rows: rows, limit: maximumRows)) }
      (lines, pipes, isRule) = (lines + 1, 0, true)
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): try endLine()
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"),
        UInt8(ascii: "\r"):
        break
      default: isRule = false
      }
    }
    try endLine()
    // A text without a pipe in any rule has no table to fill up.
    guard columns <= 1 || columns * lines <= maximumCells else {
      throw .markdown(place, .tableTooLarge(cells: columns * lines, limit: maximumCells))
    }
  }
}
