import Drawings

extension BlockSetter {
  /// Key figures in a row, each under a short rule: label, number, remark.
  mutating func panel(of metrics: [Metric], in column: Column) throws(DocumentError) -> Flow {
    let gap = 14.0
    let count = Double(metrics.count)
    let width = (column.width - gap * (count - 1)) / count
    var result = FlowBox([], height: 0)
    var cells: [[FlowBox]] = []
    for (index, metric) in metrics.enumerated() {
      let x = column.x + Double(index) * (width + gap)
      cells.append(try cell(metric, x: x, width: width))
    }
    // Labels of two lines push the numbers of all cells down, so that numbers stand on one line.
    let labelHeight = cells.map { $0[0].height }.max() ?? 0
    for (index, cell) in cells.enumerated() {
      let x = column.x + Double(index) * (width + gap)
      result.add([.rule(from: x, to: x + width, y: 0.6, width: 1.2, color: style.accent)])
      var y = 6.0
      for (part, box) in cell.enumerated() {
        let top = part == 0 ? y + labelHeight - box.height : y
        result.absorb(box, at: Point(x: 0, y: top))
        y += part == 0 ? labelHeight : box.height
      }
      result.height = max(result.height, y)
    }
    result.spaceBefore = style.leading * 0.6
    result.spaceAfter = style.leading * 0.9
    return Flow(boxes: [result], spansColumns: column.full != nil, name: "key figures")
  }

  /// Label, number and remark of a key figure, each as one piece.
  private mutating func cell(
    _ metric: Metric, x: Double, width: Double
  ) throws(DocumentError) -> [FlowBox] {
    let small = TextSetter.Look(
      font: style.caption.sized(style.caption.size * 0.94), leading: style.caption.size * 1.28,
      color: style.mutedInk)
    let label = try text.lines(of: [Run(metric.label)], in: small, x: x, width: width)
    let detail =
      metric.detail.isEmpty ? [] : try text.lines(of: [Run(metric.detail)], in: small, x: x, width: width)
    var font = style.heading.sized(style.body.size * 1.9)
    let natural = try text.extent(of: metric.value, font: font).width
    // A long value is set smaller, though never smaller than running text.
    if natural > width { font.size = max(style.body.size, font.size * width / natural * 0.995) }
    let look = TextSetter.Look(font: font, leading: style.body.size * 2.5, color: style.accent)
    let value = try text.lines(of: [Run(metric.value)], in: look, x: x, width: width)
    return [label, value, detail].map { lines in
      var box = FlowBox.merged(lines)
      box.enclose(in: role(.paragraph))
      return box
    }
  }

  /// A tinted panel with a bar at its left.
  mutating func callout(
    _ title: String, _ blocks: [Block], in column: Column
  ) throws(DocumentError) -> Flow {
    let padding = 10.0
    var inner = column.indented(by: padding + 3)
    inner.width -= padding
    inner.depth += 1
    var boxes: [FlowBox] = []
    if !title.isEmpty {
      let look = TextSetter.Look(
        font: style.heading.sized(style.body.size), leading: style.leading, color: style.accent)
      boxes += try text.lines(of: [Run(title)], in: look, x: inner.x, width: inner.width)
      boxes.enclose(in: role(.paragraph))
      if !boxes.isEmpty { boxes[boxes.count - 1].spaceAfter = 2 }
    }
    boxes += try flows(of: blocks, in: inner).flatMap(\.boxes)
    let content = FlowBox.merged(boxes)
    let frame = Rect(x: column.x, y: 0, width: column.width, height: content.height + 2 * padding * 0.8)
    let bar = Rect(x: column.x, y: 0, width: 3, height: frame.height)
    var box = FlowBox(
      [
        .path(Path(frame), fill: .solid(style.tint), stroke: nil),
        .path(Path(bar), fill: .solid(style.accent), stroke: nil),
      ], height: frame.height)
    box.absorb(content, at: Point(x: 0, y: padding * 0.8))
    box.enclose(in: role(.division))
    box.spaceBefore = style.leading * 0.6
    box.spaceAfter = style.leading * 0.8
    return Flow(boxes: [box], name: title.isEmpty ? "callout" : title)
  }
}
