/// A number a figure or table got.
struct Numbered: Hashable {
  enum Kind: Hashable { case figure, table }
  var kind: Kind
  var number: Int

  /// The name of the place where a list of such leads.
  var anchor: String { kind == .figure ? "list-figure-\(number)" : "list-table-\(number)" }
}

/// Tells the footnotes of a document and its callouts apart.
struct FootnoteKey: Hashable {
  private let scope: Int
  private let index: Int

  init(_ note: Run.Footnote) {
    scope = note.scope
    index = note.index
  }
}

/// The numbers of the figures, tables and footnotes and the headings of a document, known before anything is set, because
/// text refers forward too.
struct Numbering {
  /// Number by the name references use; `nil` for what has a name but no caption.
  private(set) var byName: [String: Numbered?] = [:]
  /// Title and level of every heading, in order.
  private(set) var headings: [(title: String, level: Int)] = []
  /// The captions of what has a number, in order.
  private(set) var captions: [(of: Numbered, words: String)] = []
  /// The number of every footnote.
  private(set) var footnotes: [FootnoteKey: Int] = [:]
  /// What the footnotes say, by their numbers from 1.
  private(set) var footnoteBlocks: [[Block]] = []
  /// The names of the places that footnotes and their calls lead to.
  var footnoteNames: [String] {
    footnoteBlocks.indices.flatMap { [FootnoteNames.note($0 + 1), FootnoteNames.call($0 + 1)] }
  }
  /// Whether a list of contents stands somewhere.
  private(set) var hasContents = false
  /// The kinds that a list of figures or tables stands somewhere of.
  private(set) var listed: Set<Numbered.Kind> = []
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
      case .heading(let level, let runs):
        headings.append((Run.text(of: runs), level))
        number(runs)
      case .paragraph(let runs): number(runs)
      case .table(let table): number(table)
      case .list(_, _, let items): for item in items { try collect(item, resolved) }
      case .quote(let inner): try collect(inner, resolved)
      case .fence(let fence):
        if let content = try FenceContent.of(fence, resolved) { try collect(content, resolved) }
      case .rule, .code: break
      }
    }
  }

  private mutating func collect(
    _ content: ResolvedBlock, _ resolved: [Fence.ID: ResolvedBlock]
  ) throws(DocumentError) {
    switch content {
    case .figure(let figure):
      if !figure.caption.isEmpty {
        figures += 1
        captions.append((.init(kind: .figure, number: figures), Run.text(of: figure.caption)))
        number(figure.caption)
      }
      try name(figure.name, figure.caption.isEmpty ? nil : .init(kind: .figure, number: figures))
    case .table(let table):
      if !table.caption.isEmpty {
        tables += 1
        captions.append((.init(kind: .table, number: tables), Run.text(of: table.caption)))
        number(table.caption)
      }
      number(table.content)
      try name(table.name, table.caption.isEmpty ? nil : .init(kind: .table, number: tables))
    case .callout(_, let blocks), .blocks(let blocks): try collect(blocks, resolved)
    case .row(let parts, _), .stack(let parts): for part in parts { try collect(part, resolved) }
    case .contents: hasContents = true
    case .list(let kind): listed.insert(kind == .figures ? .figure : .table)
    case .metrics, .pageBreak, .section: break
    }
  }

  /// Numbers the footnotes of a table, row by row.
  private mutating func number(_ table: TableContent) {
    for cells in table.headers + table.rows.map(\.cells) {
      for cell in cells { number(cell.runs) }
    }
  }

  /// Numbers the footnotes in the order they are called.
  private mutating func number(_ runs: [Run]) {
    for run in runs {
      guard let note = run.footnote, footnotes[FootnoteKey(note)] == nil else { continue }
      footnoteBlocks.append(note.blocks)
      footnotes[FootnoteKey(note)] = footnoteBlocks.count
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
