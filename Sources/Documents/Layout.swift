public import Drawings

/// Makes pages of a document.
public enum Layout {
  /// Lays a document out.
  ///
  /// - Parameters:
  ///   - markdown: the document.
  ///   - resolved: what stands in the place of each fence. Layout itself fills `page-break`, `toc` (with the
  ///     number of levels after the kind), `list-of-figures`, `list-of-tables` and `callout` (with the title after
  ///     the kind, Markdown inside).
  ///   - head: the report's head on the first page; `nil` for none.
  ///   - style: how the document looks.
  ///   - measuring: the widths of text, by the renderer that will draw it.
  /// - Returns: the pages, y down, in points, with the outline and what layout had to do against its rules.
  /// - Throws: ``DocumentError`` for a fence without content, a reference to nothing, and what does not fit.
  public static func pages(
    of markdown: Markdown, resolved: [Fence.ID: ResolvedBlock] = [:], head: DocumentHead? = nil,
    style: PageStyle = PageStyle(), measuring: any TextMeasuring
  ) throws(DocumentError) -> LaidOutDocument {
    let sections = SectionBlocks.of(markdown.blocks, resolved, style: style)
    for section in sections { try section.style.checkRoom() }
    let numbering = try Numbering(markdown.blocks, resolved)
    var pass = LayoutPass(
      sections: sections, resolved: resolved, head: head, style: style, measuring: measuring,
      numbering: numbering)
    var result = try pass.run()
    var labels = PageLabels(pages: result.pages.map(\.section), numerals: sections.map(\.numerals))
    if numbering.hasContents || !numbering.listed.isEmpty {
      // The first pass found the pages; a list is as long with them as without.
      pass.found = FoundPages(
        headings: result.outline.map { $0.page - 1 }, numbered: result.numbered, labels: labels.labels)
      result = try pass.run()
      labels = PageLabels(pages: result.pages.map(\.section), numerals: sections.map(\.numerals))
    }
    let furniture = sections.map { section in
      PageFurniture(
        style: section.style, title: head?.title ?? "", hasTitlePage: head != nil && style.hasTitlePage,
        measuring: measuring)
    }
    var pages: [Drawing] = []
    for (index, page) in result.pages.enumerated() {
      let lines = try furniture[page.section].elements(
        page: index + 1, label: labels.labels[index], last: labels.last[index])
      var drawing = Drawing(size: sections[page.section].style.size, elements: page.elements + lines)
      drawing.structure = page.structure
      pages.append(drawing)
    }
    return LaidOutDocument(
      pages: pages, pageLabels: labels.labels, outline: result.outline, notices: result.notices)
  }
}

/// One run over the document.
private struct LayoutPass {
  let sections: [SectionBlocks]
  let resolved: [Fence.ID: ResolvedBlock]
  let head: DocumentHead?
  let style: PageStyle
  let measuring: any TextMeasuring
  let numbering: Numbering
  var found = FoundPages()

  typealias Result = (
    pages: [PageFiller.Page], outline: [HeadingPlace], numbered: [Numbered: Int], notices: [LayoutNotice]
  )

  func run() throws(DocumentError) -> Result {
    var setter = BlockSetter(
      style: style, measuring: measuring, resolved: resolved, numbering: numbering, found: found)
    var filler = PageFiller(block: style.textBlock, columns: style.columns)
    var before = style
    for (number, section) in sections.enumerated() {
      setter.style = section.style
      let block = section.style.textBlock
      let isDivided = section.style.columns.count > 1
      let column = BlockSetter.Column(
        x: 0, width: section.style.columnWidth, color: style.ink, full: isDivided ? block.width : nil)
      var flows: [Flow] = []
      if number == 0 {
        if let head { flows.append(try setter.head(head, in: setter.wide(column))) }
        if head != nil, style.hasTitlePage { flows.append(Flow(boxes: [], manner: .pageBreak)) }
      } else {
        let isSame = before.size == section.style.size && before.margins == section.style.margins
        try filler.beginSection(
          number, block: block, columns: section.style.columns,
          isSamePage: isSame && section.numerals == nil && before.columns != section.style.columns)
      }
      before = section.style
      flows += try setter.flows(of: section.blocks, in: column)
      let notes = numbering.footnoteBlocks.isEmpty ? [] : flows.flatMap(\.boxes).flatMap(\.notes)
      for note in notes where filler.footnotes[note] == nil {
        filler.footnotes[note] = try setter.footnote(note, in: column)
      }
      try filler.fill(flows)
    }
    try filler.finish()
    let order = filler.outline.sorted { Self.number($0.anchor) < Self.number($1.anchor) }
    return (filler.pages, order, filler.numbered, setter.text.notices + filler.notices)
  }

  /// A heading inside a figure's row can wait for a page that comes after a later heading.
  private static func number(_ anchor: String) -> Int { Int(anchor.dropFirst("section-".count)) ?? 0 }
}

extension PageStyle {
  /// Refuses pages on which nothing sensible can be set; a width that is not a number fails too.
  fileprivate func checkRoom() throws(DocumentError) {
    let block = textBlock
    guard columnWidth >= 40, block.height >= 40, size.width <= 14_400, size.height <= 14_400 else {
      throw .layout(.noRoom(page: size, text: Size(width: columnWidth, height: block.height)))
    }
  }
}
