public import Drawings

/// A page of a PDF placed on a sheet.
public struct Thumbnail: Hashable, Sendable {
  /// The position of the file among those given.
  public var file: Int
  /// The page, from 0.
  public var page: Int
  /// Where it stands on the sheet, in points from the top left; it fills the rectangle.
  public var rect: Rect

  /// Makes a thumbnail.
  public init(file: Int, page: Int, rect: Rect) {
    self.file = file
    self.page = page
    self.rect = rect
  }
}

extension CairoRenderer {
  /// The sizes of the pages of a PDF that a renderer wrote, in points.
  ///
  /// - Throws: ``RenderingError/unexpectedOutput(format:message:)`` for a file that is not as a renderer writes them.
  public static func pageSizes(of file: [UInt8]) throws(RenderingError) -> [Size] {
    let source = try PDFSource(file)
    return source.pages.compactMap { page in
      source.size(ofPage: page).map { Size(width: $0.width, height: $0.height) }
    }
  }

  /// Sheets with pages of other PDFs on them, drawn not again but scaled: sharp at every size, and made in no time.
  ///
  /// - Parameters:
  ///   - sheets: a PDF that a renderer wrote, whose pages lie under the thumbnails.
  ///   - files: PDFs that a renderer wrote.
  ///   - thumbnails: what stands on each sheet.
  /// - Throws: ``RenderingError/unexpectedOutput(format:message:)`` for a file that is not as a renderer writes them.
  public static func sheets(
    _ sheets: [UInt8], with files: [[UInt8]], thumbnails: [[Thumbnail]], title: String
  ) throws(RenderingError) -> [UInt8] {
    var assembly = PDFAssembly()
    let (catalog, root) = (assembly.reserve(), assembly.reserve())
    let ground = try PDFSource(sheets)
    let grounds = try forms(of: ground, pages: Array(ground.pages.indices), in: &assembly)
    var forms: [[Int: Form]] = []
    for (position, file) in files.enumerated() {
      let wanted = thumbnails.joined().filter { $0.file == position }.map(\.page)
      forms.append(try self.forms(of: try PDFSource(file), pages: Array(Set(wanted)).sorted(), in: &assembly))
    }
    var pages: [Int] = []
    for (position, page) in ground.pages.enumerated() {
      guard let size = ground.size(ofPage: page), let under = grounds[position] else { continue }
      var content = "q /S Do Q\n"
      var resources = "/S \(under.number) 0 R"
      for (number, thumbnail) in (position < thumbnails.count ? thumbnails[position] : []).enumerated() {
        guard let form = forms[thumbnail.file][thumbnail.page] else { continue }
        let rect = thumbnail.rect
        content +=
          "q \(rect.width / form.width) 0 0 \(rect.height / form.height) \(rect.x) "
          + "\(size.height - rect.maxY) cm /T\(number) Do Q\n"
        resources += " /T\(number) \(form.number) 0 R"
      }
      let (stream, sheet) = (assembly.reserve(), assembly.reserve())
      assembly.write(stream, "<< /Length \(content.utf8.count) >>\nstream\n\(content)endstream")
      assembly.write(
        sheet,
        "<< /Type /Page\n   /Parent \(root) 0 R\n   /MediaBox [ 0 0 \(size.width) \(size.height) ]\n"
          + "   /Contents \(stream) 0 R\n   /Resources << /XObject << \(resources) >> >>\n>>")
      pages.append(sheet)
    }
    let information = assembly.writeInformation(title, like: ground)
    let kids = pages.map { "\($0) 0 R" }.joined(separator: " ")
    assembly.write(root, "<< /Type /Pages\n   /Kids [ \(kids) ]\n   /Count \(pages.count)\n>>")
    assembly.write(catalog, "<< /Type /Catalog\n   /Pages \(root) 0 R\n>>")
    return assembly.finished(catalog: catalog, information: information)
  }

  /// A page as a picture that can be placed.
  private struct Form {
    let number: Int
    let width: Double
    let height: Double
  }

  /// Pages as form objects: their contents with their resources, without links.
  private static func forms(
    of source: PDFSource, pages: [Int], in assembly: inout PDFAssembly
  ) throws(RenderingError) -> [Int: Form] {
    var copy = PDFCopy(source, standing: [:])
    var forms: [Int: Form] = [:]
    for page in pages {
      guard source.pages.indices.contains(page), let size = source.size(ofPage: source.pages[page]),
        size.width > 0, size.height > 0
      else { throw .unexpectedOutput(format: "PDF", message: "it has no page \(page + 1)") }
      let entries = source.entries(of: source.pages[page])
      guard let contents = source.references(in: entries["Contents"]).first, let body = source.body(contents),
        let resources = entries["Resources"]
      else { throw .unexpectedOutput(format: "PDF", message: "page \(page + 1) has no contents") }
      var head = "<< /Type /XObject /Subtype /Form /BBox [0 0 \(size.width) \(size.height)]\n   /Resources "
      head += String(decoding: copy.rewritten(resources, in: &assembly), as: UTF8.self)
      if let group = entries["Group"] {
        head += "\n   /Group " + String(decoding: source.value(group), as: UTF8.self)
      }
      let stream = copy.rewritten(body, in: &assembly)
      let number = assembly.reserve()
      assembly.write(number, Array((head + "\n  ").utf8) + stream.dropFirst(2))
      forms[page] = Form(number: number, width: size.width, height: size.height)
    }
    copy.finish(in: &assembly)
    return forms
  }
}
