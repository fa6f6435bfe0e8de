import Drawings

extension PageFiller {
  /// Puts flows on pages one after the other, as wide as one column.
  mutating func fillColumn(_ flows: ArraySlice<Flow>) throws(DocumentError) {
    var index = flows.startIndex
    while index < flows.endIndex {
      let end = Self.groupEnd(flows, from: index)
      let used = try place(Array(flows[index..<end]), before: flows[end...])
      index = end + used
    }
  }

  /// Where the flows that stay with the one at `start` end.
  static func groupEnd(_ flows: ArraySlice<Flow>, from start: Int) -> Int {
    var end = start + 1
    while flows[end - 1].keepsWithNext, end < flows.endIndex { end += 1 }
    return end
  }

  /// Puts a flow down with the headings before it; returns how many of those that follow went with it.
  mutating func place(
    _ group: [Flow], before following: ArraySlice<Flow>
  ) throws(DocumentError) -> Int {
    guard let last = group.last else { return 0 }
    for flow in group {
      for box in flow.boxes where box.height > block.height + 0.01 {
        let name = flow.name.isEmpty ? "text" : flow.name
        throw .layout(.tooTall(name: name, height: box.height, available: block.height))
      }
    }
    let boxes = Self.together(group)
    switch last.manner {
    case .text: try run(boxes)
    case .pageBreak:
      try run(boxes)
      try placeWaiting()
      if y > 0 { try newPage() }
    case .figure: return try placeWhole(boxes, of: group, before: following)
    case .table where !last.floats && !last.spansColumns:
      // What waits belongs before it.
      try placeWaiting()
      if !fits(boxes), FlowBox.height(of: boxes) <= block.height, !isWorthBeginning(boxes) { try newPage() }
      try run(boxes)
    case .table:
      // What waits goes first, so that a table can be begun below it, unless text fills this page meanwhile.
      if !waiting.isEmpty, block.height - y <= block.height * Self.largestHole || !canFill(following) {
        try placeWaiting()
      }
      let height = FlowBox.height(of: boxes)
      if fits(boxes) || (height <= block.height && !isWorthCutting(boxes, height: height, before: following))
      {
        return try placeWhole(boxes, of: group, before: following)
      }
      try placeWaiting()
      try run(boxes)
    }
    return 0
  }

  /// The pieces of flows; a heading is never parted from the first piece after it.
  private static func together(_ group: [Flow]) -> [FlowBox] {
    var boxes = group.flatMap(\.boxes)
    let headings = group.dropLast().reduce(0) { $0 + $1.boxes.count }
    for index in boxes.indices.dropFirst() where index <= headings { boxes[index].mayBreakBefore = false }
    return boxes
  }

  /// Whether a table that does not fit is better begun here than moved to the next page: it would fill most of that
  /// page, or what follows it cannot fill this one.
  private func isWorthCutting(_ boxes: [FlowBox], height: Double, before following: ArraySlice<Flow>) -> Bool
  {
    // Nothing may stand before what waits.
    guard waiting.isEmpty else { return false }
    let room = block.height - y
    if height > block.height * 0.55, room >= block.height / 2 { return true }
    return !canFill(following) && beginsWell(boxes)
  }

  /// Whether a table that waits is better begun on what is left of a page than on the next.
  func isWorthBeginning(_ rows: [FlowBox]) -> Bool {
    rows.count > 1 && y > top && block.height - y > block.height * Self.largestHole && beginsWell(rows)
  }

  /// Whether at least so many rows have room under the head of a table that it is no torn-off beginning.
  private func beginsWell(_ boxes: [FlowBox]) -> Bool {
    let room = block.height - y
    var (used, gap, rows) = (y > top ? self.gap : 0, 0.0, 0)
    for (index, box) in boxes.enumerated() {
      used += (index == 0 ? 0 : max(gap, box.spaceBefore)) + box.height
      gap = box.spaceAfter
      guard used <= room else { break }
      if box.continuation != nil { rows += 1 }
    }
    return rows >= Self.fewestRows
  }

  /// Whether the text that follows up to the next page break fills this page but for a small rest.
  private func canFill(_ following: ArraySlice<Flow>) -> Bool {
    let room = block.height - y
    var text = 0.0
    for flow in following.prefix(Self.farthestText) {
      if text >= room || flow.manner == .pageBreak { break }
      if flow.manner == .text { text += flow.height + (flow.boxes.last?.spaceAfter ?? 0) }
    }
    return room - text <= block.height * Self.largestHole
  }

  /// The flows after a table among which text is looked for: of hundreds of figures in between none goes before it.
  static let farthestText = 100
  /// The share of a page that is rather filled with the beginning of a table than left empty.
  private static let largestHole = 0.15
  /// Rows of a table that stand alone under its head without looking lost.
  private static let fewestRows = 4

  /// Puts a figure here if it fits; else it waits for the next page. With a heading before it, the heading stays with
  /// the text after the figure where there is room, and else moves with it.
  private mutating func placeWhole(
    _ boxes: [FlowBox], of group: [Flow], before following: ArraySlice<Flow>
  ) throws(DocumentError) -> Int {
    let box = FlowBox.merged(boxes)
    guard let last = group.last, box.height <= block.height + 0.01 else {
      try run(boxes)
      return 0
    }
    if waiting.isEmpty, fits([box]) {
      put([box])
      return 0
    }
    if last.floats, group.count == 1 {
      waiting.append(
        Waiting(box: box, spansColumns: last.spansColumns, rows: last.manner == .table ? boxes : []))
      return 0
    }
    if last.floats, let text = following.first, text.manner == .text, !text.keepsWithNext, !text.spansColumns,
      !text.boxes.isEmpty
    {
      let lines = Self.together(group.dropLast() + [text])
      if fits(Array(lines.prefix(Self.chunkEnd(lines, from: 0)))) {
        waiting.append(
          Waiting(
            box: FlowBox.merged(last.boxes), spansColumns: last.spansColumns,
            rows: last.manner == .table ? last.boxes : []))
        try run(lines)
        return 1
      }
    }
    try placeWaiting()
    if !fits([box]) { try newPage() }
    put([box])
    return 0
  }
}
