/// A document read from Markdown.
public struct Markdown: Hashable, Sendable {
  /// The blocks in order.
  public let blocks: [Block]
  /// Every fence with a kind, nested ones too, in order.
  public let fences: [Fence]

  /// Bytes a text may have.
  public static let maximumBytes = 4 << 20
  /// How deep lists and quotes may nest.
  public static let maximumDepth = 16

  /// Reads the Markdown of an expanded template: CommonMark with tables and strikethrough of GitHub.
  ///
  /// - Throws: ``DocumentError/markdown(_:_:)`` for a fence left open, HTML, images, links to other schemes than
  ///   http, https and mailto, nesting deeper than ``maximumDepth`` and text beyond ``maximumBytes``.
  public static func parse(_ template: ExpandedTemplate) throws(DocumentError) -> Markdown {
    try parse(template.markdown, name: template.name, places: template.places)
  }

  /// Reads Markdown that is not from a template; `name` stands in messages.
  public static func parse(_ text: String, name: String) throws(DocumentError) -> Markdown {
    try parse(text, name: name, places: [])
  }

  private static func parse(
    _ text: String, name: String, places: [SourcePlace]
  ) throws(DocumentError) -> Markdown {
    let bytes = text.utf8.count
    guard bytes <= maximumBytes else {
      throw .markdown(SourcePlace(file: name, line: 1), .tooLarge(bytes: bytes, limit: maximumBytes))
    }
    var reader = MarkdownReader(text: text, name: name, places: places)
    let tree = try MarkdownTree(text, name: name)
    let blocks = try tree.blocks(by: &reader)
    return Markdown(blocks: blocks, fences: reader.fences)
  }
}
