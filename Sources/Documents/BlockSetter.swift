import Drawings

/// Turns blocks into pieces of pages. Extensions set figures, tables, panels, the head and the contents.
struct BlockSetter {
  /// How the pages of the section look that is being set.
  var style: PageStyle
  let words: LayoutWords
  let resolved: [Fence.ID: ResolvedBlock]
  let numbering: Numbering
  /// Where things stand, once a first pass has found it.
  let found: FoundPages
  var text: TextSetter
  /// How many of each were set so far.
  var headingCount = 0
  var figureCount = 0
  var tableCount = 0
  /// How many parts of the structure were made so far.
  private var roleCount = 0

  init(
    style: PageStyle, measuring: any TextMeasuring, resolved: [Fence.ID: ResolvedBlock],
    numbering: Numbering, found: FoundPages
  ) {
    self.style = style
    self.words = LayoutWords(language: style.language)
    self.resolved = resolved
    self.numbering = numbering
    self.found = found
    text = TextSetter(style: style, measuring: measuring, numbering: numbering)
  }

  /// Where blocks are set and in which colour.
  struct Column {
    var x: Double
    var width: Double
    var color: Color
    var depth = 0
    /// Whether paragraphs follow each other closely, as in a tight list.
    var isTight = false

    /// The width of all columns of the page together; `nil` inside of other blocks, which nothing leaves.
    var full: Double?

    func indented(by indent: Double) -> Column {
      var copy = self
      copy.x += indent
      copy.width -= indent
      copy.full = nil
      return copy
    }
  }

  /// The blocks as flows.
  mutating func flows(of blocks: [Block], in column: Column) throws(DocumentError) -> [Flow] {
    var flows: [Flow] = []
    for block in blocks { flows += try self.flows(of: block, in: column) }
    return flows
  }

  private mutating func flows(of block: Block, in column: Column) throws(DocumentError) -> [Flow] {
    switch block {
    case .heading(let level, let runs): return [try heading(level, runs, in: column)]
    case .paragraph(let runs): return [try paragraph(runs, in: column)]
    case .list(let start, let isTight, let items):
      return try list(start: start, isTight: isTight, items, in: column)
    case .quote(let blocks): return try quote(blocks, in: column)
    case .rule:
      var box = FlowBox(
        [.rule(from: column.x, to: column.x + column.width, y: 0, width: 0.5, color: style.mutedInk)],
        height: 0.5)
      box.spaceBefore = 9
      box.spaceAfter = 9
      return [Flow(boxes: [box])]
    case .table(let content): return [try table(NamedTable(content), in: column)]
    case .code(let code): return [try self.code(code, in: column)]
    case .fence(let fence):
      guard let content = try FenceContent.of(fence, resolved) else { return [] }
      return try flows(of: content, in: column)
    }
  }

  /// What a caller put in the place of a fence.
  mutating func flows(of content: ResolvedBlock, in column: Column) throws(DocumentError) -> [Flow] {
    switch content {
    case .figure(let figure):
      return [try self.figure(figure, in: figure.spansColumns ? wide(column) : column)]
    case .table(let table): return [try self.table(table, in: column)]
    case .metrics(let metrics): return metrics.isEmpty ? [] : [try panel(of: metrics, in: wide(column))]
    case .callout(let title, let blocks): return [try callout(title, blocks, in: column)]
    case .row(let parts, let weights): return [try row(parts, weights: weights, in: wide(column))]
    case .stack(let parts):
      var flows: [Flow] = []
      for part in parts { flows += try self.flows(of: part, in: column) }
      return flows
    case .blocks(let blocks): return try flows(of: blocks, in: column)
    case .pageBreak: return [Flow(boxes: [], manner: .pageBreak)]
    case .contents(let levels): return try contents(levels: levels, in: column)
    case .list(let kind): return try captions(of: kind, in: column)
    case .section: throw .layout(.nestedSection)
    }
  }

  /// All columns of the page as one.
  func wide(_ column: Column) -> Column {
    guard let full = column.full else { return column }
    var wide = column
    wide.width = full
    return wide
  }

  /// A part of the structure that no other part is.
  mutating func role(_ kind: StructureRole.Kind, for words: String = "") -> StructureRole {
    roleCount += 1
    return StructureRole(kind, number: roleCount, alternative: words)
  }

  // MARK: Text

  /// Running text in a column.
  func bodyLook(_ column: Column) -> TextSetter.Look {
    .init(
      font: style.body, leading: style.leading, color: column.color,
      alignment: style.isJustified ? .justified : .leading,
      indent: column.depth == 0 ? style.paragraphIndent : 0)
  }

  private mutating func paragraph(_ runs: [Run], in column: Column) throws(DocumentError) -> Flow {
    var boxes = try text.lines(of: runs, in: bodyLook(column), x: column.x, width: column.width)
    Self.keepLinesTogether(&boxes)
    let space = column.isTight ? style.paragraphSpace / 4 : style.paragraphSpace
    if !boxes.isEmpty {
      boxes[0].spaceBefore = space
      boxes[boxes.count - 1].spaceAfter = space
    }
    boxes.enclose(in: role(.paragraph))
    return Flow(boxes: boxes)
  }

