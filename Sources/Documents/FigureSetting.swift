import Drawings

extension BlockSetter {
  /// A drawing, its caption below, as one piece.
  ///
  /// - Parameter height: the least distance from the top to the caption, so that captions of figures side by side
  ///   stand on one line.
  mutating func figure(
    _ figure: Figure, in column: Column, height: Double = 0
  ) throws(DocumentError) -> Flow {
    let size = figure.drawing.size
    if !figure.caption.isEmpty { figureCount += 1 }
    let label = figure.caption.isEmpty ? "figure" : words.label(.figure, figureCount)
    let name = figure.name ?? label
    guard size.width <= column.width + 0.01 else {
      throw .layout(.tooWide(name: name, width: size.width, available: column.width))
    }
    var drawing = FlowBox([], height: max(size.height, height))
    let left = column.x + (column.width - size.width) / 2
    drawing.add(figure.drawing.elements, at: Point(x: left, y: 0))
    drawing.enclose(in: role(.figure, for: Run.text(of: figure.caption)))
    if let name = figure.name { drawing.addBelow(anchor(name, at: column.x)) }
    if !figure.caption.isEmpty { list(.init(kind: .figure, number: figureCount), on: &drawing, at: column.x) }
    var boxes = [drawing]
    var caption = try caption(figure.caption, label: label, centersUpTo: 2, in: column)
    if !caption.isEmpty {
      caption.enclose(in: role(.caption))
      boxes += caption
      boxes[1].spaceBefore = 5
    }
    var box = FlowBox.merged(boxes)
    box.spaceBefore = style.leading * 0.6
    box.spaceAfter = style.leading * 0.8
    return Flow(
      boxes: [box], manner: .figure, floats: figure.floats,
      spansColumns: figure.spansColumns && column.full != nil, name: name)
  }

  /// The lines of a caption: the label in bold, then what is shown.
  ///
  /// - Parameters:
  ///   - centersUpTo: a caption of so many lines stands in the middle, a longer one at the left.
  ///   - separated: whether a point or blank stands after the label.
  mutating func caption(
    _ runs: [Run], label: String, centersUpTo most: Int, in column: Column, separated: Bool = true
  ) throws(DocumentError) -> [FlowBox] {
    guard !runs.isEmpty else { return [] }
    let all = [Run(separated ? label + words.afterLabel : label, isBold: true)] + runs
    var look = TextSetter.Look(
      font: style.caption, leading: style.caption.size * 1.34, color: style.mutedInk)
    var boxes = try text.lines(of: all, in: look, x: column.x, width: column.width)
    if boxes.count <= most {
      look.alignment = .center
      look.isBalanced = true
      boxes = try text.lines(of: all, in: look, x: column.x, width: column.width)
    }
    return boxes
  }

  /// An anchor at the top of a piece.
  func anchor(_ name: String, at x: Double) -> [Element] { [.anchor(name, at: Point(x: x, y: 0))] }

  /// Notes what has a number, and where a list of such leads, if there is one.
  func list(_ item: Numbered, on box: inout FlowBox, at x: Double) {
    guard numbering.listed.contains(item.kind) else { return }
    box.numbered.append(item)
    box.addBelow(anchor(item.anchor, at: x))
  }

  /// Blocks side by side, their tops on one line, and the captions of figures on one line.
  mutating func row(
    _ parts: [ResolvedBlock], weights: [Double], in column: Column
  ) throws(DocumentError) -> Flow {
    guard !parts.isEmpty else { return Flow(boxes: []) }
    let gap = 16.0
    let usable = column.width - gap * Double(parts.count - 1)
    let isWeighted = weights.count == parts.count && weights.allSatisfy { $0.isFinite && $0 > 0 }
    let shares = isWeighted ? weights : [Double](repeating: 1, count: parts.count)
    let sum = shares.reduce(0, +)
    let tallest = parts.reduce(0) { height, part in
      if case .figure(let figure) = part { max(height, figure.drawing.size.height) } else { height }
    }
    var result = FlowBox([], height: 0)
    var x = column.x
    for (part, share) in zip(parts, shares) {
      let inner = Column(
        x: x, width: max(0, usable * share / sum), color: column.color, depth: column.depth,
        isTight: column.isTight)
      let flows: [Flow]
      if case .figure(let figure) = part {
        flows = [try self.figure(figure, in: inner, height: tallest)]
      } else {
        flows = try self.flows(of: part, in: inner)
      }
      let box = FlowBox.merged(flows.flatMap(\.boxes))
      result.absorb(box)
      result.height = max(result.height, box.height)
      x += inner.width + gap
    }
    result.spaceBefore = style.leading * 0.6
    result.spaceAfter = style.leading * 0.8
    return Flow(boxes: [result], manner: .figure, spansColumns: column.full != nil, name: "row")
  }
}
