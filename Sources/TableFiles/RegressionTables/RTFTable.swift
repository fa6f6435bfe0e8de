/// A table of regressions as paragraphs and rows of RTF. Lengths are twentieths of a point.
struct RTFTable {
  private let table: RegressionTable
  private let lines: [RegressionTable.Line]
  private let measures: [DecimalColumn]
  /// The right edges of the columns, that of the labels first.
  private let edges: [Int]
  /// Half points.
  private let typeSize: Int

  /// Space between the edge of a cell and its text.
  private static let padding = 60

  /// Lays a table out over `width`.
  init(_ table: RegressionTable, width: Int) {
    self.table = table
    lines = table.lines
    measures = table.decimalColumns(lines)
    let labels = lines.filter { $0.kind != .heading }.map { displayWidth($0.label) }.max() ?? 0
    let count = table.columns.count
    let widest = measures.map(\.width).max() ?? 0
    // In type of 10 points a digit is 5 points wide.
    func needed(_ size: Int) -> Int { (widest * size * 5 + 2 * Self.padding) * count }
    func labelWidth(_ size: Int) -> Int {
      min(width * 2 / 5, max(1000, labels * size * 5 + 3 * Self.padding))
    }
    let fitting = [20, 18].first { needed($0) + labelWidth($0) <= width } ?? 16
    typeSize = fitting
    let first = labelWidth(fitting)
    edges = (0...count).map { first + (width - first) * $0 / count }
  }

  /// The title, the rows and the notes.
  var text: String {
    var text = ""
    if !table.title.isEmpty {
      text += "\\pard\\keepn\\qc\\sa60\\fs\(typeSize + 2)\\b \(rtfText(table.title))\\b0\\par\n"
    }
    for (index, head) in table.heads.enumerated() {
      text += headRow(head, isFirst: index == 0, isLast: index == table.heads.count - 1)
    }
    for (index, line) in lines.enumerated() {
      let isFirst = index == 0
      // Without a head the first line has its rule.
      let top: Rule? = isFirst && table.heads.isEmpty ? .thick : isFirst || line.hasRuleAbove ? .thin : nil
      text += row(line, top: top, bottom: index == lines.count - 1 ? .thick : nil)
    }
    for (index, note) in table.printedNotes.enumerated() {
      text += "\\pard\\ql\\sb\(index == 0 ? 60 : 0)\\fs\(typeSize - 2) \(rtfText(note))\\par\n"
    }
    return text
  }

  private enum Rule: Int {
    case thin = 10
    case thick = 20
  }

  private func border(_ side: String, _ rule: Rule?) -> String {
    rule.map { "\\clbrdr\(side)\\brdrs\\brdrw\($0.rawValue)" } ?? ""
  }

  private func opening(repeats: Bool) -> String {
    "\\trowd\\trqc\\trgaph\(Self.padding)\\trleft0\\trkeep" + (repeats ? "\\trhdr" : "") + "\n"
  }

  /// A row of the head; the rules under neighbouring spans end a little before they would meet.
  private func headRow(_ head: [RegressionTable.Head], isFirst: Bool, isLast: Bool) -> String {
    let top: Rule? = isFirst ? .thick : nil
    var definitions = border("t", top) + "\\clvertalb\\cellx\(edges[0])"
    let space = spacing(above: true, below: true)
    var cells = "\\pard\\intbl\\keepn\(space)\\fs\(typeSize)\\cell"
    var column = 0
    for cell in head {
      let (left, right) = (edges[column], edges[column + cell.span])
      column += cell.span
      let hasRule = cell.span > 1 && !cell.text.isEmpty
      let inset = hasRule ? 80 : 0
      if inset > 0 {
        definitions += border("t", top) + "\\cellx\(left + inset)"
        cells += "\\pard\\intbl\\keepn\\cell"
      }
      definitions +=
        border("t", top) + border("b", hasRule ? .thin : nil) + "\\clvertalb\\cellx\(right - inset)"
      cells += "\\pard\\intbl\\keepn\\qc\(space) \(rtfText(cell.text))\\cell"
      if inset > 0 {
        definitions += border("t", top) + "\\cellx\(right)"
        cells += "\\pard\\intbl\\keepn\\cell"
      }
    }
    return opening(repeats: true) + definitions + "\n" + cells + "\\row\n"
  }

  private func row(_ line: RegressionTable.Line, top: Rule?, bottom: Rule?) -> String {
    let borders = border("t", top) + border("b", bottom)
    if line.kind == .heading {
      let width = edges[edges.count - 1]
      // Chinese has no italics.
      let face = table.style.language == .english ? "i" : "b"
      return opening(repeats: false) + borders
        + "\\cellx\(width)\n\\pard\\intbl\\keepn\\ql\(spacing(above: top != nil, below: false))\\fs\(typeSize)\\\(face) \(rtfText(line.label))\\\(face)0\\cell\\row\n"
    }
    let definitions = edges.map { borders + "\\cellx\($0)" }.joined()
    // A coefficient and what stands under it stay on one page.
    let manner =
      (line.kind == .estimate && table.style.bracket != .nothing ? "\\keepn" : "")
      + spacing(above: top != nil, below: bottom != nil)
    var cells = "\\pard\\intbl\(manner)\\ql\\fs\(typeSize) \(rtfText(line.label))\\cell"
    for (column, cell) in line.cells.enumerated() {
      if cell.decimalParts != nil {
        cells += "\\pard\\intbl\(manner)\\ql\\tqdec\\tx\(tab(column)) \(rtfText(cell.text))\\cell"
      } else {
        cells += "\\pard\\intbl\(manner)\\qc \(rtfText(cell.text))\\cell"
      }
    }
    return opening(repeats: false) + definitions + "\n" + cells + "\\row\n"
  }

  /// Where the decimal points of a column stand, from the left edge of its text: digits in the middle, stars beyond, as
  /// far as there is room.
  private func tab(_ column: Int) -> Int {
    let room = edges[column + 1] - edges[column] - 2 * Self.padding
    let measure = measures[column]
    let digit = typeSize * 5
    let middle = room / 2 + (measure.whole - measure.bare) * digit / 2
    return max(0, min(middle, room - measure.rest * digit))
  }

  /// Lines of one height whatever their letters, with some air beside a rule.
  private func spacing(above: Bool, below: Bool) -> String {
    "\\sl-\(typeSize * 13)\\slmult0" + (above ? "\\sb40" : "") + (below ? "\\sa40" : "")
  }
}
