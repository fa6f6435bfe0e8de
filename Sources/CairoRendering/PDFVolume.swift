extension CairoRenderer {
  /// PDFs that a renderer wrote, bound to one without drawing anything again: a bookmark for each with its own bookmarks
  /// below, links that lead inside it still, the structure of each, and its page labels such as `iv`; without any, readers
  /// number the pages through. What is said of author, subject, keywords, language and date is that of the first.
  ///
  /// - Throws: ``RenderingError/unexpectedOutput(format:message:)`` for a file that is not as a renderer writes them,
  ///   ``RenderingError/noPages`` for no file.
  public static func volume(of files: [[UInt8]], title: String) throws(RenderingError) -> [UInt8] {
    var assembly = PDFAssembly()
    let (catalog, root, outlines) = (assembly.reserve(), assembly.reserve(), assembly.reserve())
    let items = files.map { _ in assembly.reserve() }
    var structure = PDFStructure(in: &assembly)
    var labels = PDFLabels()
    var pages: [Int] = []
    var extra: [UInt8] = []
    var information: Int?
    for (position, file) in files.enumerated() {
      let source = try PDFSource(file)
      var known = [source.pagesRoot: root]
      let bookmarks = source.outline
      if let bookmarks { known[bookmarks.root] = items[position] }
      if let own = source.structure { known[own.root] = structure.root }
      var copy = PDFCopy(source, standing: known, parentShift: structure.shift)
      let numbers = source.pages.compactMap { copy.number(of: $0, in: &assembly) }
      let ends = bookmarks.map {
        (copy.number(of: $0.first, in: &assembly), copy.number(of: $0.last, in: &assembly))
      }
      structure.append(source, copy: &copy, in: &assembly)
      labels.append(source, copy: &copy, in: &assembly)
      copy.finish(in: &assembly)
      pages += numbers
      var item = "<< /Title \(String(decoding: source.information("Title"), as: UTF8.self))\n"
      item += "   /Parent \(outlines) 0 R\n"
      if position > 0 { item += "   /Prev \(items[position - 1]) 0 R\n" }
      if position + 1 < items.count { item += "   /Next \(items[position + 1]) 0 R\n" }
      if let bookmarks, let (first, last) = ends, let first, let last {
        item += "   /First \(first) 0 R\n   /Last \(last) 0 R\n   /Count -\(bookmarks.count)\n"
      }
      if let page = numbers.first, let old = source.pages.first, let size = source.size(ofPage: old) {
        item += "   /Dest [\(page) 0 R /XYZ 0 \(size.height) 0]\n"
      }
      assembly.write(items[position], item + ">>")
      guard position == 0 else { continue }
      information = assembly.writeInformation(title, like: source)
      for key in ["Lang", "ViewerPreferences"] {
        let value = source.catalogEntry(key)
        if !value.isEmpty { extra += Array("   /\(key) ".utf8) + value + [10] }
      }
    }
    guard let information, let first = items.first, let last = items.last, !pages.isEmpty else {
      throw .noPages
    }
    let kids = pages.map { "\($0) 0 R" }.joined(separator: " ")
    assembly.write(root, "<< /Type /Pages\n   /Kids [ \(kids) ]\n   /Count \(pages.count)\n>>")
    assembly.write(
      outlines,
      "<< /Type /Outlines\n   /First \(first) 0 R\n   /Last \(last) 0 R\n   /Count \(items.count)\n>>")
    let head = "<< /Type /Catalog\n   /Pages \(root) 0 R\n   /Outlines \(outlines) 0 R\n"
    extra += Array(labels.catalogEntry.utf8)
    extra += Array(structure.write(in: &assembly).utf8)
    assembly.write(catalog, Array(head.utf8) + extra + Array(">>".utf8))
    return assembly.finished(catalog: catalog, information: information)
  }
}
