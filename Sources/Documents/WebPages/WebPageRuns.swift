extension WebPageWriter {
  /// Running text.
  mutating func write(_ runs: [Run]) throws(DocumentError) {
    for run in runs { try write(run) }
  }

  private mutating func write(_ run: Run) throws(DocumentError) {
    if let note = run.footnote { return call(note) }
    var (text, address) = (run.text, run.link)
    if let reference = run.reference {
      text = try Numbering.label(of: reference, among: numbering.byName, words: words) ?? text
      address = "#\(reference.name)"
    }
    let manners = [
      ("a", address.flatMap(self.address)), ("strong", run.isBold ? "" : nil),
      ("em", run.isItalic ? "" : nil),
      ("s", run.isStruck ? "" : nil), ("sup", run.isRaised ? "" : nil), ("code", run.isCode ? "" : nil),
    ].filter { $0.1 != nil }
    if !text.isEmpty {
      for (name, address) in manners { html.open(name, ["href": name == "a" ? address : nil]) }
      html.add(text)
      for (name, _) in manners.reversed() { html.close(name) }
    }
    if run.breaksLine { html.void("br") }
  }

  /// An address that may stand on a page: a web or mail address, or a place on the page that is there.
  private func address(_ link: String) -> String? {
    if link.hasPrefix("#") {
      let name = String(link.dropFirst())
      return names.target(name).map { "#\($0)" }
    }
    let isAllowed = ["http://", "https://", "mailto:"].contains(where: link.lowercased().hasPrefix)
    return isAllowed ? link : nil
  }
}
