/// A number a figure or table got.
struct Numbered: Hashable {
  enum Kind: Hashable { case figure, table }
  var kind: Kind
  var number: Int
}

/// The numbers of the figures and tables and the headings of a document, known before anything is set, because
/// text refers forward too.
struct Numbering {
  /// Number by the name references use; `nil` for what has a name but no caption.
  private(set) var byName: [String: Numbered?] = [:]
  /// Title and level of every heading, in order.
  private(set) var headings: [(title: String, level: Int)] = []
  /// Whether a list of contents stands somewhere.
  private(set) var hasContents = false
  private var figures = 0
  private var tables = 0

  /// Walks the document in the order it will be set.
  init(_ blocks: [Block], _ resolved: [Fence.ID: ResolvedBlock]) throws(DocumentError) {
    try collect(blocks, resolved)
  }

  private mutating func collect(
    _ blocks: [Block], _ resolved: [Fence.ID: ResolvedBlock]
  ) throws(DocumentError) {
    for block in blocks {
      switch block {
      case .heading(let level, let runs): headings.append((Run.text(of: runs), level))
      case .list(_, _, let items): for item in items { try collect(item, resolved) }
      case .quote(let inner): try collect(inner, resolved)
      case .fence(let fence):
        if let content = try FenceContent.of(fence, resolved) { try collect(content, resolved) }
      case .paragraph, .rule, .table, .code: break
      }
    }
  }

  private mutating func collect(
    _ content: ResolvedBlock, _ resolved: [Fence.ID: ResolvedBlock]
  ) throws(DocumentError) {
    switch content {
    case .figure(let figure):
      if !figure.caption.isEmpty { figures += 1 }
      try name(figure.name, figure.caption.isEmpty ? nil : .init(kind: .figure, number: figures))
    case .table(let table):
      if !table.caption.isEmpty { tables += 1 }
      try name(table.name, table.caption.isEmpty ? nil : .init(kind: .table, number: tables))
    case .callout(_, let blocks), .blocks(let blocks): try collect(blocks, resolved)
    case .row(let parts, _), .stack(let parts): for part in parts { try collect(part, resolved) }
    case .contents: hasContents = true
    case .metrics, .pageBreak, .section: break
    }
  }

  private mutating func name(_ name: String?, _ number: Numbered?) throws(DocumentError) {
    guard let name else { return }
    guard byName.updateValue(number, forKey: name) == nil else { throw .layout(.duplicateName(name)) }
  }
}

extension Numbering {
  /// The label that stands in the place of a reference, such as “Figure 3”; `nil` where the author's words stand.
  ///
  /// - Parameter byName: ``byName`` of the document.
  /// - Throws: ``DocumentError/markdown(_:_:)`` for a name of nothing, and of what has no number to show.
  static func label(
    of reference: Run.Reference, among byName: [String: Numbered?], words: LayoutWords
  ) throws(DocumentError) -> String? {
    guard let found = byName[reference.name] else {
      let hint = NearestName.hint(reference.name, among: byName.keys)
      throw .markdown(reference.place, .unknownReference(reference.name, hint: hint))
    }
    guard reference.showsNumber else { return nil }
    guard let number = found else {
      let hint = "what bears the name has no caption and so no number"
      throw .markdown(reference.place, .unknownReference(reference.name, hint: hint))
    }
    return words.label(number.kind, number.number)
  }
}

/// What stands in the place of a fence.
enum FenceContent {
  /// Kinds that need no caller: a page break, a list of contents and a panel of Markdown.
  static let ownKinds = ["page-break", "toc", "callout"]

  /// The caller's content, or layout's own for a kind of ``ownKinds``.
  static func of(
    _ fence: Fence, _ resolved: [Fence.ID: ResolvedBlock]
  ) throws(DocumentError) -> ResolvedBlock? {
    if let content = resolved[fence.id] { return content }
    switch fence.kind {
    case "page-break": return .pageBreak
    case "toc": return .contents(levels: Int(fence.argument) ?? 2)
    case "callout":
      let inner = try Markdown.parse(fence.body, name: fence.place.file)
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
