/// The labels of the pages of a volume: those of its files, which begin anew with each.
struct PDFLabels {
  private var entries: [String] = []
  private var hasLabels = false
  private var pageCount = 0

  /// Takes the labels of a file over. The pages of a file without labels bear their number in the volume.
  mutating func append(_ source: PDFSource, copy: inout PDFCopy, in assembly: inout PDFAssembly) {
    let labels = source.pageLabels
    hasLabels = hasLabels || !labels.isEmpty
    if labels.first?.page != 0 { entries.append("\(pageCount) << /S /D /St \(pageCount + 1) >>") }
    for (page, value) in labels {
      let label = String(decoding: copy.rewritten(value, in: &assembly), as: UTF8.self)
      entries.append("\(pageCount + page) \(label)")
    }
    pageCount += source.pages.count
  }

  /// What the catalog says of them; empty where no file has any, as readers count pages themselves.
  var catalogEntry: String {
    hasLabels ? "   /PageLabels << /Nums [\n   \(entries.joined(separator: "\n   "))\n   ] >>\n" : ""
  }
}
