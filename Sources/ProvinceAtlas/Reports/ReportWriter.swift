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
    let labels = report.document.pageLabels
    let isPlain = labels == (1...max(1, labels.count)).map { "\($0)" }
    return try pdf(
      report.document.pages,
      DocumentMetadata(
        title: report.title, author: author, subject: report.about.subject, keywords: report.about.keywords,
        language: report.about.language, creationDate: creationDate,
        outline: Self.bookmarks(report.document.outline), pageLabels: isPlain ? [] : labels))
  }

  /// The headings as bookmarks, none more than a level below the one before it.
  private static func bookmarks(_ headings: [HeadingPlace]) -> [OutlineEntry] {
    var last = -1
    return headings.map { heading in
      last = min(max(0, heading.level - 2), last + 1)
      return OutlineEntry(title: heading.title, page: heading.page, level: last, anchor: heading.anchor)
    }
  }

  /// One page as SVG, on white paper: a viewer may have a dark ground.
  func svg(_ page: Drawing) throws(AtlasError) -> [UInt8] {
    do {
      return try renderer.svg(page.onPaper)
    } catch {
      throw AtlasError(error)
    }
  }

  /// One page for the web with the figures as editable SVG; nothing for a report that did not keep its content.
  func html(_ report: ReportComposer.Report) throws(AtlasError) -> [UInt8] {
    guard let content = report.content else { return [] }
    var bytes: [UInt8] = []
    do {
      let page = try WebPage(
        of: content.markdown, resolved: content.resolved, head: content.head, style: content.style)
      for part in page.parts {
        switch part {
        case .markup(let text): bytes += text.utf8
        case .drawing(let picture):
          bytes += try renderer.svgElement(
            picture.drawing, idPrefix: picture.idPrefix, label: picture.label, description: picture.words)
        }
      }
    } catch let error as DocumentError {
      throw AtlasError(error)
    } catch let error as RenderingError {
      throw AtlasError(error)
    } catch {
      throw AtlasError(at: nil, found: "\(error)")
    }
    return bytes
  }

  /// Drawings as the pages of a PDF.
  func pdf(_ pages: [Drawing], title: String) throws(AtlasError) -> [UInt8] {
    try pdf(pages, DocumentMetadata(title: title, author: author, creationDate: creationDate))
  }

  private func pdf(_ pages: [Drawing], _ metadata: DocumentMetadata) throws(AtlasError) -> [UInt8] {
    do {
      return try renderer.pdf(pages: pages, metadata: metadata)
    } catch {
      throw AtlasError(error)
    }
  }
}
