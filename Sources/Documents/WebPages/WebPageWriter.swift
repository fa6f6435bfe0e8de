import Drawings

/// Turns blocks into the markup of a page. Extensions write runs, tables, figures and panels.
struct WebPageWriter {
  let style: PageStyle
  let words: LayoutWords
  let resolved: [Fence.ID: ResolvedBlock]
  let numbering: Numbering
  var html = HTMLText()
  var names: WebPageNames
  /// How many of each were written so far.
  var figureCount = 0
  var tableCount = 0
  var drawingCount = 0
  /// The footnotes that were called so far.
  var called: Set<Int> = []
  private var headingCount = 0
  private var lastLevel: Int
  /// The level of HTML of the document's highest headings.
  private let topLevel: Int
  /// The level of these in the document.
  private let highestLevel: Int
  /// How deep the list of contents goes that the document asks for.
  private var askedLevels: Int?
  private var parts: [WebPage.Part] = []
  /// The kinds of pages that the document is printed on, the first is the style's.
  private(set) var pages: [PageSection]
  /// The kind that what comes next is printed on.
  private var page = 0

  init(style: PageStyle, resolved: [Fence.ID: ResolvedBlock], numbering: Numbering, hasTitle: Bool) {
    self.style = style
    self.words = LayoutWords(language: style.language)
    self.resolved = resolved
    self.numbering = numbering
    pages = [PageSection(style)]
    topLevel = hasTitle ? 2 : 1
    highestLevel = numbering.headings.map(\.level).min() ?? 1
    lastLevel = topLevel - 1
    names = WebPageNames(own: WebPageShell.ids, numbering: numbering)
  }

  /// The parts written; the writer is done then.
  mutating func finished() -> [WebPage.Part] { parts + [.markup(html.take())] }

  /// The headings for the list of contents.
  var contents: WebPageContents {
    WebPageContents(headings: numbering.headings, askedLevels: askedLevels)
  }

  /// Leaves the place of a drawing.
  mutating func place(_ picture: WebPage.Picture) {
    parts += [.markup(html.take()), .drawing(picture)]
  }

  // MARK: Blocks

  /// The document: a section from each heading to the next of its level or a higher one.
  mutating func body(_ blocks: [Block]) throws(DocumentError) {
    var open: [Container] = []
    for block in blocks {
      switch block {
      case .heading(let level, _):
        while let last = open.last, last.ends(atHeadingOf: level) {
          html.close(last.element)
          open.removeLast()
        }
        html.open(
          "section", ["aria-labelledby": WebPageNames.section(headingCount + 1), "style": pageStyle])
        html.endLine()
        open.append(.section(level: level))
        try write(block)
      case .fence(let fence):
        guard case .section(let section)? = resolved[fence.id] else {
          try write(block)
          continue
        }
        if case .pages? = open.last {
          html.close("div")
          open.removeLast()
        }
        page = pages.firstIndex(of: section) ?? pages.count
        if page == pages.count { pages.append(section) }
        html.open("div", ["style": pageStyle])
        html.endLine()
        open.append(.pages)
      default: try write(block)
      }
    }
    for container in open.reversed() { html.close(container.element) }
    html.endLine()
    try footnotes()
  }

  /// Says on which pages an element is printed; nothing where they are those of the whole document.
  private var pageStyle: String? { pages.count == 1 ? nil : "page:\(WebPageStyle.pageName(page))" }

  /// Blocks inside another one, whose headings begin no section.
  mutating func write(_ blocks: [Block]) throws(DocumentError) {
    for block in blocks { try write(block) }
  }

  private mutating func write(_ block: Block) throws(DocumentError) {
    switch block {
    case .heading(let level, let runs): try heading(level, runs)
    case .paragraph(let runs): try element("p", runs)
    case .list(let start, let isTight, let items): try list(start: start, isTight: isTight, items)
    case .quote(let blocks):
      html.open("blockquote")
      try write(blocks)
      html.close("blockquote")
    case .rule: html.void("hr")
    case .table(let content): try table(NamedTable(content))
    case .code(let code):
      html.open("pre", ["tabindex": "0"])
      html.element("code", code)
      html.close("pre")
    case .fence(let fence):
      if let content = try FenceContent.of(fence, resolved) { try write(content) }
    }
    html.endLine()
  }

  /// What stands in the place of a fence.
  mutating func write(_ content: ResolvedBlock) throws(DocumentError) {
    switch content {
    case .figure(let figure): try self.figure(figure)
    case .table(let table): try self.table(table)
    case .metrics(let metrics): self.metrics(metrics)
    case .callout(let title, let blocks): try callout(title, blocks)
    case .row(let parts, let weights): try row(parts, weights: weights)
    case .stack(let parts): for part in parts { try write(part) }
    case .blocks(let blocks): try write(blocks)
    // A page ends in print alone.
    case .pageBreak:
      html.open("div", ["class": "page-end"])
      html.close("div")
    // The list of contents stands beside or above the text.
    case .contents(let levels): askedLevels = max(askedLevels ?? 0, levels)
    case .list(let kind): try captions(of: kind)
    case .section: throw .layout(.nestedSection)
    }
  }

  /// A heading one level below the one it stands under, or higher: no level is left out.
  private mutating func heading(_ level: Int, _ runs: [Run]) throws(DocumentError) {
    headingCount += 1
    lastLevel = min(level - highestLevel + topLevel, lastLevel + 1, 6)
    try element("h\(lastLevel)", runs, id: WebPageNames.section(headingCount))
  }

  private mutating func list(start: Int?, isTight: Bool, _ items: [[Block]]) throws(DocumentError) {
    let kind = start == nil ? "ul" : "ol"
    let number = start.flatMap { $0 == 1 ? nil : "\($0)" }
    html.open(kind, ["class": isTight ? nil : "loose", "start": number])
    html.endLine()
    for item in items {
      html.open("li")
      for block in item {
        if isTight, case .paragraph(let runs) = block {
          try write(runs)
        } else {
          try write(block)
        }
      }
      html.close("li")
      html.endLine()
    }
    html.close(kind)
  }

  // MARK: Runs

  /// An element of running text.
  mutating func element(
    _ name: String, _ runs: [Run], id: String? = nil, class kind: String? = nil
  ) throws(DocumentError) {
    html.open(name, ["id": id, "class": kind])
    try write(runs)
    html.close(name)
  }
}

/// What the text of a page is in the middle of.
private enum Container {
  /// The section of a heading of a level.
  case section(level: Int)
  /// Pages of another kind that begin within a section.
  case pages

  var element: String { if case .section = self { "section" } else { "div" } }

  func ends(atHeadingOf level: Int) -> Bool {
    switch self {
    case .section(let own): own >= level
    case .pages: true
    }
  }
}
