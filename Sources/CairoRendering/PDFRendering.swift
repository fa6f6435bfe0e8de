import CCairo
public import Drawings

extension CairoRenderer {
  /// A PDF with fonts embedded and text that can be searched. Pages may differ in size.
  public func pdf(pages: [Drawing], metadata: DocumentMetadata) throws(RenderingError) -> [UInt8] {
    guard let first = pages.first else { throw .noPages }
    for (index, page) in pages.enumerated() { try DrawingCheck(page: index + 1).check(page) }
    let links = try LinkNames(pages)
    let cutFaces = try cutFaces(for: pages)
    let sink = ByteSink()
    let surface = try unsafe Surface(
      cairo_pdf_surface_create_for_stream(
        appendToSink, Unmanaged.passUnretained(sink).toOpaque(), first.size.width, first.size.height),
      sink: sink, doing: "starting the PDF")
    // Version 1.4 has a plain cross-reference table in every cairo, which PDFFile reads.
    unsafe cairo_pdf_surface_restrict_to_version(surface.pointer, CAIRO_PDF_VERSION_1_4)
    setMetadata(metadata, on: surface)
    let context = try Context(surface)
    let isTagged = pages.contains { !$0.structure.isEmpty }
    for (index, page) in pages.enumerated() {
      // Setting the size drops what was recorded for the page, tags too.
      unsafe cairo_pdf_surface_set_size(surface.pointer, page.size.width, page.size.height)
      if isTagged, index == 0 { unsafe cairo_tag_begin(context.pointer, Canvas.documentTag, nil) }
      if index < metadata.pageLabels.count {
        unsafe cairo_pdf_surface_set_page_label(surface.pointer, metadata.pageLabels[index])
      }
      try draw(page, on: context, page: index + 1, cutFaces: cutFaces, links: links, grid: Self.vectorGrid)
      if isTagged, index == pages.count - 1 { unsafe cairo_tag_end(context.pointer, Canvas.documentTag) }
      unsafe cairo_show_page(context.pointer)
      try context.check("finishing page \(index + 1)")
    }
    try addOutline(metadata.outline, pages: pages.count, links: links, to: surface)
    try surface.finish("finishing the PDF")
    let words = unsafe Canvas.alternatives(of: pages)
    let file = try PDFFile(sink.bytes).describing(figures: words)
    return try file.finished(language: metadata.language)
  }

  private func setMetadata(_ metadata: DocumentMetadata, on surface: borrowing Surface) {
    func set(_ field: cairo_pdf_metadata_t, _ text: String) {
      guard !text.isEmpty else { return }
      unsafe cairo_pdf_surface_set_metadata(surface.pointer, field, text)
    }
    set(CAIRO_PDF_METADATA_TITLE, metadata.title)
    set(CAIRO_PDF_METADATA_AUTHOR, metadata.author)
    set(CAIRO_PDF_METADATA_SUBJECT, metadata.subject)
    set(CAIRO_PDF_METADATA_KEYWORDS, metadata.keywords.joined(separator: ", "))
    set(CAIRO_PDF_METADATA_CREATOR, "ProvinceAtlas")
    set(CAIRO_PDF_METADATA_CREATE_DATE, metadata.creationText)
    set(CAIRO_PDF_METADATA_MOD_DATE, metadata.creationText)
  }

  private func addOutline(
    _ entries: [OutlineEntry], pages: Int, links: LinkNames, to surface: borrowing Surface
  ) throws(RenderingError) {
    // The identifier of the last entry of each level; 0 is cairo's root.
    var parents: [Int32] = [0]
    for entry in entries {
      guard (1...pages).contains(entry.page), (0..<parents.count).contains(entry.level) else {
        throw .outline(title: entry.title, page: entry.page, level: entry.level, pages: pages)
      }
      parents.removeLast(parents.count - entry.level - 1)
      let flags = entry.level == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(rawValue: 0)
      let goal = entry.anchor.flatMap { links.name(of: $0) }.map { "dest='\($0)'" }
      let identifier = unsafe cairo_pdf_surface_add_outline(
        surface.pointer, parents[entry.level], entry.title, goal ?? "page=\(entry.page) pos=[0 0]", flags)
      parents.append(identifier)
    }
  }
}
