import Drawings

extension WebPageWriter {
  /// A drawing on white paper, its caption below.
  mutating func figure(_ figure: Figure) throws(DocumentError) {
    let isNumbered = !figure.caption.isEmpty
    if isNumbered { figureCount += 1 }
    let label = isNumbered ? words.label(.figure, figureCount) : words.figure
    drawingCount += 1
    html.open(
      "figure", ["id": id(figure.name, isNumbered ? .init(kind: .figure, number: figureCount) : nil)])
    html.open("div", ["class": "paper", "style": Self.width(of: figure.drawing)])
    let caption = try figure.caption.map { run throws(DocumentError) in try plainText(of: run) }.joined()
    place(
      .init(
        drawing: figure.drawing.withValuesInTitles, idPrefix: "f\(drawingCount).",
        label: isNumbered ? label + words.afterLabel + caption : label,
        words: DrawingWords(figure.drawing).text(separator: words.itemSeparator)))
    html.close("div")
    if isNumbered {
      try element("figcaption", [Run(label + words.afterLabel, isBold: true)] + figure.caption)
    }
    html.close("figure")
  }

  /// No wider than where its letters are about as large as running text; what stood in a column of the printed page would
  /// else fill a screen.
  private static func width(of drawing: Drawing) -> String {
    // In `rem`, so that it grows with the size of letters that the reader has chosen: of 12 points, unless chosen.
    "max-width:\(NumberText(decimals: 1).string(drawing.size.width / 12 * 1.6))rem"
  }

  /// The words of a run as they are read aloud.
  private func plainText(of run: Run) throws(DocumentError) -> String {
    guard let reference = run.reference else { return run.text }
    return try Numbering.label(of: reference, among: numbering.byName, words: words) ?? run.text
  }

  /// Blocks side by side, one under the other on a narrow screen.
  mutating func row(_ parts: [ResolvedBlock], weights: [Double]) throws(DocumentError) {
    guard !parts.isEmpty else { return }
    let isWeighted = weights.count == parts.count && weights.allSatisfy { $0.isFinite && $0 > 0 }
    let shares = isWeighted ? weights : [Double](repeating: 1, count: parts.count)
    let sum = shares.reduce(0, +)
    // Whole numbers: `fr` of less than 1 in all would leave room.
    let columns = shares.map { "minmax(0,\(Int(($0 / sum * 1000).rounded()))fr)" }
    html.open("div", ["class": "row", "style": "--columns:\(columns.joined(separator: " "))"])
    html.endLine()
    for part in parts {
      html.open("div")
      try write(part)
      html.close("div")
      html.endLine()
    }
    html.close("div")
  }

  /// Key figures: label, number, remark.
  mutating func metrics(_ metrics: [Metric]) {
    guard !metrics.isEmpty else { return }
    html.open("dl", ["class": "metrics"])
    html.endLine()
    for metric in metrics {
      html.open("div")
      html.element("dt", metric.label)
      html.element("dd", ["class": "value"], metric.value)
      html.element("dd", metric.detail)
      html.close("div")
      html.endLine()
    }
    html.close("dl")
  }

  /// A tinted panel.
  mutating func callout(_ title: String, _ blocks: [Block]) throws(DocumentError) {
    html.open("aside", ["class": "callout", "aria-label": title.isEmpty ? nil : title])
    html.element("p", ["class": "title"], title)
    try write(blocks)
    html.close("aside")
  }
}
