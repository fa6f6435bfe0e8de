/// What stands in the place of a fence.
enum FenceContent {
  /// Kinds that need no caller: a page break, lists of headings, figures and tables, and a panel of Markdown.
  static let ownKinds = ["page-break", "toc", "list-of-figures", "list-of-tables", "callout"]

  /// The caller's content, or layout's own for a kind of ``ownKinds``.
  static func of(
    _ fence: Fence, _ resolved: [Fence.ID: ResolvedBlock]
  ) throws(DocumentError) -> ResolvedBlock? {
    if let content = resolved[fence.id] { return content }
    switch fence.kind {
    case "page-break": return .pageBreak
    case "toc": return .contents(levels: Int(fence.argument) ?? 2)
    case "list-of-figures": return .list(of: .figures)
    case "list-of-tables": return .list(of: .tables)
    case "callout":
      let inner = try Markdown.parse(
        MarkdownSource(
          text: fence.body, name: fence.place.file, places: [], composed: "", scope: fence.id.rawValue + 1))
      if let inside = inner.fences.first {
        throw .markdown(fence.place, .unresolvedFence(inside.kind, hint: "a callout holds text only"))
      }
      return .callout(title: fence.argument, inner.blocks)
    default:
      let hint = NearestName.of(fence.kind, among: ownKinds).map { "did you mean “\($0)”?" }
      throw .markdown(
        fence.place,
        .unresolvedFence(fence.kind, hint: hint ?? "check the kind after ``` and what was supplied for it"))
    }
  }
}
