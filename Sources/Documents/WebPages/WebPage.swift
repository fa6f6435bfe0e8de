public import Drawings

/// A document as one page for the web: HTML with nothing to fetch and nothing to run, and its drawings still to be
/// written as SVG by whoever renders them.
///
/// The markup is HTML and XML at once, so that any parser reads it. Figures, tables and headings have the numbers and
/// anchors of ``Layout``.
public struct WebPage: Hashable, Sendable {
  /// A stretch of the page.
  public enum Part: Hashable, Sendable {
    /// HTML as it is.
    case markup(String)
    /// The place of a drawing.
    case drawing(Picture)
  }

  /// A drawing and what the page says of it.
  public struct Picture: Hashable, Sendable {
    /// What is drawn.
    public let drawing: Drawing
    /// What every `id` in the drawing begins with; no other `id` of the page does.
    public let idPrefix: String
    /// What it is, for who cannot see it: the number and the caption.
    public let label: String
    /// The words and numbers in it, for who cannot see it.
    public let words: String
  }

  /// The parts in order; joined, with the drawings in their places, they are the file.
  public let parts: [Part]

  /// Writes a document as a page.
  ///
  /// - Parameters:
  ///   - markdown: the document.
  ///   - resolved: what stands in the place of each fence, as for ``Layout/pages(of:resolved:head:style:measuring:)``.
  ///   - head: the report's head; `nil` for none.
  ///   - style: language, faces and colours. Sizes count for print alone, and so do the running lines.
  /// - Throws: ``DocumentError`` for a fence without content, a reference to nothing and a ragged table.
  public init(
    of markdown: Markdown, resolved: [Fence.ID: ResolvedBlock] = [:], head: DocumentHead? = nil,
    style: PageStyle = PageStyle()
  ) throws(DocumentError) {
    let numbering = try Numbering(markdown.blocks, resolved)
    var writer = WebPageWriter(style: style, resolved: resolved, numbering: numbering, hasTitle: head != nil)
    try writer.body(markdown.blocks)
    let shell = WebPageShell(style: style, head: head, contents: writer.contents, pages: writer.pages)
    parts = [.markup(shell.opening)] + writer.finished() + [.markup(shell.closing)]
  }
}
