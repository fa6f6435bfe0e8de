import CairoRendering
import Documents
import Drawings

/// Turns pages into the files of a report.
struct ReportWriter: Sendable {
  let renderer: CairoRenderer
  /// Unix seconds recorded in the files.
  let creationDate: Int
  /// Who is named as author.
  let author: String

  /// A PDF of the pages with the headings as bookmarks.
  func pdf(_ report: ReportComposer.Report) throws(AtlasError) -> [UInt8] {
    try pdf(
      report.document.pages, title: report.title,
      outline: report.document.outline.map {
        CairoRendering.OutlineEntry(title: $0.title, page: $0.page, level: max(0, $0.level - 2))
      })
  }

  /// One page as SVG, on white paper: a viewer may have a dark ground.
  func svg(_ page: Drawing) throws(AtlasError) -> [UInt8] {
    do {
      return try renderer.svg(page.onPaper)
    } catch {
      throw AtlasError(error)
    }
  }

  /// Drawings as the pages of a PDF.
  func pdf(
    _ pages: [Drawing], title: String, outline: [CairoRendering.OutlineEntry] = []
  ) throws(AtlasError) -> [UInt8] {
    do {
      return try renderer.pdf(
        pages: pages,
        metadata: DocumentMetadata(title: title, author: author, creationDate: creationDate, outline: outline)
      )
    } catch {
      throw AtlasError(error)
    }
  }
}
