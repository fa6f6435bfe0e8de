import Drawings

extension BlockSetter {
  /// The report's head: a strong rule, title and subtitle, who and when, a thin rule.
  mutating func head(_ head: DocumentHead, in column: Column) throws(DocumentError) -> Flow {
    let scale = style.hasTitlePage ? 1.35 : 1
    let titleSize = style.headingSize(1) * 1.42 * scale
    var boxes = [rule(in: column, width: 2.4, space: 7)]
    try append(
      head.kicker, .paragraph, style.caption.weighted(.bold), style.mutedInk, space: 4, to: &boxes, column)
    try append(
      head.title, .heading1, style.heading.sized(titleSize), style.headingInk, space: 3, to: &boxes, column)
    let subtitle = style.heading.sized(style.body.size * 1.16 * scale).weighted(.regular)
    try append(head.subtitle, .paragraph, subtitle, style.ink, space: 5, to: &boxes, column)
    let imprint = ([head.organisation] + head.authors + [head.date]).filter { !$0.isEmpty }
    try append(
      imprint.joined(separator: "  ·  "), .paragraph, style.caption, style.mutedInk, space: 5, to: &boxes,
      column)
    boxes.append(rule(in: column, width: 0.5, space: 0))
    var box = FlowBox.merged(boxes)
    box.spaceAfter = style.leading * 0.9
    if style.hasTitlePage {
      let page = style.textBlock.height
      let top = min(page * 0.28, max(0, page - box.height))
      box = box.moved(by: Point(x: 0, y: top))
      box.height += top
    }
    return Flow(boxes: [box], spansColumns: true, name: "title")
  }

  private func rule(in column: Column, width: Double, space: Double) -> FlowBox {
    var box = FlowBox(
      [
        .rule(
          from: column.x, to: column.x + column.width, y: width / 2, width: width, color: style.accent)
      ], height: width)
    box.spaceAfter = space
    return box
  }

  private mutating func append(
    _ words: String, _ kind: StructureRole.Kind, _ font: Font, _ color: Color, space: Double,
    to boxes: inout [FlowBox],
    _ column: Column
  ) throws(DocumentError) {
    guard !words.isEmpty else { return }
    let look = TextSetter.Look(font: font, leading: font.size * 1.28, color: color, isBalanced: true)
    var lines = try text.lines(of: [Run(words)], in: look, x: column.x, width: column.width)
    lines.enclose(in: role(kind))
    boxes += lines
    boxes[boxes.count - 1].spaceAfter = space
  }
}
