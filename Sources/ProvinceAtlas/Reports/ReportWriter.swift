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

  /// All reports in one volume, a bookmark each with its headings below.
  func volume(_ reports: [ReportComposer.Report], title: String) throws(AtlasError) -> [UInt8] {
    var pages: [Drawing] = []
    var outline: [CairoRendering.OutlineEntry] = []
    for (position, report) in reports.enumerated() {
      let first = pages.count
      outline.append(.init(title: report.title, page: first + 1))
      outline += report.document.outline.map {
        .init(title: $0.title, page: first + $0.page, level: max(1, $0.level - 1))
      }
      pages += report.document.pages.map { $0.namingAnchors(apart: position) }
    }
    return try pdf(pages, title: title, outline: outline)
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

extension Drawing {
  /// The same page with its anchors and the links to them renamed, so that reports bound together do not lead into
  /// each other.
  func namingAnchors(apart number: Int) -> Drawing {
    Drawing(size: size, elements: elements.map { $0.namingAnchors(apart: number) })
  }
}

extension Element {
  fileprivate func namingAnchors(apart number: Int) -> Element {
    func renamed(_ target: String) -> String {
      target.hasPrefix("#") ? "#r\(number)-\(target.dropFirst())" : target
    }
    switch self {
    case .anchor(let name, let point): return .anchor("r\(number)-\(name)", at: point)
    case .link(let rect, let target): return .link(rect, to: renamed(target))
    case .group(var group):
      group.elements = group.elements.map { $0.namingAnchors(apart: number) }
      return .group(group)
    case .text(var text):
      for index in text.spans.indices {
        if let link = text.spans[index].link { text.spans[index].link = renamed(link) }
      }
      return .text(text)
    case .path: return self
    }
  }
}
