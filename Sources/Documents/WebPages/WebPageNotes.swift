extension WebPageWriter {
  /// The raised number of a footnote, which leads to it.
  mutating func call(_ note: Run.Footnote) {
    guard let number = numbering.footnotes[FootnoteKey(note)] else { return }
    let isFirst = called.insert(number).inserted
    html.open("sup")
    html.open(
      "a",
      [
        "href": names.target(FootnoteNames.note(number)).map { "#\($0)" },
        "aria-label": words.footnote(number),
        "id": isFirst ? names.target(FootnoteNames.call(number)) : nil, "role": "doc-noteref",
      ])
    html.add("\(number)")
    html.close("a")
    html.close("sup")
  }

  /// The footnotes under the text, each with a way back to its call.
  mutating func footnotes() throws(DocumentError) {
    guard !numbering.footnoteBlocks.isEmpty else { return }
    html.open("section", ["role": "doc-endnotes", "aria-label": words.footnotes])
    html.void("hr")
    html.open("ol")
    html.endLine()
    for (index, blocks) in numbering.footnoteBlocks.enumerated() {
      html.open("li", ["id": names.target(FootnoteNames.note(index + 1))])
      // The way back stands at the end of the last line.
      if case .paragraph(let runs)? = blocks.last {
        try write(Array(blocks.dropLast()))
        html.open("p")
        try write(runs)
        html.add(" ")
        wayBack(from: index + 1)
        html.close("p")
      } else {
        try write(blocks)
        wayBack(from: index + 1)
      }
      html.close("li")
      html.endLine()
    }
    html.close("ol")
    html.close("section")
    html.endLine()
  }

  private mutating func wayBack(from number: Int) {
    let call = names.target(FootnoteNames.call(number)).map { "#\($0)" }
    html.open("a", ["href": call, "role": "doc-backlink", "aria-label": words.backToText(from: number)])
    html.add("↩")
    html.close("a")
  }

  /// The captions of all figures or tables.
  mutating func captions(of kind: CaptionList) throws(DocumentError) {
    let wanted: Numbered.Kind = kind == .figures ? .figure : .table
    let entries = numbering.captions.filter { $0.of.kind == wanted }
    guard !entries.isEmpty else { return }
    let id = names.unique(kind == .figures ? "list-of-figures" : "list-of-tables")
    html.open("nav", ["class": "captions", "aria-labelledby": id])
    html.element(
      "p", ["class": "title", "id": id], kind == .figures ? words.listOfFigures : words.listOfTables)
    html.open("ul")
    html.endLine()
    for entry in entries {
      html.open("li")
      html.open("a", ["href": names.target(entry.of).map { "#\($0)" }])
      html.element("strong", words.label(wanted, entry.of.number) + words.afterLabel)
      html.add(entry.words)
      html.close("a")
      html.close("li")
      html.endLine()
    }
    html.close("ul")
    html.close("nav")
  }
}