  /// No first line alone at the foot of a page, no last line alone at the head.
  static func keepLinesTogether(_ boxes: inout [FlowBox]) {
    guard boxes.count > 1 else { return }
    boxes[1].mayBreakBefore = false
    boxes[boxes.count - 1].mayBreakBefore = false
  }

  private mutating func heading(_ level: Int, _ runs: [Run], in column: Column) throws(DocumentError) -> Flow
  {
    let size = style.headingSize(level)
    let look = TextSetter.Look(
      font: style.heading.sized(size), leading: size * 1.32, color: style.headingInk, isBalanced: true)
    var boxes = try text.lines(of: runs, in: look, x: column.x, width: column.width)
    headingCount += 1
    guard !boxes.isEmpty else { return Flow(boxes: []) }
    let anchor = "section-\(headingCount)"
    boxes[0].add([.anchor(anchor, at: Point(x: column.x, y: 0))])
    boxes.enclose(in: role(.heading(level)))
    boxes[0].headings = [(Run.text(of: runs), level, anchor)]
    boxes[0].spaceBefore = level == 1 ? style.leading * 1.3 : style.leading * 0.95
    boxes[boxes.count - 1].spaceAfter = style.leading * (level == 1 ? 0.45 : 0.3)
    for index in boxes.indices.dropFirst() { boxes[index].mayBreakBefore = false }
    return Flow(boxes: boxes, keepsWithNext: true)
  }

  private mutating func list(
    start: Int?, isTight: Bool, _ items: [[Block]], in column: Column
  ) throws(DocumentError) -> [Flow] {
    var flows: [Flow] = []
    let look = bodyLook(column)
    let indent = style.body.size * (start == nil ? 1.4 : 1.9)
    for (index, item) in items.enumerated() {
      var inner = column.indented(by: indent)
      inner.depth += 1
      inner.isTight = isTight
      var set = try self.flows(of: item, in: inner)
      let bullet = column.depth % 2 == 0 ? "•" : "–"
      let (number, _) = (start ?? 0).addingReportingOverflow(index)
      let marker = Element.Text(
        start == nil ? bullet : "\(number).", font: style.body, color: column.color,
        at: Point(x: column.x + indent - style.body.size * 0.5, y: TextSetter.baseline(look)), anchor: .end)
      if let first = set.firstIndex(where: { !$0.boxes.isEmpty }) {
        let body = role(.listBody)
        for part in set.indices { set[part].boxes.enclose(in: body) }
        // Before the words, so that it is read and copied before them.
        var label = FlowBox.Part([.text(marker)])
        label.roles = [StructureRole(.label)]
        set[first].boxes[0].parts.insert(label, at: 0)
        let whole = role(.listItem)
        for part in set.indices { set[part].boxes.enclose(in: whole) }
        if index == 0, !column.isTight { set[first].boxes[0].spaceBefore = style.paragraphSpace }
      }
      flows += set
    }
    if let last = flows.lastIndex(where: { !$0.boxes.isEmpty }), !column.isTight {
      flows[last].boxes[flows[last].boxes.count - 1].spaceAfter = style.paragraphSpace
    }
    let whole = role(.list)
    for index in flows.indices { flows[index].boxes.enclose(in: whole) }
    return flows
  }

  private mutating func quote(_ blocks: [Block], in column: Column) throws(DocumentError) -> [Flow] {
    var inner = column.indented(by: style.body.size * 1.6)
    inner.width -= style.body.size * 1.6
    inner.color = style.mutedInk
    inner.depth += 1
    var flows = try self.flows(of: blocks, in: inner)
    let filled = flows.indices.filter { !flows[$0].boxes.isEmpty }
    guard let first = filled.first, let last = filled.last else { return flows }
    let space = style.leading * 0.45
    flows[first].boxes[0].spaceBefore = space
    flows[last].boxes[flows[last].boxes.count - 1].spaceAfter = space
    let whole = role(.quote)
    for index in flows.indices { flows[index].boxes.enclose(in: whole) }
    return flows
  }

  private mutating func code(_ code: String, in column: Column) throws(DocumentError) -> Flow {
    let look = TextSetter.Look(font: style.code, leading: style.code.size * 1.35, color: column.color)
    var boxes: [FlowBox] = []
    for line in code.split(separator: "\n", omittingEmptySubsequences: false) {
      // Blanks at the start of a line and between words are part of code.
      let fixed = line.replacing("\t", with: "    ").replacing(" ", with: "\u{A0}")
      let set = try text.lines(
        of: [Run(String(fixed))], in: look, x: column.x + 10, width: column.width - 10)
      boxes += set.isEmpty ? [FlowBox([], height: look.leading)] : set
    }
    if code.hasSuffix("\n"), boxes.count > 1 { boxes.removeLast() }
    Self.keepLinesTogether(&boxes)
    if !boxes.isEmpty {
      boxes[0].spaceBefore = 6
      boxes[boxes.count - 1].spaceAfter = 6
    }
    boxes.enclose(in: role(.code))
    return Flow(boxes: boxes)
  }
}
